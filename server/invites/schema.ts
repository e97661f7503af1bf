import { z } from "zod";
import { emailAddress, linkToken } from "../accounts/schema";
import { ROLES } from "../auth/permissions";
import { id } from "../trpc/scalars";

export const newInvite = {
  email: emailAddress,
  role: z.enum(ROLES),
  /** The placeholder whose hours the invited person takes over; null for a fresh start. */
  memberId: id.nullable(),
};
export const handOver = { email: emailAddress };
export const inviteRef = { inviteId: id };

export const inviteToken = { token: linkToken };

/** An invitation that nobody has accepted or taken back. */
export const invite = z.object({
  id: z.string(),
  email: z.string(),
  role: z.enum(ROLES),
  /** Whose hours it hands on; null where nobody's. */
  placeholder: z.string().nullable(),
  handsOver: z.boolean(),
  /** False while the mail waits in the outbox. */
  isSent: z.boolean(),
  expiresAt: z.string(),
  isExpired: z.boolean(),
});
export type Invite = z.infer<typeof invite>;

/** What a mailed link shows to whoever holds it: no more than the mail said. */
export const invitePreview = z.object({
  tenantName: z.string(),
  role: z.enum(ROLES),
  handsOver: z.boolean(),
  /** The invited address with all but its first letter and its domain hidden. */
  addressHint: z.string(),
  state: z.enum(["open", "used", "expired"]),
});
export type InvitePreview = z.infer<typeof invitePreview>;
