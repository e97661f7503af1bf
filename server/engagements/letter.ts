import { findMailable } from "../accounts/data";
import { findWatched } from "../alerts/data/job";
import { findRecipients, type Recipient } from "../alerts/data/people";
import { ROLES, roleMay } from "../auth/permissions";
import { actAs, type TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { engagementDue } from "../domain/engagement-dates";
import { todayIn } from "../domain/zone";
import { findFeePlace } from "../fees/data";
import type { Letter } from "../mail/compose";
import { sendLater } from "../mail/data";
import type { MailJob } from "../mail/schema";
import { findEngagements, type StoredEngagement } from "./data/engagements";
import { claimMail } from "./data/mails";

/** Who can decide. */
const DECIDERS = ROLES.filter((role) => roleMay(role, "engagements:write"));

const DAY = new Intl.DateTimeFormat("en", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const inWords = (day: string) => DAY.format(new Date(`${day}T00:00:00Z`));

/** Asks for one letter a person and day about each engagement that waits for a decision: to who looks after it, else to all who can decide. */
export async function writeAboutDue(tx: Tx, tenantId: TenantId, now: Date): Promise<void> {
  const place = await findFeePlace(tx, tenantId);
  if (place === null) return;
  const due = (await findEngagements(tx, tenantId)).filter((row) => isDue(row, todayIn(place.timeZone, now)));
  if (due.length === 0) return;
  const people = await findRecipients(tx, tenantId, DECIDERS);
  for (const row of due) {
    const forOn = row.renewal === "auto" ? row.renewsOn : row.endsOn;
    for (const { memberId, alertMail } of inCharge(row, people)) {
      if (alertMail === "off" || forOn === null || !(await claimMail(tx, tenantId, { engagementId: row.id, memberId, forOn }))) continue;
      await sendLater(tx, { kind: "engagement-due", tenantId, memberId, engagementId: row.id });
    }
  }
}

/** In time: once notice is no longer possible a letter would only be late. */
function isDue(row: StoredEngagement, today: string): boolean {
  const { state, daysToNotice } = engagementDue(row, row.decisions, today);
  return state === "notice-due" && daysToNotice !== null && daysToNotice >= 0;
}

function inCharge({ ownerId }: StoredEngagement, people: readonly Recipient[]): readonly Recipient[] {
  const owner = people.filter(({ memberId }) => memberId === ownerId);
  return owner.length > 0 ? owner : people;
}

/** The letter about an engagement to one person, from what is so when it is sent: what was decided meanwhile is not asked for, and who left or wants no letters gets none. */
export async function draftEngagementDue(tx: Tx, { tenantId: id, memberId, engagementId }: Extract<MailJob, { kind: "engagement-due" }>, now: Date): Promise<Letter | { skipped: string }> {
  const tenantId = await actAs(tx, { tenantId: id });
  const tenant = await findWatched(tx, tenantId);
  const [person] = await findRecipients(tx, tenantId, DECIDERS, memberId);
  const [row] = await findEngagements(tx, tenantId, { id: engagementId });
  if (!tenant || tenant.archivedAt) return { skipped: "archived" };
  if (!person) return { skipped: "not in charge any more" };
  if (person.alertMail === "off") return { skipped: "wants no letters" };
  const today = todayIn(tenant.timeZone, now);
  if (!row || !isDue(row, today)) return { skipped: "decided meanwhile" };
  const { turnsOn, noticeOn } = engagementDue(row, row.decisions, today);
  await actAs(tx, { userId: person.userId });
  const account = await findMailable(tx, person.userId);
  if (!account || account.disabledAt) return { skipped: "disabled" };
  const values = { title: row.title, tenant: tenant.name, provider: row.providerName, renewal: row.renewal, turn: inWords(turnsOn ?? today), day: inWords(noticeOn ?? today) };
  return { to: { name: account.name, address: account.email }, kind: "engagement-due", path: `/${tenant.slug}/outsourcing/${engagementId}`, canBeIgnored: false, values };
}
