import { findLine, lockBudgets } from "../budgets/data/lines";
import { seesLine } from "../budgets/visible";
import type { EnteredTenant, TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { countingIn } from "../domain/budget-line";
import { type Month } from "../domain/day";
import { agreedIn } from "../domain/retainer-terms";
import { todayIn } from "../domain/zone";
import { DomainError } from "../errors/domain-error";
import type { HolidayPlace } from "../holidays/service";
import { accountsOf, factsOf, monthlyLines } from "./accounts";
import { insertAdjustment } from "./data/adjustments";
import { shareDays } from "../timesheets/data/locks";
import { findClosings } from "./data/closings";
import { findLastRecords, insertRecords } from "./data/records";
import { findTerms, upsertTerms } from "./data/terms";
import { seesFee } from "./figures";
import { namesOf } from "./names";
import { recordOf } from "./record";
import type { NewTerms } from "./schema";

/**
 * Keeps what every monthly budget was in a month that is being closed: call it in the closing's transaction, once the
 * closing's row is there, so that nothing on the month's days can change any more. Answers how many were kept.
 */
export async function freezeMonth(tx: Tx, tenant: HolidayPlace & { timeZone: string }, closingId: string, month: Month, now: Date): Promise<number> {
  const lines = await monthlyLines(tx, [tenant.id], month);
  const last = await findLastRecords(tx, [tenant.id], month);
  const today = todayIn(tenant.timeZone, now);
  const accounts = await accountsOf(tx, [{ ...tenant, today }], lines, { from: month, to: month }, await factsOf(tx, [tenant.id], month), new Map([...last].map(([id, record]) => [id, [record]])));
  const names = await namesOf(tx, tenant.id);
  const records = lines.flatMap((line) => {
    const [account] = accounts.get(line.id) ?? [];
    return account && account.ledger.available !== null ? [{ budgetId: line.id, record: recordOf(line, account, names) }] : [];
  });
  await insertRecords(tx, tenant.id, closingId, records);
  return records.length;
}

/**
 * Agrees on terms for a budget from a month on. Closed months keep what they were, so terms begin after the last of them:
 * else CONFLICT. What is not said of the terms before stays: the fee, where it is left out, and what money is counted in.
 */
export async function agreeOnTerms(tx: Tx, tenant: EnteredTenant, budgetId: string, from: Month, { feeMinor, ...terms }: NewTerms) {
  if (feeMinor !== undefined && !seesFee(tenant)) throw new DomainError("FORBIDDEN", "feeHidden");
  if (terms.carry === "both" && terms.deficitCapSeconds === null && terms.billsOverage) throw new DomainError("INVALID", "billedOrCarried");
  await lockBudgets(tx, tenant.id);
  const line = await lineFor(tx, tenant, budgetId);
  await shareDays(tx, tenant.id);
  const closed = (await findClosings(tx, tenant.id, from, null)).some(({ reopenedAt }) => reopenedAt === null);
  if (closed) throw new DomainError("CONFLICT", "monthClosed");
  const before = (await findTerms(tx, [tenant.id])).filter((known) => known.budgetId === budgetId);
  const fee = feeMinor === undefined ? (agreedIn(from, before.map((known) => ({ from: known.from, terms: known })))?.feeMinor ?? null) : feeMinor;
  await upsertTerms(tx, tenant.id, budgetId, from, { ...terms, feeMinor: fee, moneyBasis: countingIn(from, line.terms).moneyBasis });
}

/** Gives time to an open month of a budget, or takes it, for a reason. CONFLICT where the month is closed: a late correction belongs into the open one. */
export async function adjustMonth(tx: Tx, tenant: EnteredTenant, adjustment: { budgetId: string; month: Month; seconds: number; reason: string }, now: Date) {
  await lineFor(tx, tenant, adjustment.budgetId);
  await shareDays(tx, tenant.id);
  await checkOpen(tx, tenant.id, adjustment.month);
  return insertAdjustment(tx, tenant.id, { ...adjustment, byId: tenant.memberId, createdAt: now });
}

async function checkOpen(tx: Tx, tenantId: TenantId, month: Month) {
  const closings = await findClosings(tx, tenantId, month, month);
  if (closings.some(({ reopenedAt }) => reopenedAt === null)) throw new DomainError("CONFLICT", "monthClosed");
}

async function lineFor(tx: Tx, tenant: EnteredTenant, budgetId: string) {
  const line = await findLine(tx, tenant.id, { id: budgetId });
  if (!line || !seesLine(tenant, line)) throw new DomainError("NOT_FOUND", "noSuchRetainer");
  if (line.period !== "month") throw new DomainError("CONFLICT", "onlyMonthly");
  return line;
}
