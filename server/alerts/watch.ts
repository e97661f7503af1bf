import { randomUUID } from "node:crypto";
import { ROLES, roleMay } from "../auth/permissions";
import { budgetCalendars } from "../capacities/service";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { alertChanges } from "../domain/alert";
import { addMonths, type Day, type Month, monthOf } from "../domain/day";
import { localTimeAt, todayIn } from "../domain/zone";
import { sendLater } from "../mail/data";
import { findBooks } from "../retainers/data/records";
import { findWatched } from "./data/job";
import { claimMails, findMailedOn, findRaisedSince, findRecipients } from "./data/people";
import { findStanding, insertAlerts, lockByName, updateCleared } from "./data/standing";
import { standingsIn } from "./standings";

/** Who is written to: those who can do something about a budget. */
export const ALERTED = ROLES.filter((role) => roleMay(role, "budgets:write"));

/** The hour of the tenant's day from which on the one letter a day may come. */
const DAILY_HOUR = 8;
const DAILY_REACH_MS = 2 * 86_400_000;

export type Watched = { raised: number; cleared: number; mails: number };

/**
 * Compares what the budgets of a tenant say with the alerts that stand, for this month and the one before (work is logged
 * late), and for budgets of whole ranges: raises what is missing, clears what is no longer so, and asks for the letters about
 * it, all in one transaction. What a closed month keeps a record of stays as it was then. One at a time in a tenant; done twice it does nothing the second time.
 */
export async function watchTenant(tx: Tx, tenantId: TenantId, now: Date): Promise<Watched> {
  await lockByName(tx, `alerts ${tenantId}`);
  const tenant = await findWatched(tx, tenantId);
  if (!tenant || tenant.archivedAt) return { raised: 0, cleared: 0, mails: 0 };
  const today = todayIn(tenant.timeZone, now);
  const since = addMonths(monthOf(today), -1);
  const books = await findBooks(tx, tenantId, since, monthOf(today));
  const isKept = (month: Month, budgetId: string) => books.get(month)?.has(budgetId) ?? false;
  const all = await standingsIn(tx, { ...tenant, today }, [since, monthOf(today)], { calendars: (memberIds, days) => budgetCalendars(tx, tenantId, memberIds, days) });
  const standings = all.filter(({ line, month }) => !isKept(month, line.id));
  const alerts = await findStanding(tx, tenantId);

  const changes = standings.map((each) => {
    const key = { budgetId: each.line.id, month: each.month, measure: each.measure };
    const { raise, clear } = alertChanges(each.line, each, alerts.filter((alert) => keyOf(alert) === keyOf(key)));
    return { raise: raise.map((alert) => ({ ...alert, ...key })), clear };
  });
  // A budget that was put away or has no amount any more says nothing; months before are history and stay as they were.
  const judged = new Set(standings.map(({ line, month, measure }) => keyOf({ budgetId: line.id, month, measure })));
  const gone = alerts.filter((alert) => alert.month >= since && !judged.has(keyOf(alert)) && !isKept(alert.month, alert.budgetId)).map(({ id }) => id);
  const cleared = [...changes.flatMap(({ clear }) => clear), ...gone];
  if (cleared.length > 0) await updateCleared(tx, tenantId, cleared, now);
  const raise = changes.flatMap((change) => change.raise);
  const raised = raise.length > 0 ? await insertAlerts(tx, tenantId, raise, now) : [];
  const hour = Number(localTimeAt(now, tenant.timeZone).slice(0, 2));
  return { raised: raised.length, cleared: cleared.length, mails: await writeToPeople(tx, tenantId, { raised, today, isDailyHour: hour >= DAILY_HOUR, now }) };
}

const keyOf = ({ budgetId, month, measure }: { budgetId: string; month: string; measure: string }) => `${budgetId} ${month} ${measure}`;

/** Asks for one letter to each person who has something to learn and wants it now. Claim and letter are kept together. */
async function writeToPeople(tx: Tx, tenantId: TenantId, { raised, today, isDailyHour, now }: { raised: readonly string[]; today: Day; isDailyHour: boolean; now: Date }): Promise<number> {
  const recent = isDailyHour ? await findRaisedSince(tx, tenantId, new Date(now.getTime() - DAILY_REACH_MS)) : [];
  if (raised.length + recent.length === 0) return 0;
  const people = await findRecipients(tx, tenantId, ALERTED);
  const daily = people.filter(({ alertMail }) => alertMail === "daily").map(({ memberId }) => memberId);
  const hadOne = daily.length > 0 ? await findMailedOn(tx, tenantId, daily, today) : [];
  let mails = 0;
  for (const { memberId, alertMail } of people) {
    const alertIds = alertMail === "at-once" ? raised : alertMail === "daily" && !hadOne.includes(memberId) ? recent : [];
    if (alertIds.length === 0) continue;
    const mailId = randomUUID();
    const claimed = await claimMails(tx, tenantId, { memberId, mailId, on: today, alertIds });
    if (claimed.length === 0) continue;
    await sendLater(tx, { kind: "alerts", tenantId, memberId, mailId });
    mails += 1;
  }
  return mails;
}
