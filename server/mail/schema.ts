import { z } from "zod";

/**
 * A mail to be written. A job names whom and why by id and nothing more: address, words and link are made when it is sent,
 * from what is true then. `userId` is null where a request was made for an address that has no account.
 */
export const mailJob = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["verify-email", "account-exists", "reset-password", "password-changed"]), userId: z.uuid().nullable() }),
  z.object({ kind: z.literal("missing-time"), userId: z.uuid() }),
  z.object({ kind: z.literal("alerts"), tenantId: z.uuid(), memberId: z.uuid(), mailId: z.uuid() }),
  z.object({ kind: z.literal("engagement-due"), tenantId: z.uuid(), memberId: z.uuid(), engagementId: z.uuid() }),
  z.object({ kind: z.literal("trial-ends"), tenantId: z.uuid(), memberId: z.uuid(), toolId: z.uuid() }),
  z.object({ kind: z.literal("invite"), tenantId: z.uuid(), inviteId: z.uuid() }),
]);
export type MailJob = z.infer<typeof mailJob>;

/** A mail as it is handed to the post. One recipient, always as an object: a list in a string could grow another. */
export type Mail = { to: { name: string; address: string }; subject: string; text: string; html: string };

/** A mail in the outbox of a machine without a post. */
export const keptMail = z.object({
  id: z.string(),
  at: z.string(),
  to: z.object({ name: z.string(), address: z.string() }),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
});
export type KeptMail = z.infer<typeof keptMail>;

/**
 * A letter of a tenant that did not go out, or the look at its budgets (`budget-watch`) that failed. `to` is a name or an address, null where
 * that is gone. `isGivenUp` false: it is tried again by itself.
 */
export const unsent = z.object({
  id: z.string(),
  kind: z.enum(["invite", "alerts", "engagement-due", "trial-ends", "missing-time", "budget-watch"]),
  to: z.string().nullable(),
  tries: z.number(),
  lastTriedAt: z.string(),
  isGivenUp: z.boolean(),
});
export type Unsent = z.infer<typeof unsent>;

/** What became of a job; kept with it. */
export type MailOutcome = { outcome: "sent" } | { outcome: "skipped"; why: string };
