import { roleMay, type Role } from "../auth/permissions";
import { ask } from "../db/ask";
import type { EnteredTenant, TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { calendarOfPerson, type CapacityStep, evenWeek, type PersonTime } from "../domain/capacity";
import type { Day } from "../domain/day";
import type { WorkCalendar } from "../domain/working-days";
import { todayIn } from "../domain/zone";
import { DomainError } from "../errors/domain-error";
import { workCalendarOf } from "../holidays/service";
import { awayOf, type PersonAway } from "../leaves/data";
import { findAgencyPeople, findMember, findMembers } from "../members/data";
import { seesNames, type TimeCall } from "../time/service";
import { setStep, type StoredStep, stepsOf } from "./data";
import type { PersonCapacity } from "./schema";

/** A person in a tenant. In a client and in its agency they are two members and one user. */
export type Whose = { id: string; userId: string | null; role: Role };

/**
 * What capacity and leave say about people from `from` to `to`, read once for all of them: their own tenant's rows, those of
 * the agency where it is in scope, and in a client the days on which the agency says that its people are away.
 * `fteWeekSeconds` is assumed of whoever belongs to the house; external people have what was said and nothing else.
 */
export const peoplesTime = async (tx: Tx, tenantIds: readonly TenantId[], from: Day, to: Day) => timesFrom(await ask(tx, timeQuestions(tenantIds, from, to)));

/** What `peoplesTime` asks, to be asked together with other things; `timesFrom` or `calendarsFrom` reads the answers. */
export const timeQuestions = (tenantIds: readonly TenantId[], from: Day, to: Day) => ({ steps: stepsOf(tenantIds), away: awayOf(tenantIds, from, to) });

type TimeAnswers = { steps: readonly StoredStep[]; away: readonly PersonAway[] };

function timesFrom({ steps, away }: TimeAnswers) {
  return (person: Whose, calendar: WorkCalendar, fteWeekSeconds: number | null): PersonTime => {
    const isTheirs = (row: { memberId: string | null; userId: string | null }) => row.memberId === person.id || (row.userId !== null && row.userId === person.userId);
    const fallback = person.role === "external" || fteWeekSeconds === null ? null : evenWeek(fteWeekSeconds, calendar.weekend);
    return { steps: steps.filter(isTheirs), away: away.filter(isTheirs), fallback, calendar };
  };
}

/** The same as the calendar of each person: the tenant's, less their leave and their weekdays without hours. */
export const personalCalendars = async (tx: Tx, tenantIds: readonly TenantId[], from: Day, to: Day) => calendarsFrom(await ask(tx, timeQuestions(tenantIds, from, to)), from, to);

export function calendarsFrom(answers: TimeAnswers, from: Day, to: Day) {
  const timeOf = timesFrom(answers);
  return (person: Whose, calendar: WorkCalendar): WorkCalendar => calendarOfPerson(from, to, timeOf(person, calendar, null));
}

/**
 * The calendar by which a budget's days are counted: that of its person where it is one person's, else the tenant's. `calendar`
 * is the tenant's from `from` to `to`; without a named person nothing is read.
 */
export async function budgetCalendars(tx: Tx, tenantId: TenantId, memberIds: readonly (string | null)[], { from, to, calendar }: { from: Day; to: Day; calendar: WorkCalendar }) {
  if (memberIds.every((id) => id === null)) return () => calendar;
  const people = new Map((await findMembers(tx, tenantId)).map((member) => [member.id, member]));
  const personal = await personalCalendars(tx, [tenantId], from, to);
  return (memberId: string | null): WorkCalendar => {
    const person = memberId === null ? undefined : people.get(memberId);
    return person ? personal(person, calendar) : calendar;
  };
}

/** In a client: refuses what its agency keeps about its own people. CONFLICT, for it can be said in the agency. */
export async function refuseAgencyPerson(tx: Tx, tenant: EnteredTenant, memberId: string) {
  const { userId } = await findMember(tx, tenant.id, memberId);
  if (userId !== null && (await findAgencyPeople(tx)).has(userId)) throw new DomainError("CONFLICT", "keptInAgency");
}

/** Says what somebody's week holds from a day on. NOT_FOUND for who is not here, CONFLICT in a client for people of its agency. */
export async function changeCapacity(tx: Tx, tenant: EnteredTenant, memberId: string, step: CapacityStep, was: readonly number[] | null) {
  await refuseAgencyPerson(tx, tenant, memberId);
  await setStep(tx, tenant.id, memberId, step, was);
}

/** Whoever logs time here, with what their week holds: everybody with the right to see hours, else only oneself. */
export async function listCapacities(call: TimeCall, now: Date) {
  const { tx, tenant, may } = call;
  const today = todayIn(tenant.timeZone, now);
  const members = (await findMembers(tx, tenant.id)).filter(({ removedAt }) => removedAt === null);
  const agency = await findAgencyPeople(tx);
  const calendar = await workCalendarOf(tx, tenant, today, today);
  const { steps } = await ask(tx, { steps: stepsOf([tenant.id]) });
  const shown = members.filter(({ id, role }) => roleMay(role, "time:log") && (id === tenant.memberId || seesNames(call)));
  const people = shown.map((person): PersonCapacity => {
    const isKeptInAgency = person.userId !== null && agency.has(person.userId);
    const fallback = person.role === "external" || isKeptInAgency ? null : evenWeek(tenant.fteWeekSeconds, calendar.weekend);
    const own = steps.filter(({ memberId }) => memberId === person.id);
    return {
      memberId: person.id,
      name: person.name,
      role: person.role,
      isYou: person.id === tenant.memberId,
      daySeconds: weekOn(today, own, fallback),
      isAssumed: fallback !== null && !own.some(({ fromOn }) => fromOn <= today),
      isKeptInAgency,
      steps: own.map(({ fromOn, daySeconds }) => ({ fromOn, daySeconds: [...daySeconds] })),
    };
  });
  return { today, mayWrite: may(tenant.role, "capacities:write"), people };
}

/** The week as it holds today, Monday first. */
function weekOn(today: Day, steps: readonly StoredStep[], fallback: readonly number[] | null): number[] | null {
  const step = steps.filter(({ fromOn }) => fromOn <= today).at(-1);
  return step || fallback ? [...(step?.daySeconds ?? fallback ?? [])] : null;
}
