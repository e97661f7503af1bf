import { findRecipients } from "../alerts/data/people";
import { ROLES, roleMay } from "../auth/permissions";
import { actAs, type TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { engagementDue, isAnnounced } from "../domain/engagement-dates";
import { todayIn } from "../domain/zone";
import { findFeePlace } from "../fees/data";
import type { Letter } from "../mail/compose";
import { sendLater } from "../mail/data";
import { dayInWords, eachToWrite, findAddress, findDecider, inCharge } from "../mail/decider";
import type { MailJob } from "../mail/schema";
import { findEngagements } from "./data/engagements";
import { claimMail } from "./data/mails";

/** Who can decide. */
const DECIDERS = ROLES.filter((role) => roleMay(role, "engagements:write"));

/** Asks for one letter a person and day about each engagement that waits for a decision: to who looks after it, else to all who can decide. */
export async function writeAboutDue(tx: Tx, tenantId: TenantId, now: Date): Promise<void> {
  const place = await findFeePlace(tx, tenantId);
  if (place === null) return;
  const today = todayIn(place.timeZone, now);
  const due = (await findEngagements(tx, tenantId)).filter((row) => isAnnounced(engagementDue(row, row.decisions, today)));
  if (due.length === 0) return;
  const people = await findRecipients(tx, tenantId, DECIDERS);
  for (const { id: engagementId, ownerId, renewal, renewsOn, endsOn } of due) {
    const forOn = renewal === "auto" ? renewsOn : endsOn;
    if (forOn === null) continue;
    await eachToWrite(
      inCharge(ownerId, people),
      (memberId) => claimMail(tx, tenantId, { engagementId, memberId, forOn }),
      (memberId) => sendLater(tx, { kind: "engagement-due", tenantId, memberId, engagementId }),
    );
  }
}

/** The letter about an engagement to one person, from what is so when it is sent: what was decided meanwhile is not asked for. */
export async function draftEngagementDue(tx: Tx, { tenantId: id, memberId, engagementId }: Extract<MailJob, { kind: "engagement-due" }>, now: Date): Promise<Letter | { skipped: string }> {
  const tenantId = await actAs(tx, { tenantId: id });
  const found = await findDecider(tx, tenantId, memberId, DECIDERS);
  if ("skipped" in found) return found;
  const { tenant, userId } = found;
  const [row] = await findEngagements(tx, tenantId, { id: engagementId });
  const today = todayIn(tenant.timeZone, now);
  const due = row && engagementDue(row, row.decisions, today);
  if (!due || !isAnnounced(due)) return { skipped: "decided meanwhile" };
  const person = await findAddress(tx, userId);
  if ("skipped" in person) return person;
  const values = { title: row.title, tenant: tenant.name, provider: row.providerName, renewal: row.renewal, turn: dayInWords(due.turnsOn ?? today), day: dayInWords(due.noticeOn ?? today) };
  return { ...person, kind: "engagement-due", path: `/${tenant.slug}/outsourcing/${engagementId}`, canBeIgnored: false, values };
}
