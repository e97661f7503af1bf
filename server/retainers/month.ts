import type { Names } from "../budgets/scope-names";
import { seesLine } from "../budgets/visible";
import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { type Day, firstDayOf, lastDayOf, type Month, monthOf } from "../domain/day";
import type { WorkCalendar } from "../domain/working-days";
import { todayIn } from "../domain/zone";
import { workCalendarOf } from "../holidays/service";
import { sumPlanned } from "../schedule/data";
import { findClosings } from "../timesheets/data/closings";
import { accountsOf, factsOf, monthlyLines } from "./accounts";
import { besidesOf, closedAlertsOf, closedMoneyOf, type Recomputed } from "./closed";
import { findLastRecords, findLongRecords, findRecords, type StoredRecord } from "./data/records";
import { figuresOf } from "./figures";
import { namesOf, personNameOf } from "./names";
import { recomputedIn } from "./recomputed";
import { scopeOf } from "./record";
import { type ClosedLong, type RetainerMonth, type RetainersOfMonth, retainersOfMonth } from "./schema";

/** Every monthly budget with its account of a month: worked out while the month is open, as it was recorded once it is closed. */
export async function monthOfRetainers(tx: Tx, tenant: EnteredTenant, asked: Month | undefined, now: Date): Promise<RetainersOfMonth> {
  const today = todayIn(tenant.timeZone, now);
  const month = asked ?? monthOf(today);
  const names = await namesOf(tx, tenant.id);
  const closings = await findClosings(tx, tenant.id, month, month);
  const records = await findRecords(tx, tenant.id, closings.map(({ id }) => id));
  const calendar = await workCalendarOf(tx, tenant, firstDayOf(month), lastDayOf(month));
  const standing = closings.find(({ reopenedAt }) => reopenedAt === null) ?? null;
  const by = (memberId: string) => personNameOf(tenant, names, memberId);
  const byToday = standing && records.some(({ closingId }) => closingId === standing.id) ? await recomputedIn(tx, tenant, month, today) : () => null;
  const recorded = (closingId: string) => records.filter((record) => record.closingId === closingId).flatMap((record) => fromRecord(tenant, record, names, today, calendar, closingId === standing?.id ? byToday : null));

  return retainersOfMonth.parse({
    month,
    currentMonth: monthOf(today),
    currency: tenant.currency,
    closing: standing && { closedAt: standing.closedAt, closedBy: by(standing.closedById) },
    rows: retainersFirst(standing ? recorded(standing.id) : await openRows(tx, tenant, month, names, today, calendar)),
    long: standing ? await longOf(tx, tenant, standing.id, names) : [],
    earlier: closings.flatMap(({ id, closedAt, closedById, reopenedAt, reopenedById, reason }) =>
      reopenedAt === null ? [] : [{ closedAt, closedBy: by(closedById), reopenedAt, reopenedBy: reopenedById && by(reopenedById), reason, rows: retainersFirst(recorded(id)) }],
    ),
  });
}

async function openRows(tx: Tx, tenant: EnteredTenant, month: Month, names: Names, today: Day, calendar: WorkCalendar): Promise<RetainerMonth[]> {
  const lines = (await monthlyLines(tx, [tenant.id], month)).filter((line) => seesLine(tenant, line));
  const last = await findLastRecords(tx, [tenant.id], month);
  const planned = await sumPlanned(tx, [tenant.id], today, lastDayOf(month));
  const accounts = await accountsOf(tx, [{ ...tenant, today }], lines, { from: month, to: month }, await factsOf(tx, [tenant.id], month), new Map([...last].map(([id, record]) => [id, [record]])));
  return lines.flatMap((line) => {
    const [account] = accounts.get(line.id) ?? [];
    // A line that has neither terms nor anything to spend in the month says nothing about it.
    if (!account || (account.ledger.available === null && (account.terms === null || line.isArchived))) return [];
    return [{ budgetId: line.id, ...scopeOf(line, names), ledger: account.ledger, ...figuresOf(tenant, account, today, calendar, { line, planned }), closed: null }];
  });
}

/** How long budgets stood when the month was closed, as far as the person may see them. */
async function longOf(tx: Tx, tenant: EnteredTenant, closingId: string, names: Names): Promise<ClosedLong[]> {
  return (await findLongRecords(tx, tenant.id, closingId)).flatMap(({ budgetId, record: { memberId, on: _, alertAt: __, money, alerts, ...record } }) => {
    if (!seesLine(tenant, { memberId })) return [];
    const seen = closedMoneyOf(tenant, money);
    return [{ budgetId, ...record, member: memberOf(memberId, names), money: seen && { ...seen, status: money.status }, alerts: closedAlertsOf(tenant, money.basis, alerts) }];
  });
}

const memberOf = (memberId: string | null, names: Names) => (memberId === null ? null : { id: memberId, name: names.people.find(({ id }) => id === memberId)?.name ?? "" });

/** `byToday` is null for a closing that was reopened: nobody asks in what that would be otherwise. */
function fromRecord(tenant: EnteredTenant, { budgetId, record }: StoredRecord, names: Names, today: Day, calendar: WorkCalendar, byToday: ((budgetId: string) => Recomputed | null) | null): RetainerMonth[] {
  const { memberId, name, goal, channels, activities, ledger } = record;
  if (!seesLine(tenant, { memberId })) return [];
  const use = { used: ledger.used, usedToYesterday: ledger.used };
  return [{
    budgetId, name, goal, member: memberOf(memberId, names), channels, activities, ledger, ...figuresOf(tenant, { ledger, use, terms: record.terms }, today, calendar),
    closed: byToday && besidesOf(tenant, record, byToday(budgetId)),
  }];
}

/** Retainers before other budgets; among each what is furthest used first. */
function retainersFirst(rows: readonly RetainerMonth[]): RetainerMonth[] {
  return [...rows].sort((a, b) => Number(a.terms === null) - Number(b.terms === null) || (b.burn ?? -1) - (a.burn ?? -1));
}
