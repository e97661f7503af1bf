import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { rangeOf } from "../domain/budget-line";
import { monthOf } from "../domain/day";
import { covers } from "../domain/headline";
import { findMarks, type Mark, updateWithin } from "./data/marks";
import type { LineStanding } from "./standings";

/** How far a budget is gone beyond; below 0 is what is left. */
export const secondsBeyond = ({ used, available }: Pick<LineStanding, "used" | "available">) => (used ?? 0) - available;

/**
 * Takes the marks off entries that went beyond a budget that stops and are within it again, given how the budgets that stop stand
 * after a write of some entries: of all whose budget holds again, and of those that were written and count in none that is beyond. What
 * was said of them stays.
 */
export async function settleMarks(tx: Tx, tenantId: TenantId, stops: readonly LineStanding[], entryIds: readonly string[], now: Date) {
  const hours = stops.filter(({ measure }) => measure === "time");
  const marks = await findMarks(tx, tenantId, [...new Set(hours.map(({ month }) => month))], entryIds);
  const beyond = hours.filter((stop) => secondsBeyond(stop) > 0);
  const holds = (mark: Mark) => hours.some((stop) => stop.line.id === mark.budgetId && stop.month === mark.month && secondsBeyond(stop) <= 0);
  const isWithin = (mark: Mark) => holds(mark) || (entryIds.includes(mark.entryId) && !beyond.some((stop) => countsIn(stop, mark)));
  const within = marks.filter(isWithin).map(({ id }) => id);
  if (within.length > 0) await updateWithin(tx, tenantId, within, now);
}

function countsIn({ line, month, billableOnly }: LineStanding, { entry }: Mark): boolean {
  const range = line.period === "whole" ? rangeOf(line.amounts) : null;
  const isThen = range ? range.from <= entry.on && entry.on < range.to : monthOf(entry.on) === month;
  return isThen && covers({ ...line, billableOnly }, entry);
}
