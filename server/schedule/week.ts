import { roleMay } from "../auth/permissions";
import { peoplesTime } from "../capacities/service";
import { dueBlocks, keptBlocks } from "../domain/adherence";
import { availableOn, calendarOfPerson } from "../domain/capacity";
import { type Day, firstDayOf, lastDayOf, monthOf, weekOf } from "../domain/day";
import type { PlannedPiece } from "../domain/plan-left";
import { todayIn } from "../domain/zone";
import { DomainError } from "../errors/domain-error";
import { workCalendarOf } from "../holidays/service";
import { findAgencyPeople, findMembers } from "../members/data";
import { findRoutines } from "../routines/data";
import { mayWriteAll, seesNames, type TimeCall } from "../time/service";
import { findScheduled, sumLogged } from "./data";
import { type Planned, readPlan, type WeekPlan } from "./plan";
import type { ScheduleWeek } from "./schema";

type Piece = { channelId: string | null; seconds: number };

/** The sum of what is there; null where nothing is, for nothing scheduled is no schedule. */
const sumOf = (parts: readonly Piece[]) => (parts.length === 0 ? null : parts.reduce((sum, { seconds }) => sum + seconds, 0));

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
  const members = (await findMembers(tx, tenant.id)).filter(({ removedAt, role }) => removedAt === null && roleMay(role, "time:log"));
  const person = members.find(({ id }) => id === memberId);
  if (memberId !== null && !person) throw new DomainError("NOT_FOUND", "noSuchMember");

  const [start, end] = [firstDayOf(monthOf(from)), lastDayOf(monthOf(to))];
  const calendar = await workCalendarOf(tx, tenant, start, end);
  const items = await findScheduled(tx, tenant.id, memberId, from, to);
  const logged = await sumLogged(tx, tenant.id, memberId, from, to);
  const isKeptInAgency = Boolean(person?.userId && (await findAgencyPeople(tx)).has(person.userId));
  const time = person && (await peoplesTime(tx, [tenant.id], start, end))(person, calendar, isKeptInAgency ? null : tenant.fteWeekSeconds);
  const routines = memberId === null ? [] : await findRoutines(tx, tenant.id, memberId);
  const own = time ? calendarOfPerson(start, end, time) : calendar;
  const plan = await readPlan(tx, tenant.id, memberId, days, own);
  const kept = keptBlocks(routines, from, to, own, logged);
  const names = new Map(routines.map(({ id, activityName }) => [id, activityName]));
  return {
    today,
    days,
    memberId,
    isOwn: memberId === tenant.memberId,
    people: (seesNames(call) ? members : members.filter(({ id }) => id === tenant.memberId)).map(({ id, name }) => ({ memberId: id, name })),
    maySeeAll: seesNames(call),
    mayWriteAll: mayWriteAll(call),
    items: items.map((item) => ({ ...item, mayChange: item.memberId === tenant.memberId || mayWriteAll(call) })),
    blocks: dueBlocks(routines, from, to, own).map((block) => ({ ...block, name: names.get(block.routineId) ?? "", isKept: block.on < today ? kept.has(`${block.routineId} ${block.on}`) : null })),
    sums: days.map((day) => ({ on: day, scheduled: sumOf(items.filter((item) => item.on === day)), actual: sumOf(logged.filter((piece) => piece.on === day)) ?? 0, available: time ? availableOn(day, time) : null })),
    ...flowOf(items, logged, plan),
  };
}

/** From plan to deed by channel and altogether. */
function flowOf(items: readonly PlannedPiece[], logged: readonly Piece[], plan: WeekPlan): Pick<ScheduleWeek, "channels" | "total"> {
  const ids = new Set([...items, ...logged].map(({ channelId }) => channelId));
  for (const id of plan.channels) ids.add(id);
  const channels = [...ids].map((channelId) => ({
    channelId,
    name: channelId === null ? null : plan.nameOf(channelId),
    ...stepsOf(items.filter((item) => item.channelId === channelId), logged.filter((piece) => piece.channelId === channelId), channelId === null ? null : plan.ofChannel(channelId)),
  }));
  // By name; work for no channel comes last.
  const ordered = channels.sort((a, b) => (a.name === null ? 1 : b.name === null ? -1 : a.name.localeCompare(b.name, "en")));
  return { channels: ordered, total: stepsOf(items, logged, plan.total) };
}

function stepsOf(items: readonly PlannedPiece[], logged: readonly Piece[], plan: Planned | null): ScheduleWeek["total"] {
  const scheduled = sumOf(items);
  const isCompared = plan !== null && plan.seconds !== null && scheduled !== null;
  return { planned: plan?.seconds ?? null, scheduled, scheduledInPlan: isCompared ? (sumOf(items.filter(plan.covers)) ?? 0) : null, actual: sumOf(logged) ?? 0 };
}
