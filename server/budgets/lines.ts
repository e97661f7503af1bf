import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { withChange } from "../domain/budget-history";
import { type BudgetScope, scopeKey } from "../domain/budget-scope";
import { addDays, type Day, firstDayOf, type Month, monthOf } from "../domain/day";
import { DomainError } from "../errors/domain-error";
import { deleteAmounts, insertAmounts } from "./data/amounts";
import { findLine, type LineSettings, lockBudgets, type StoredLine, updateLine, updateScope } from "./data/lines";
import { requireSignOff } from "../steering/gate";
import { checkPools, openLine } from "./open-line";
import { checkMoney, currentMonthOf, editAmounts } from "./service";
import { seesLine, seesMoney } from "./visible";

export type Holds = { period: "month"; from: Month } | { period: "whole"; from: Day; lastOn: Day };
/** What is said of a line; deliverables only where they are. */
type SaidSettings = Omit<LineSettings, "deliverables"> & { deliverables?: LineSettings["deliverables"] | undefined };
export type NewBudget = BudgetScope & SaidSettings & { holds: Holds; seconds: number | null; minor: number | null };

/**
 * Adds a budget with its first amounts. CONFLICT where there is one for exactly this already; one that was put away comes
 * back with its past, and where money waits for the strategy's sign-off. INVALID for a range without a length or an amount.
 */
export async function createBudget(tx: Tx, tenant: EnteredTenant, { holds, seconds, minor, ...line }: NewBudget, now: Date): Promise<{ id: string }> {
  if (!seesLine(tenant, line)) throw new DomainError("FORBIDDEN", "hoursHidden");
  await lockBudgets(tx, tenant.id);
  const { name, alertAt, alertsOnForecast, isHardStop, deliverables, ...scope } = line;
  const settings = { name, alertAt, alertsOnForecast, isHardStop, ...(deliverables !== undefined && { deliverables }) };
  const found = await findLine(tx, tenant.id, { scopeKey: scopeKey(scope, holds.period) });
  if (found && !found.isArchived) throw new DomainError("CONFLICT", "budgetThere");
  if (minor !== null) checkMoney(tenant, found, holds.period === "month" ? holds.from : monthOf(holds.from));
  if (minor !== null) await requireSignOff(tx, tenant.id);
  if (found) {
    await checkPools(tx, tenant.id, scope, holds.period, found.id);
    await updateLine(tx, tenant.id, found.id, found.version, { ...settings, archivedAt: null });
  }
  const id = found?.id ?? (await openLine(tx, tenant.id, scope, holds.period, settings, now));
  const kept = { id, amounts: found?.amounts ?? { time: [], money: [] } };
  if (holds.period === "whole") await storeWhole(tx, tenant, kept, { ...holds, seconds, minor });
  else {
    for (const [measure, amount] of [["time", seconds], ["money", minor]] as const) {
      if (amount !== null) await editAmounts(tx, tenant, kept, { measure, month: holds.from, onward: true, amount }, now);
    }
  }
  return { id };
}

/** A line that the person may see, locked. NOT_FOUND for any other. */
async function lineOf(tx: Tx, tenant: EnteredTenant, budgetId: string): Promise<StoredLine> {
  await lockBudgets(tx, tenant.id);
  const line = await findLine(tx, tenant.id, { id: budgetId });
  if (!line || !seesLine(tenant, line)) throw new DomainError("NOT_FOUND", "noSuchBudget");
  return line;
}

type Whole = { from: Day; lastOn: Day; seconds: number | null; minor: number | null };
type LineChange = BudgetScope & SaidSettings & { whole?: Whole | undefined };

/**
 * Changes what a line is called, when it tells, what it is for, and of a long one its days and amounts: all of it or nothing, and
 * nothing on top of a change that was not seen. CONFLICT where it would be for something else in months that are over, since
 * those stay as they were, or for what has a budget already.
 */
