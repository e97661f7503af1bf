import { addMonths, firstDayOf, monthOf } from "../domain/day";
import { todayIn } from "../domain/zone";
import { findTimeRules } from "../tenants/data";
import { seesOwnOnly, type TimeCall } from "../time/service";
import { findNorms } from "./data";

/** How many months before this one tell what work usually takes. */
const MONTHS = 12;

/**
 * What each kind of work usually takes here, from the last twelve months and this one; to external people only what it takes
 * themselves. While the tenant is calibrating it is found out all the same, and said so.
 */
export async function listNorms(call: TimeCall, now: Date) {
  const { tx, tenant } = call;
  const today = todayIn(tenant.timeZone, now);
  const { calibrationUntil } = await findTimeRules(tx, tenant.id);
  return {
    calibratingUntil: calibrationUntil !== null && today < calibrationUntil ? calibrationUntil : null,
    norms: await findNorms(tx, tenant.id, { from: firstDayOf(addMonths(monthOf(today), -MONTHS)), to: today, memberId: seesOwnOnly(call) ? tenant.memberId : null }),
  };
}
