import { roleMay } from "../auth/permissions";
import { peoplesTime } from "../capacities/service";
import { timeBetween } from "../domain/capacity";
import { addDays, firstDayOf, lastDayOf, type Month, monthOf } from "../domain/day";
import { sumWorked } from "../domain/utilisation";
import { todayIn } from "../domain/zone";
import { workCalendarOf } from "../holidays/service";
import { findAgencyPeople, findMembers } from "../members/data";
import { seesNames, seesOwnOnly, type TimeCall } from "../time/service";
import { sumWork } from "./data";
import type { PersonUtilisation, UtilisationMonth } from "./schema";

/**
 * A month of worked, billable and available time by person, on days that have ended. In an agency work for its clients
 * counts too. In a client, capacity of the agency's people is not known: they have their days for others as well.
 */
export async function monthUtilisation(call: TimeCall, month: Month | undefined, now: Date): Promise<UtilisationMonth> {
  const { tx, tenant } = call;
  const today = todayIn(tenant.timeZone, now);
  const asked = month ?? monthOf(today);
  const from = firstDayOf(asked);
  const yesterday = addDays(today, -1);
  const through = yesterday < lastDayOf(asked) ? yesterday : lastDayOf(asked);
  const start = { month: asked, currentMonth: monthOf(today), from };
  if (through < from) return { ...start, through: null, people: [], total: null };

  const calendar = await workCalendarOf(tx, tenant, from, through);
  const timeOf = await peoplesTime(tx, [tenant.id], from, through);
  const agency = await findAgencyPeople(tx);
  const members = await findMembers(tx, tenant.id);
  const work = new Map((await sumWork(tx, from, through)).map((sum) => [sum.memberId, sum]));
  const asksFor = members.filter(({ id, role, removedAt }) => work.has(id) || (removedAt === null && roleMay(role, "time:log")));
  const everybody = asksFor.map((person): PersonUtilisation => {
    const { worked, billable, social } = work.get(person.id) ?? { worked: 0, billable: 0, social: 0 };
    const isKeptInAgency = person.userId !== null && agency.has(person.userId);
    const time = timeBetween(from, through, timeOf(person, calendar, isKeptInAgency ? null : tenant.fteWeekSeconds));
    return { memberId: person.id, name: person.name, isYou: person.id === tenant.memberId, worked, billable, social, ...time };
  });
  const people = everybody.filter(({ isYou }) => isYou || seesNames(call)).sort((a, b) => b.worked - a.worked || a.name.localeCompare(b.name, "en"));
  return { ...start, through, people, total: seesOwnOnly(call) ? null : sumWorked(everybody) };
}
