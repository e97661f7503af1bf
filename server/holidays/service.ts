import { ask } from "../db/ask";
import type { EnteredTenant, TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import type { Day } from "../domain/day";
import type { WorkCalendar } from "../domain/working-days";
import { publicHolidaysOf, weekendOf } from "./country";
import { type OwnHoliday, ownHolidaysOf } from "./data";
import type { Holiday } from "./schema";

/** What of a tenant decides its working days. */
export type HolidayPlace = Pick<EnteredTenant, "id" | "holidayCountry" | "holidayRegion">;

/** The public holidays of the tenant's country in a year with what the tenant has changed: own days off, holidays worked. */
export async function holidaysOfYear(tx: Tx, tenant: HolidayPlace, year: number): Promise<Holiday[]> {
  const { ownHolidays } = await ask(tx, holidayQuestions([tenant], `${year}-01-01`, `${year}-12-31`));
  return merged(tenant, ownHolidays, year);
}

/** The tenant's working days from `from` to `to`, both included: the weekend of its country, its holidays in that time. */
export async function workCalendarOf(tx: Tx, tenant: HolidayPlace, from: Day, to: Day): Promise<WorkCalendar> {
  return workCalendarFrom(tenant, await ask(tx, holidayQuestions([tenant], from, to)), from, to);
}

/** The same for many tenants with one question to the database; for roll-ups. */
export const workCalendarsOf = async (tx: Tx, tenants: readonly HolidayPlace[], from: Day, to: Day) => workCalendarsFrom(tenants, await ask(tx, holidayQuestions(tenants, from, to)), from, to);

/** What `workCalendarOf` and `workCalendarsOf` ask, to be asked together with other things; `workCalendarFrom` or `workCalendarsFrom` reads the answers. */
export const holidayQuestions = (tenants: readonly HolidayPlace[], from: Day, to: Day) => ({ ownHolidays: ownHolidaysOf(tenants.map(({ id }) => id), from, to) });

type HolidayAnswers = { ownHolidays: readonly (OwnHoliday & { tenantId: string })[] };

export function workCalendarFrom(tenant: HolidayPlace, answers: HolidayAnswers, from: Day, to: Day): WorkCalendar {
  return workCalendarsFrom([tenant], answers, from, to).get(tenant.id) ?? { weekend: weekendOf(tenant.holidayCountry), holidays: new Set() };
}

export function workCalendarsFrom(tenants: readonly HolidayPlace[], { ownHolidays: own }: HolidayAnswers, from: Day, to: Day): ReadonlyMap<TenantId, WorkCalendar> {
  const first = Number(from.slice(0, 4));
  const years = Array.from({ length: Math.max(0, Number(to.slice(0, 4)) - first + 1) }, (_, index) => first + index);
  const calendarOf = (tenant: HolidayPlace, changed: readonly OwnHoliday[]): WorkCalendar => {
    const free = years.flatMap((year) => merged(tenant, changed, year)).filter(({ on, isWorked }) => !isWorked && on >= from && on <= to);
    return { weekend: weekendOf(tenant.holidayCountry), holidays: new Set(free.map(({ on }) => on)) };
  };
  // Where nobody has changed a country's calendar, one is made for all of its tenants.
  const ofCountry = new Map<string, WorkCalendar>();
  return new Map(
    tenants.map((tenant) => {
      const changed = own.filter(({ tenantId }) => tenantId === tenant.id);
      const country = `${tenant.holidayCountry ?? ""} ${tenant.holidayRegion ?? ""}`;
      const calendar = changed.length > 0 ? calendarOf(tenant, changed) : (ofCountry.get(country) ?? calendarOf(tenant, []));
      if (changed.length === 0) ofCountry.set(country, calendar);
      return [tenant.id, calendar];
    }),
  );
}

/** One line a day: the tenant's own word goes before the country's; "worked" says nothing on a day that is no holiday. */
function merged({ holidayCountry, holidayRegion }: HolidayPlace, own: readonly OwnHoliday[], year: number): Holiday[] {
  const days = new Map<Day, Holiday>();
  for (const { on, name } of holidayCountry ? publicHolidaysOf(holidayCountry, holidayRegion, year) : []) {
    days.set(on, { on, name, source: "country", isWorked: false });
  }
  for (const { on, name, isWorked } of own.filter((holiday) => holiday.on.startsWith(`${year}-`))) {
    const given = days.get(on);
    if (!isWorked) days.set(on, { on, name, source: "own", isWorked });
    else if (given) days.set(on, { ...given, isWorked });
  }
  return [...days.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
}
