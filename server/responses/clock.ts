import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { addDays, type Day } from "../domain/day";
import { type OpenTime, PLAIN_WEEK } from "../domain/open-week";
import { dueAt, LOOK_AHEAD_DAYS, openSeconds, type ResponseHours } from "../domain/response-clock";
import { localDayAt } from "../domain/zone";
import { workCalendarOf } from "../holidays/service";
import { rulesOf } from "../rules/service";
import { findHours, type StoredHours } from "./data/hours";
import type { Clocked } from "./data/responses";
import type { HoursFields } from "./schema";

/** By what a channel's messages are due. */
type Terms = { hours: ResponseHours; slaMinutes: number };

/** What was said of a channel that holds on a day: its own hours, or what holds for all; undefined where nothing was said. `said` has the latest first. */
export function saidOn(said: readonly StoredHours[], channelId: string | null, day: Day): (HoursFields & { from: Day }) | undefined {
  const found = said.find((row) => row.channelId === channelId && row.from <= day);
  if (found?.hours) return { ...found.hours, from: found.from };
  return channelId === null ? undefined : saidOn(said, null, day);
}

/**
 * The hours of any channel for a message that came in at an instant between two days: those that held on its day in the
 * tenant's zone. Where nothing was said: nine to five from Monday to Friday, the tenant's zone, the rule of thumb.
 */
export async function termsOf({ tx, tenant }: { tx: Tx; tenant: EnteredTenant }, from: Day, to: Day): Promise<(channelId: string, receivedAt: Date) => Terms> {
  const said = await findHours(tx, tenant.id);
  const rules = await rulesOf(tx, tenant.id);
  // A channel's day may be one before or after the tenant's, and what comes in late waits for days ahead.
  const { holidays } = await workCalendarOf(tx, tenant, addDays(from, -1), addDays(to, LOOK_AHEAD_DAYS + 1));
  // The same object for the same hours: the clock remembers their days by it.
  const known = new Map<readonly (OpenTime | null)[], Terms>();
  return (channelId, receivedAt) => {
    const { zone, slaMinutes, weekdays } = saidOn(said, channelId, localDayAt(receivedAt, tenant.timeZone)) ?? { zone: null, slaMinutes: null, weekdays: PLAIN_WEEK };
    const terms = known.get(weekdays) ?? { hours: { zone: zone ?? tenant.timeZone, weekdays, holidays }, slaMinutes: slaMinutes ?? Math.max(1, rules["response-minutes"].value) };
    known.set(weekdays, terms);
    return terms;
  };
}

/** What the clock says of a message. */
export function clocked({ receivedAt, answeredAt }: { receivedAt: Date; answeredAt: Date | null }, { hours, slaMinutes }: Terms): Clocked {
  return {
    receivedOn: localDayAt(receivedAt, hours.zone),
    slaMinutes,
    dueAt: dueAt(receivedAt, slaMinutes * 60, hours),
    takenSeconds: answeredAt === null ? null : openSeconds(receivedAt, answeredAt, hours),
  };
}
