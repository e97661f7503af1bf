import type { EnteredTenant, TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { type BudgetEdit, withEdit } from "../domain/budget-edit";
import type { BudgetVersion } from "../domain/budget-history";
import { heldIn, type Measure } from "../domain/budget-line";
import { ALL_WORK, type BudgetScope, scopeKey } from "../domain/budget-scope";
import { firstDayOf, lastDayOf, type Month, monthOf } from "../domain/day";
import { estimateEffort, ESTIMATE_RULES } from "../domain/estimate";
import { todayIn } from "../domain/zone";
import { DomainError } from "../errors/domain-error";
import { workCalendarOf } from "../holidays/service";
import { checkOpen } from "../retainers/open-month";
import { moneyGateOf, requireSignOff } from "../steering/gate";
import { deleteAmounts, insertAmounts } from "./data/amounts";
import { findEstimates, insertEstimate } from "./data/estimates";
import { findLine, findLines, lockBudgets, type StoredAmount, type StoredLine, updateLine } from "./data/lines";
import { openLine } from "./open-line";
import type { Assumptions, Estimates } from "./schema";
import { seesLine, seesMoney } from "./visible";

export const currentMonthOf = (tenant: Pick<EnteredTenant, "timeZone">, now: Date): Month => monthOf(todayIn(tenant.timeZone, now));

export type ScopedEdit = BudgetScope & BudgetEdit & { measure: Measure; estimateId?: string };

/**
 * Changes one scope's budget from a month on or in it alone; closed months that were not edited stay as they were. The
 * first amount makes the line. FORBIDDEN for a person or for money that the asking person may not see; CONFLICT for money that
 * waits for the strategy's sign-off.
 */
export async function editBudget(tx: Tx, tenant: EnteredTenant, edit: ScopedEdit, now: Date) {
  if (!seesLine(tenant, edit)) throw new DomainError("FORBIDDEN", "hoursHidden");
  await lockBudgets(tx, tenant.id);
  const line = await findLine(tx, tenant.id, { scopeKey: scopeKey(edit, "month") });
  if (edit.measure === "money") checkMoney(tenant, line, edit.month);
  if (edit.measure === "money" && edit.amount !== null) await requireSignOff(tx, tenant.id);
  if (edit.amount === null && (line === null || line.amounts[edit.measure].length === 0)) throw new DomainError("NOT_FOUND", "noSuchBudget");
  if (line?.isArchived && edit.amount !== null) await updateLine(tx, tenant.id, line.id, line.version, { archivedAt: null });
  const budgetId = line?.id ?? (await openLine(tx, tenant.id, edit, "month", {}, now));
  await editAmounts(tx, tenant, { id: budgetId, amounts: line?.amounts ?? { time: [], money: [] } }, edit, now);
}

/** FORBIDDEN where the asking person may not see the money that the line is counted in. */
export function checkMoney(tenant: EnteredTenant, line: Pick<StoredLine, "terms"> | null, month: Month) {
  if (!seesMoney(tenant, { terms: line?.terms ?? [] }, [month])) throw new DomainError("FORBIDDEN", "moneyHidden");
}

/** The amounts of a monthly line after an edit. CONFLICT where the edited month is closed. */
export async function editAmounts(tx: Tx, tenant: EnteredTenant, line: Pick<StoredLine, "id" | "amounts">, edit: BudgetEdit & { measure: Measure; estimateId?: string }, now: Date) {
  if (edit.fromOn && monthOf(edit.fromOn) !== edit.month) throw new DomainError("INVALID", "dayOfAnotherMonth");
  await checkOpen(tx, tenant.id, edit.month);
  const before = line.amounts[edit.measure];
  await storeAmounts(tx, tenant.id, line.id, edit, before, withEdit(before, edit, currentMonthOf(tenant, now)));
}

/** Writes only the rows that differ; a row that was split or moved keeps the estimate it came from. */
async function storeAmounts(tx: Tx, tenantId: TenantId, budgetId: string, edit: BudgetEdit & { measure: Measure; estimateId?: string }, before: readonly StoredAmount[], after: readonly BudgetVersion[]) {
  const equal = (a: BudgetVersion, b: BudgetVersion) => a.from === b.from && a.to === b.to && a.amount === b.amount;
  const edited = edit.fromOn ?? firstDayOf(edit.month);
  const isEdited = (version: BudgetVersion) => version.from <= edited && (version.to === null || edited < version.to);
  const isKept = (version: BudgetVersion) => !(edit.estimateId && isEdited(version)) && before.some((old) => equal(old, version));
  await deleteAmounts(tx, tenantId, before.filter((old) => !after.some((version) => equal(old, version) && isKept(version))).map(({ id }) => id));
  const originOf = (version: BudgetVersion) => before.find((old) => old.amount === version.amount && old.from <= version.from && (old.to === null || version.from < old.to))?.estimateId ?? null;
  const added = after.filter((version) => !isKept(version));
  await insertAmounts(tx, tenantId, budgetId, edit.measure, added.map((version) => ({ ...version, estimateId: (isEdited(version) ? edit.estimateId : undefined) ?? originOf(version) })));
}

/** Gives a month every budget of another month that it has none for, of those that the person may see. Answers how many; CONFLICT where there is nothing to copy. Money that waits for the strategy's sign-off is left out. */
export async function copyMonth(tx: Tx, tenant: EnteredTenant, fromMonth: Month, toMonth: Month, now: Date): Promise<number> {
  await lockBudgets(tx, tenant.id);
  const [first, last] = [fromMonth, toMonth].sort() as [Month, Month];
  const lines = (await findLines(tx, [tenant.id], firstDayOf(first), lastDayOf(last))).filter((line) => !line.isArchived && seesLine(tenant, line));
  const calendar = await workCalendarOf(tx, tenant, firstDayOf(first), lastDayOf(last));
  const measures = (await moneyGateOf(tx, tenant.id)).isOpen ? (["time", "money"] as const) : (["time"] as const);
  const missing = measures.flatMap((measure) => {
    const seen = measure === "time" ? lines : lines.filter((line) => seesMoney(tenant, line, [fromMonth, toMonth]));
    const there = new Map(heldIn(toMonth, seen, measure, calendar).map(({ id, amount }) => [id, amount]));
    return heldIn(fromMonth, seen, measure, calendar).filter(({ id, amount }) => amount !== null && there.get(id) === null).map((line) => ({ line, measure }));
  });
  if (missing.length === 0) throw new DomainError("CONFLICT", "nothingToCopy");
  for (const { line, measure } of missing) await editBudget(tx, tenant, { ...line, month: toMonth, onward: false, measure }, now);
  return new Set(missing.map(({ line }) => line.id)).size;
}

export type EstimateChoice = Omit<Assumptions, "fteWeekSeconds" | "result" | "fromMonth"> & { month: Month };

/** Estimates the effort, keeps it with all that it assumed, and makes the chosen hours the budget of everything from a month on. */
export async function budgetByEstimate(tx: Tx, tenant: EnteredTenant, { month, seconds, rules, ...question }: EstimateChoice, now: Date) {
  const result = estimateEffort({ ...question, fteWeekSeconds: tenant.fteWeekSeconds }, rules);
  const made = await insertEstimate(tx, tenant.id, { ...question, rules, fteWeekSeconds: tenant.fteWeekSeconds, result, fromMonth: month, seconds }, now);
  await editBudget(tx, tenant, { ...ALL_WORK, measure: "time", month, onward: true, amount: seconds, estimateId: made.id }, now);
  return made;
}

/** The estimates that were made and the numbers that the next one starts with. */
export async function estimatesOf(tx: Tx, tenant: EnteredTenant): Promise<Estimates> {
  const made = await findEstimates(tx, tenant.id);
  return { rules: made[0]?.assumptions.rules ?? ESTIMATE_RULES, fteWeekSeconds: tenant.fteWeekSeconds, made };
}
