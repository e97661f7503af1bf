import { findMailable, replaceLinks, type TokenKind } from "../accounts/data";
import { draftAlerts } from "../alerts/letter";
import { makeLinkToken } from "../auth/link-token";
import { mayGrant, roleMay } from "../auth/permissions";
import { actAs } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { localDayAt } from "../domain/zone";
import { draftEngagementDue } from "../engagements/letter";
import type { Letter } from "./compose";
import { missingTimeOf } from "../reminders/service";
import { draftTrialEnds } from "../tools/letter";
import { findInviteToSend, updateInviteToken } from "./data";
import type { MailJob } from "./schema";
import type { Texts } from "./texts";

/** A letter to write, or why there is none to write any more. */
export type Draft = Letter | { skipped: string };

const MINUTE = 60_000;
const RESET_MINUTES = 15;
const VERIFY_HOURS = 48;
const DAY = new Intl.DateTimeFormat("en", { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });

/**
 * Writes the letter of a job from what is true when it is sent: whoever has been disabled, removed or made smaller since
 * then sends and gets nothing. Links are made here, so that no plain token is ever stored.
 */
export function draft(tx: Tx, job: MailJob, t: Texts, now: Date): Promise<Draft> {
  if (job.kind === "alerts") return draftAlerts(tx, job, t, now);
  if (job.kind === "engagement-due") return draftEngagementDue(tx, job, now);
  if (job.kind === "trial-ends") return draftTrialEnds(tx, job, now);
  if (job.kind === "invite") return draftInvite(tx, job, t, now);
  return job.kind === "missing-time" ? draftMissingTime(tx, job.userId, now) : draftToUser(tx, job, now);
}

async function draftToUser(tx: Tx, { kind, userId }: Exclude<MailJob, { kind: "invite" | "missing-time" | "alerts" | "engagement-due" | "trial-ends" }>, now: Date): Promise<Draft> {
  if (userId === null) return { skipped: "no account" };
  await actAs(tx, { userId });
  const person = await findMailable(tx, userId);
  if (!person || person.disabledAt) return { skipped: "disabled" };
  const letter = { to: { name: person.name, address: person.email }, kind, path: "/forgot", canBeIgnored: false };
  if (kind === "account-exists") return { ...letter, path: "/sign-in" };
  if (kind === "password-changed") return letter;
  if (kind === "verify-email" && person.emailVerifiedAt) return { skipped: "confirmed already" };
  const minutes = kind === "verify-email" ? VERIFY_HOURS * 60 : RESET_MINUTES;
  const token = await newLink(tx, userId, kind, new Date(now.getTime() + minutes * MINUTE));
  const path = kind === "verify-email" ? `/verify#${token}` : `/reset#${token}`;
  return { ...letter, path, canBeIgnored: true, values: { minutes, hours: VERIFY_HOURS } };
}

async function newLink(tx: Tx, userId: string, kind: TokenKind, expiresAt: Date): Promise<string> {
  const { token, hash } = makeLinkToken();
  await replaceLinks(tx, userId, kind, hash, expiresAt);
  return token;
}

async function draftInvite(tx: Tx, { tenantId, inviteId }: Extract<MailJob, { kind: "invite" }>, t: Texts, now: Date): Promise<Draft> {
  const tenant = await actAs(tx, { tenantId });
  const invite = await findInviteToSend(tx, tenant, inviteId);
  const { invitedBy: inviter } = invite;
  if (invite.acceptedAt || invite.revokedAt || invite.expiresAt <= now || invite.tenant.archivedAt) return { skipped: "no longer open" };
  const mayInvite = roleMay(inviter.role, invite.handsOver ? "tenant:hand-over" : "members:write") && mayGrant(inviter.role, invite.role);
  if (inviter.removedAt || !inviter.user || !mayInvite) return { skipped: "inviter may no longer invite" };
  const { token, hash } = makeLinkToken();
  await updateInviteToken(tx, tenant, inviteId, hash);
  return {
    to: { name: invite.email, address: invite.email },
    kind: "invite",
    text: invite.handsOver ? "textHandsOver" : "text",
    path: `/invite#${token}`,
    canBeIgnored: true,
    values: { inviter: inviter.user.name, tenant: invite.tenant.name, role: t(`role.${invite.role}`), email: invite.email, until: localDayAt(invite.expiresAt, invite.tenant.timeZone) },
  };
}

/** One letter over all organisations of the person, from what is missing when it is sent: whoever has logged meanwhile gets none. */
async function draftMissingTime(tx: Tx, userId: string, now: Date): Promise<Draft> {
  const missing = await missingTimeOf(tx, userId, now);
  if (missing.length === 0) return { skipped: "nothing is missing" };
  await actAs(tx, { userId });
  const person = await findMailable(tx, userId);
  if (!person || person.disabledAt) return { skipped: "disabled" };
  const list = missing.map(({ name, days }) => `${name}: ${days.map((day) => DAY.format(new Date(`${day}T00:00:00Z`))).join(", ")}`).join("; ");
  const count = missing.reduce((sum, { days }) => sum + days.length, 0);
  return { to: { name: person.name, address: person.email }, kind: "missing-time", path: "/my-week", canBeIgnored: false, values: { count, list } };
}