export async function changeLine(tx: Tx, tenant: EnteredTenant, budgetId: string, version: number, { whole, ...change }: LineChange, now: Date) {
  const line = await lineOf(tx, tenant, budgetId);
  if (whole && line.period !== "whole") throw new DomainError("NOT_FOUND", "noSuchBudget");
  if (!seesLine(tenant, change)) throw new DomainError("FORBIDDEN", "hoursHidden");
  const { name, alertAt, alertsOnForecast, isHardStop, deliverables, ...scope } = change;
  await updateLine(tx, tenant.id, budgetId, version, { name, alertAt, alertsOnForecast, isHardStop, ...(deliverables !== undefined && { deliverables }) });
  await moveScope(tx, tenant, line, scope, now);
  if (whole) await setWhole(tx, tenant, line, whole);
}

async function moveScope(tx: Tx, tenant: EnteredTenant, line: StoredLine, scope: BudgetScope, now: Date) {
  const key = scopeKey(scope, line.period);
  if (key === scopeKey(line, line.period)) return;
  const current = firstDayOf(currentMonthOf(tenant, now));
  if ([...line.amounts.time, ...line.amounts.money].some(({ from }) => from < current)) throw new DomainError("CONFLICT", "budgetHasPast");
  if (await findLine(tx, tenant.id, { scopeKey: key })) throw new DomainError("CONFLICT", "budgetThere");
  await checkPools(tx, tenant.id, scope, line.period, line.id);
  await updateScope(tx, tenant.id, line.id, scope, line.period);
}

/** Puts a line away: a monthly one has no budget from the month that is now on, what was before stays. */
export async function archiveLine(tx: Tx, tenant: EnteredTenant, budgetId: string, now: Date) {
  const line = await lineOf(tx, tenant, budgetId);
  if (line.isArchived) return;
  const current = firstDayOf(currentMonthOf(tenant, now));
  if (line.period === "month") {
    for (const measure of ["time", "money"] as const) {
      const before = line.amounts[measure];
      const cut = before.filter(({ to }) => to === null || to > current);
      const kept = withChange(cut, { from: current, to: null, amount: null });
      await deleteAmounts(tx, tenant.id, cut.map(({ id }) => id));
      await insertAmounts(tx, tenant.id, budgetId, measure, kept.map((version) => ({ ...version, estimateId: cut.find(({ from }) => from === version.from)?.estimateId ?? null })));
    }
  }
  await updateLine(tx, tenant.id, budgetId, line.version, { archivedAt: now });
}

/** Sets the range and the amounts of a long budget. Money that the person may not see stays as it is, over the new range. */
async function setWhole(tx: Tx, tenant: EnteredTenant, line: StoredLine, whole: Whole) {
  const month = monthOf(whole.from);
  if (whole.minor !== null) checkMoney(tenant, line, month);
  const before = line.amounts.money[0]?.amount ?? null;
  // Another range for the money that is there is no other money.
  if (whole.minor !== null && whole.minor !== before) await requireSignOff(tx, tenant.id);
  const kept = seesMoney(tenant, line, [month]) ? whole.minor : before;
  await storeWhole(tx, tenant, line, { ...whole, minor: kept });
}

async function storeWhole(tx: Tx, tenant: EnteredTenant, { id, amounts }: Pick<StoredLine, "id" | "amounts">, { from, lastOn, seconds, minor }: Whole) {
  if (lastOn < from) throw new DomainError("INVALID", "endsBeforeStart");
  if (seconds === null && minor === null) throw new DomainError("INVALID", "amountMissing");
  await deleteAmounts(tx, tenant.id, [...amounts.time, ...amounts.money].map((amount) => amount.id));
  for (const [measure, amount] of [["time", seconds], ["money", minor]] as const) {
    if (amount !== null) await insertAmounts(tx, tenant.id, id, measure, [{ from, to: addDays(lastOn, 1), amount, estimateId: null }]);
  }
}
