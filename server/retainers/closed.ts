import { seesBasis } from "../budgets/visible";
import type { EnteredTenant } from "../db/tenant";
import type { LedgerMonth } from "../domain/ledger";
import { differencesOf, type RecordedFigures } from "../domain/month-record";
import { moneyParts } from "../domain/used-money";
import type { BudgetRecord, ClosedBesides, ClosedMoney, RecordAlert, RecordMoney } from "./schema";

/** What was spent besides hours, of all kinds. */
export const expensesOf = ({ spent }: Pick<RecordMoney, "spent">) => spent.reduce((sum, { amountMinor }) => sum + amountMinor, 0);

/** The money of a record as it is read; null for whoever may not see what it was counted by. */
export function closedMoneyOf(tenant: EnteredTenant, money: RecordMoney | null): ClosedMoney | null {
  if (money === null || !seesBasis(tenant, money.basis)) return null;
  const { labour, used, unpricedSeconds } = moneyParts(money.work, expensesOf(money));
  return { basis: money.basis, currency: money.currency, budget: money.budget, labour, spent: money.spent, used, unpricedSeconds };
}

/** The alerts of a record as far as the person may see them: one about money tells of money. */
export const closedAlertsOf = (tenant: EnteredTenant, basis: RecordMoney["basis"], alerts: readonly RecordAlert[]) => alerts.filter(({ measure }) => measure === "time" || seesBasis(tenant, basis));

/** What a budget of a closed month is by today's entries: to be compared with its record. */
export type Recomputed = { ledger: LedgerMonth; money: RecordMoney | null };

/** What a record says besides its account, and in what it would be otherwise today. Money in another currency is not compared. */
export function besidesOf(tenant: EnteredTenant, { ledger, money, alerts }: BudgetRecord, now: Recomputed | null): ClosedBesides {
  const seen = closedMoneyOf(tenant, money);
  const nowMoney = now?.money && now.money.currency === seen?.currency && now.money.basis === seen.basis ? closedMoneyOf(tenant, now.money) : seen;
  const figures = ({ base, carriedIn, used }: LedgerMonth, of: ClosedMoney | null): RecordedFigures => ({ budget: base, carriedIn, used, moneyBudget: of?.budget ?? null, moneyUsed: of?.used ?? null });
  return {
    money: seen,
    alerts: alerts && closedAlertsOf(tenant, money?.basis ?? "cost", alerts),
    differences: now ? differencesOf(figures(ledger, seen), figures(now.ledger, nowMoney)) : [],
  };
}
