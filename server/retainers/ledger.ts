import { seesLine } from "../budgets/visible";
import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { addMonths, firstDayOf, lastDayOf, type Month, monthOf, monthsBetween } from "../domain/day";
import { todayIn } from "../domain/zone";
import { DomainError } from "../errors/domain-error";
import { workCalendarOf } from "../holidays/service";
import { sumPlanned } from "../schedule/data";
import { findClosings } from "../timesheets/data/closings";
import { type Account, accountsOf, type AccountedLine, factsOf, monthlyLines } from "./accounts";
import { besidesOf } from "./closed";
import { findRecords } from "./data/records";
import { figuresOf, seesFee } from "./figures";
import { moneyOfMonths } from "./money";
import { namesOf, personNameOf } from "./names";
import { countedOf, scopeOf } from "./record";
import { type BudgetRecord, LEDGER_MONTHS, type LedgerLine, type RetainerLedger, retainerLedger } from "./schema";

/** One budget's account over its months, up to a month or the current one, the latest first. NOT_FOUND where it is not this tenant's or not monthly. */
export async function ledgerOf(tx: Tx, tenant: EnteredTenant, { budgetId, month }: { budgetId: string; month?: Month | undefined }, at: Date): Promise<RetainerLedger> {
  const today = todayIn(tenant.timeZone, at);
  const currentMonth = monthOf(today);
  const to = month ?? currentMonth;
  const line = (await monthlyLines(tx, [tenant.id], to)).find(({ id }) => id === budgetId);
  if (!line || !seesLine(tenant, line)) throw new DomainError("NOT_FOUND", "noSuchRetainer");
  const names = await namesOf(tx, tenant.id);
  const facts = await factsOf(tx, [tenant.id], to);
  const closings = await findClosings(tx, tenant.id, null, null);
  const records = (await findRecords(tx, tenant.id, closings.map(({ id }) => id), budgetId)).map(({ closingId, record }) => ({ record, closing: closings.find(({ id }) => id === closingId) }));
  const standing = records.filter(({ closing }) => closing?.reopenedAt === null).map(({ record }) => record);

  const begins = beginOf(line, facts.adjustments.filter((adjustment) => adjustment.budgetId === budgetId).map((adjustment) => adjustment.month), records.map(({ record }) => record.ledger.month), to);
  const from = [begins, addMonths(to, 1 - LEDGER_MONTHS)].reduce((a, b) => (a > b ? a : b));
  const calendar = await workCalendarOf(tx, tenant, firstDayOf(from), lastDayOf(to));
  const planned = await sumPlanned(tx, [tenant.id], today, lastDayOf(to));
  const accounts = (await accountsOf(tx, [{ ...tenant, today }], [line], { from, to }, facts, new Map([[budgetId, standing]]))).get(budgetId) ?? [];

  // What each month would be if none had been closed: only asked where some were.
  const byToday = standing.length === 0 ? [] : ((await accountsOf(tx, [{ ...tenant, today }], [line], { from, to }, facts, new Map())).get(budgetId) ?? []);
  const moneyOf = standing.length === 0 ? () => null : await moneyOfMonths(tx, { ...tenant, today }, [line], [from, to], calendar);
  const besides = (record: BudgetRecord) => {
    const now = byToday.find(({ ledger }) => ledger.month === record.ledger.month);
    return besidesOf(tenant, record, now ? { ledger: now.ledger, money: moneyOf(budgetId, record.ledger.month) } : null);
  };

  const by = (memberId: string) => personNameOf(tenant, names, memberId);
  const lineOf = (account: Account): LedgerLine => {
    const ofMonth = records.filter(({ record }) => record.ledger.month === account.month);
    const kept = ofMonth.find(({ closing }) => closing?.reopenedAt === null);
    return {
      ledger: account.ledger,
      ...figuresOf(tenant, account, today, calendar, kept ? null : { line, planned }),
      closed: kept ? besides(kept.record) : null,
      closing: kept?.closing ? { closedAt: kept.closing.closedAt, closedBy: by(kept.closing.closedById) } : null,
      adjustments: (kept?.record.adjustments ?? account.adjustments).map(({ byId, ...adjustment }) => ({ ...adjustment, by: by(byId) })),
      counted: kept?.record.counted ?? countedOf(account.cells, names),
      earlier: ofMonth.flatMap(({ record, closing }) =>
        closing?.reopenedAt ? [{ closedAt: closing.closedAt, closedBy: by(closing.closedById), reopenedAt: closing.reopenedAt, reopenedBy: closing.reopenedById && by(closing.reopenedById), reason: closing.reason, ledger: record.ledger }] : [],
      ),
    };
  };
  const closed = new Set(closings.filter(({ reopenedAt }) => reopenedAt === null).map((closing) => closing.month));
  const open = monthsBetween(addMonths(currentMonth, -11), addMonths(currentMonth, 2)).filter((each) => !closed.has(each));
  return retainerLedger.parse({
    budgetId,
    ...scopeOf(line, names),
    currency: tenant.currency,
    currentMonth,
    isArchived: line.isArchived,
    months: accounts.map(lineOf).reverse(),
    hasEarlier: begins < from,
    openMonths: open.reverse(),
    seesFee: seesFee(tenant),
  });
}

/** The first month that has anything to show. */
function beginOf(line: AccountedLine, adjusted: readonly Month[], recorded: readonly Month[], to: Month): Month {
  const budgeted = line.amounts.time.map(({ from }) => monthOf(from));
  return [...budgeted, ...adjusted, ...recorded].reduce((a, b) => (a < b ? a : b), to);
}
