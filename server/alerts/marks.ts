import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { rangeOf } from "../domain/budget-line";
import { type Day, monthOf } from "../domain/day";
import { covers, type EntryScope } from "../domain/headline";
import { findMarks, updateWithin } from "./data/marks";
import { type LineStanding, standingsIn, type StandingPlace } from "./standings";

/** How far a budget is gone beyond; below 0 is what is left. */
export const secondsBeyond = ({ used, available }: Pick<LineStanding, "used" | "available">) => (used ?? 0) - available;

/** That a piece of work went beyond a budget that stops, and what the work is by now. */
export type Mark = { budgetId: string; month: string; entryId: string; entry: EntryScope & { on: Day } };

/** How every budget that stops stands in each of the months. */
export async function stopsIn(tx: Tx, place: StandingPlace & { id: TenantId }, months: Iterable<string>): Promise<LineStanding[]> {
  const found: LineStanding[] = [];
  // Each month that is asked for, and none between two that lie far apart.
  for (const month of new Set(months)) found.push(...(await standingsIn(tx, place, [month, month], { only: (line) => line.isHardStop })));
  return [...new Map(found.map((stop) => [keyOf(stop), stop])).values()];
}

export const keyOf = ({ line, month, measure }: Pick<LineStanding, "line" | "month" | "measure">) => `${line.id} ${month} ${measure}`;

/**
 * Those of the marks that stand: whose budget is gone beyond still, by work that counts in one that is. Asked when marks are read,
 * for whatever is written somewhere else, be it a budget, can bring work within again.
 */
export async function standingMarks<M extends Mark>(tx: Tx, place: StandingPlace & { id: TenantId }, marks: readonly M[]): Promise<M[]> {
  if (marks.length === 0) return [];
  const stops = await stopsIn(tx, place, marks.flatMap(({ month, entry }) => [month, monthOf(entry.on)]));
  return marks.filter((mark) => !holds(stops, mark) && isBeyond(stops, mark));
}

/**
 * Takes marks off for good, given how the budgets that stop stood before and after a write of some entries: off all whose budget holds,
 * or held before it, and off those that were written and count in none that is beyond. What was said of them stays.
 */
export async function settleMarks(tx: Tx, tenantId: TenantId, { before, after }: { before: readonly LineStanding[]; after: readonly LineStanding[] }, entryIds: readonly string[], now: Date) {
  const marks = await findMarks(tx, tenantId, [...new Set(after.map(({ month }) => month))], entryIds);
  const isWithin = (mark: Mark) => holds(before, mark) || holds(after, mark) || (entryIds.includes(mark.entryId) && !isBeyond(after, mark));
  const within = marks.filter(isWithin).map(({ id }) => id);
  if (within.length > 0) await updateWithin(tx, tenantId, within, now);
}

const holds = (stops: readonly LineStanding[], { budgetId, month }: Mark) => stops.some((stop) => stop.measure === "time" && stop.line.id === budgetId && stop.month === month && secondsBeyond(stop) <= 0);

const isBeyond = (stops: readonly LineStanding[], mark: Mark) => stops.some((stop) => stop.measure === "time" && secondsBeyond(stop) > 0 && countsIn(stop, mark));

function countsIn({ line, month, billableOnly }: LineStanding, { entry }: Mark): boolean {
  const range = line.period === "whole" ? rangeOf(line.amounts) : null;
  const isThen = range ? range.from <= entry.on && entry.on < range.to : monthOf(entry.on) === month;
  return isThen && covers({ ...line, billableOnly }, entry);
}
