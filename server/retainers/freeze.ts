import { findRaised, type RaisedAlert } from "../alerts/data/standing";
import { watchTenant } from "../alerts/watch";
import { findLines } from "../budgets/data/lines";
import { sumRanges } from "../budgets/data/used";
import type { Names } from "../budgets/scope-names";
import { lineStandingOf, usedOf } from "../budgets/standings";
import { budgetCalendars } from "../capacities/service";
import type { Tx } from "../db/transaction";
import { countingIn, rangeOf } from "../domain/budget-line";
import { addDays, firstDayOf, lastDayOf, type Month, monthOf } from "../domain/day";
import { covers } from "../domain/headline";
import { moneyParts } from "../domain/used-money";
import { todayIn } from "../domain/zone";
import { sumDaysSpent } from "../expenses/spent";
import { type HolidayPlace, workCalendarOf } from "../holidays/service";
import { type AccountedLine, accountsOf, factsOf, monthlyLines } from "./accounts";
import { findLastRecords, insertRecords } from "./data/records";
import { moneyOfMonths, worthOf } from "./money";
import { namesOf } from "./names";
import { recordOf, scopeOf } from "./record";
import type { LongRecord, RecordAlert } from "./schema";

export type FrozenPlace = HolidayPlace & { timeZone: string; currency: string };

/**
 * Keeps what every budget was in a month that is being closed, in hours and in money, with its roll-over and its alerts; of
 * budgets for whole ranges how they stood at the month's end. Call it in the closing's transaction, once the closing's row is
 * there, so that nothing on the month's days can change any more. Answers how many were kept.
 */
export async function freezeMonth(tx: Tx, tenant: FrozenPlace, closingId: string, month: Month, now: Date): Promise<number> {
  const place = { ...tenant, today: todayIn(tenant.timeZone, now) };
  // What was logged a moment ago has not been looked at, and after this it never will be.
  await watchTenant(tx, tenant.id, now);
  const lines = await monthlyLines(tx, [tenant.id], month);
  const last = await findLastRecords(tx, [tenant.id], month);
  const accounts = await accountsOf(tx, [place], lines, { from: month, to: month }, await factsOf(tx, [tenant.id], month), new Map([...last].map(([id, record]) => [id, [record]])));
  const calendar = await workCalendarOf(tx, tenant, firstDayOf(month), lastDayOf(month));
  const moneyOf = await moneyOfMonths(tx, place, lines, [month, month], calendar);
  const raised = await findRaised(tx, tenant.id, lines.map(({ id }) => id), [month]);
  const names = await namesOf(tx, tenant.id);
  const records = lines.flatMap((line) => {
    const [account] = accounts.get(line.id) ?? [];
    const money = moneyOf(line.id, month);
    if (!account || !money || (account.ledger.available === null && money.budget === null)) return [];
    return [{ budgetId: line.id, period: line.period, record: recordOf(line, account, names, { money, alerts: alertsOf(raised, line.id) }) }];
  });
  const long = (await longRecords(tx, place, month, names)).map(({ budgetId, record }) => ({ budgetId, period: "whole" as const, record }));
  await insertRecords(tx, tenant.id, closingId, [...records, ...long]);
  return records.length + long.length;
}

const alertsOf = (raised: readonly RaisedAlert[], budgetId: string): RecordAlert[] =>
  raised
    .filter((alert) => alert.budgetId === budgetId)
    .map(({ id, measure, kind, threshold, burnPermille, raisedAt, clearedAt }) => ({ id, measure, kind, threshold, burnPermille, raisedAt: raisedAt.toISOString(), clearedAt: clearedAt?.toISOString() ?? null }));

/** How each budget for a range that touches the month stood at its end: the month's last day has ended, what comes later has not begun. */
async function longRecords(tx: Tx, place: FrozenPlace, month: Month, names: Names): Promise<{ budgetId: string; record: LongRecord }[]> {
  const [first, last] = [firstDayOf(month), lastDayOf(month)];
  const lines = (await findLines(tx, [place.id], first, last)).flatMap((line) => {
    const range = line.period === "whole" && !line.isArchived ? rangeOf(line.amounts) : null;
    return range && range.from <= last && range.to > first ? [{ line, ...range }] : [];
  });
  if (lines.length === 0) return [];
  const next = addDays(last, 1);
  const ended = lines.map(({ line, from, to }) => ({ id: line.id, from, to: to < next ? to : next }));
  const cells = await sumRanges(tx, place.id, ended, next);
  const begins = ended.reduce((day, { from }) => (from < day ? from : day), first);
  const spent = await sumDaysSpent(tx, place.id, begins, last);
  const lastOn = lines.reduce((day, { to }) => (to > day ? to : day), last);
  const calendarOf = await budgetCalendars(tx, place.id, lines.map(({ line }) => line.memberId), { from: begins, to: lastOn, calendar: await workCalendarOf(tx, place, begins, lastOn) });
  const raised = await findRaised(tx, place.id, lines.map(({ line }) => line.id), lines.map(({ from }) => monthOf(from)));
  return lines.map(({ line, from, to }) => {
    const { billableOnly, moneyBasis: basis } = countingIn(monthOf(from), line.terms);
    const counted = cells.filter((cell) => cell.rangeId === line.id && covers({ ...line, billableOnly }, cell));
    const worth = worthOf(line, basis, counted, spent.filter(({ on }) => on >= from && on < to));
    const { used } = usedOf(counted);
    const amounts = { time: line.amounts.time[0]?.amount ?? null, money: line.amounts.money[0]?.amount ?? null };
    const statusOf = (measured: number | null, available: number | null) => lineStandingOf({ used: measured, usedToYesterday: measured, available }, { from, to: addDays(to, -1), today: next }, calendarOf(line.memberId)).status;
    const usedMoney = moneyParts(worth.work, worth.spent.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).used;
    return { budgetId: line.id, record: longRecordOf(line, names, { from, lastOn: addDays(to, -1), on: last }, {
      time: { budget: amounts.time, used, status: statusOf(used, amounts.time) },
      money: { basis, currency: place.currency, budget: amounts.money, ...worth, status: statusOf(usedMoney, amounts.money) },
      alerts: alertsOf(raised, line.id),
    }) };
  });
}

function longRecordOf(line: AccountedLine, names: Names, days: Pick<LongRecord, "from" | "lastOn" | "on">, figures: Pick<LongRecord, "time" | "money" | "alerts">): LongRecord {
  const { member: _, ...scope } = scopeOf(line, names);
  return { ...scope, memberId: line.memberId, ...days, ...figures, alertAt: line.alertAt };
}
