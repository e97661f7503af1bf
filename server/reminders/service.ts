import { LOGS_ALWAYS, roleMay } from "../auth/permissions";
import { personalCalendars } from "../capacities/service";
import { actAs } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { addDays, type Day } from "../domain/day";
import { askedFrom, emptyDaysOf } from "../domain/missing-time";
import { LOOK_BACK_DAYS, recentWorkingDaysFrom } from "../domain/silence";
import { isWorkingDay } from "../domain/working-days";
import { localDayAt, todayIn } from "../domain/zone";
import { workCalendarOf } from "../holidays/service";
import { findPlaces, type PersonPlace, sumOwnDays } from "./data";

/** Working days without time in one organisation: an agency with its clients, a company, or a client to whose agency the person does not belong. */
export type MissingTime = { name: string; days: Day[] };

/**
 * Of the last five working days of the person, those without a second, by organisation: where they want to be reminded, may
 * log, and today is a working day of theirs. Worked out from what is so now; nothing is remembered. The transaction ends up
 * in one of the person's tenants.
 */
export async function missingTimeOf(tx: Tx, userId: string, now: Date): Promise<MissingTime[]> {
  const places = await findPlaces(tx, userId);
  const homes = places.filter(({ agencyId }) => !places.some(({ tenantId }) => tenantId === agencyId));
  const missing: MissingTime[] = [];
  for (const home of homes.filter(({ reminders, role }) => reminders && roleMay(role, "time:log"))) {
    const days = await missingDays(tx, userId, home, places.filter(({ tenantId, agencyId }) => tenantId === home.tenantId || agencyId === home.tenantId), now);
    if (days.length > 0) missing.push({ name: home.name, days });
  }
  return missing;
}

async function missingDays(tx: Tx, userId: string, home: PersonPlace, places: readonly PersonPlace[], now: Date): Promise<Day[]> {
  const today = todayIn(home.timeZone, now);
  const from = addDays(today, -LOOK_BACK_DAYS);
  const logged = new Map<Day, number>();
  for (const { tenantId, memberId } of places) {
    const entered = await actAs(tx, { userId, tenantId });
    for (const { on, seconds } of await sumOwnDays(tx, entered, memberId, from, today)) logged.set(on, (logged.get(on) ?? 0) + seconds);
  }
  if (!LOGS_ALWAYS.includes(home.role) && logged.size === 0) return [];

  const tenantId = await actAs(tx, { userId, tenantId: home.tenantId });
  const calendar = await workCalendarOf(tx, { ...home, id: tenantId }, from, today);
  const own = (await personalCalendars(tx, [tenantId], from, today))({ id: home.memberId, userId, role: home.role }, calendar);
  if (!isWorkingDay(today, own)) return [];
  const since = recentWorkingDaysFrom(today, own) ?? from;
  const asked = askedFrom(localDayAt(home.memberSince, home.timeZone), null);
  return emptyDaysOf(asked, { from: since, to: today, today }, own, logged);
}
