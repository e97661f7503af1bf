import { findLine, lockBudgets } from "../budgets/data/lines";
import { seesLine } from "../budgets/visible";
import { ask } from "../db/ask";
import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { countingIn } from "../domain/budget-line";
import { type Month } from "../domain/day";
import { agreedIn } from "../domain/retainer-terms";
import { DomainError } from "../errors/domain-error";
import { insertAdjustment } from "./data/adjustments";
import { findClosedMonths } from "../timesheets/data/closings";
import { shareDays } from "../timesheets/data/locks";
import { termsOf, upsertTerms } from "./data/terms";
import { seesFee } from "./figures";
import { checkOpen } from "./open-month";
import type { NewTerms } from "./schema";

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
  if ((await findClosedMonths(tx, tenant.id, from)).size > 0) throw new DomainError("CONFLICT", "monthClosed");
  const before = (await ask(tx, { terms: termsOf([tenant.id]) })).terms.filter((known) => known.budgetId === budgetId);
  const fee = feeMinor === undefined ? (agreedIn(from, before.map((known) => ({ from: known.from, terms: known })))?.feeMinor ?? null) : feeMinor;
  await upsertTerms(tx, tenant.id, budgetId, from, { ...terms, feeMinor: fee, moneyBasis: countingIn(from, line.terms).moneyBasis });
}

/** Gives time to an open month of a budget, or takes it, for a reason. CONFLICT where the month is closed: a late correction belongs into the open one. */
export async function adjustMonth(tx: Tx, tenant: EnteredTenant, adjustment: { budgetId: string; month: Month; seconds: number; reason: string }, now: Date) {
  await lineFor(tx, tenant, adjustment.budgetId);
  await checkOpen(tx, tenant.id, adjustment.month);
  return insertAdjustment(tx, tenant.id, { ...adjustment, byId: tenant.memberId, createdAt: now });
}

async function lineFor(tx: Tx, tenant: EnteredTenant, budgetId: string) {
  const line = await findLine(tx, tenant.id, { id: budgetId });
  if (!line || !seesLine(tenant, line)) throw new DomainError("NOT_FOUND", "noSuchRetainer");
  if (line.period !== "month") throw new DomainError("CONFLICT", "onlyMonthly");
  return line;
}
