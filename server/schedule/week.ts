import { roleMay } from "../auth/permissions";
import { findBudgets, findNamed } from "../budgets/data";
import { peoplesTime } from "../capacities/service";
import { dueBlocks, keptBlocks } from "../domain/adherence";
import { availableOn, calendarOfPerson } from "../domain/capacity";
import { type Day, firstDayOf, lastDayOf, type Month, monthOf, weekOf } from "../domain/day";
import { type BudgetScope, headlineOf, type ScopedBudget } from "../domain/headline";
import { plannedShare } from "../domain/plan-delta";
import { rowBudgetOf } from "../domain/row-budget";
import { type WorkCalendar, workingDays } from "../domain/working-days";
import { todayIn } from "../domain/zone";
import { DomainError } from "../errors/domain-error";
import { workCalendarOf } from "../holidays/service";
import { findAgencyPeople, findMembers } from "../members/data";
import { findRoutines } from "../routines/data";
import { mayWriteAll, seesNames, type TimeCall } from "../time/service";
import { findScheduled, sumLogged } from "./data";
import type { ScheduleWeek } from "./schema";

/** The sum of what is there; null where nothing is, for nothing scheduled is no schedule. */
const sumOf = (parts: readonly { seconds: number }[]) => (parts.length === 0 ? null : parts.reduce((sum, { seconds }) => sum + seconds, 0));

/**
 * A week of what is planned (the budgets' share of it by working days), scheduled and done; of one person also what is
 * available and how routines were kept. FORBIDDEN for another's week without the right to see hours.
 */
export async function readSchedule(call: TimeCall, on: Day | null, asked: string | null | undefined, now: Date): Promise<ScheduleWeek> {
  const { tx, tenant } = call;
  const memberId = asked === undefined ? tenant.memberId : asked;
  if (memberId !== tenant.memberId && !seesNames(call)) throw new DomainError("FORBIDDEN", "hoursHidden");
  const today = todayIn(tenant.timeZone, now);
  const days = weekOf(on ?? today, tenant.weekStart);
  const [from, to] = [days[0] ?? today, days[6] ?? today];
  const months = [...new Set(days.map(monthOf))];
  const members = (await findMembers(tx, tenant.id)).filter(({ removedAt, role }) => removedAt === null && roleMay(role, "time:log"));
  const person = members.find(({ id }) => id === memberId);
  if (memberId !== null && !person) throw new DomainError("NOT_FOUND", "noSuchMember");

  const calendar = await workCalendarOf(tx, tenant, firstDayOf(months[0] ?? ""), lastDayOf(months.at(-1) ?? ""));
  const items = await findScheduled(tx, tenant.id, memberId, from, to);
  const logged = await sumLogged(tx, tenant.id, memberId, from, to);
  const isKeptInAgency = Boolean(person?.userId && (await findAgencyPeople(tx)).has(person.userId));
  const time = person && (await peoplesTime(tx, [tenant.id], from, to))(person, calendar, isKeptInAgency ? null : tenant.fteWeekSeconds);
  const routines = memberId === null ? [] : await findRoutines(tx, tenant.id, memberId);
  const own = time ? calendarOfPerson(from, to, time) : calendar;
  const kept = keptBlocks(routines, from, to, own, logged);
  const budgets = memberId === null ? await findBudgets(tx, [tenant.id], months[0] ?? "", months.at(-1) ?? "") : [];
  const planned = (seconds: (budgets: readonly ScopedBudget[]) => number | null) => plannedShare(partsOf(months, days, calendar).map(({ month, ...part }) => ({ ...part, budget: seconds(budgets.filter((budget) => budget.from <= month && (budget.to === null || month < budget.to))) })));

  const channels = new Map([...items, ...logged].map((row) => [row.channelId, null as string | null]));
  for (const { channelId } of budgets) if (channelId !== null) channels.set(channelId, null);
  const names = await channelNames(call, [...channels.keys()]);
  const isIn = (channelId: string | null) => (row: { channelId: string | null }) => row.channelId === channelId;
  const scopeOf = (channelId: string): BudgetScope => ({ channelId, activityId: null });
  return {
    today,
    days,
    memberId,
    people: (seesNames(call) ? members : members.filter(({ id }) => id === tenant.memberId)).map(({ id, name }) => ({ memberId: id, name })),
    maySeeAll: seesNames(call),
    mayWriteAll: mayWriteAll(call),
    items: items.map((item) => ({ ...item, mayChange: item.memberId === tenant.memberId || mayWriteAll(call) })),
    blocks: dueBlocks(routines, from, to, own).map((block) => ({ ...block, name: routines.find(({ id }) => id === block.routineId)?.activityName ?? "", isKept: block.on < today ? kept.has(`${block.routineId} ${block.on}`) : null })),
    sums: days.map((day) => ({ on: day, scheduled: sumOf(items.filter((item) => item.on === day)), actual: sumOf(logged.filter((piece) => piece.on === day)) ?? 0, available: time ? availableOn(day, time) : null })),
    channels: [...channels.keys()]
      .map((channelId) => ({
        channelId,
        name: channelId === null ? null : (names.get(channelId) ?? ""),
        planned: channelId === null ? null : planned((held) => rowBudgetOf(held, scopeOf(channelId)).seconds),
        scheduled: sumOf(items.filter(isIn(channelId))),
        actual: sumOf(logged.filter(isIn(channelId))) ?? 0,
      }))
      .sort((a, b) => (a.name === null ? 1 : b.name === null ? -1 : a.name.localeCompare(b.name, "en"))),
    total: { planned: planned((held) => headlineOf(held).seconds), scheduled: sumOf(items), actual: sumOf(logged) ?? 0 },
  };
}

/** How many of the months' working days are in the week. */
function partsOf(months: readonly Month[], days: readonly Day[], calendar: WorkCalendar) {
  return months.map((month) => {
    const inMonth = days.filter((day) => monthOf(day) === month);
    return { month, days: workingDays(inMonth[0] ?? "", inMonth.at(-1) ?? "", calendar), ofDays: workingDays(firstDayOf(month), lastDayOf(month), calendar) };
  });
}

async function channelNames({ tx, tenant }: TimeCall, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  if (ids.every((id) => id === null)) return new Map();
  const { channels } = await findNamed(tx, tenant.id);
  return new Map(channels.map(({ id, name }) => [id, name]));
}
