import { z } from "zod";
import { ROLES } from "../auth/permissions";
import { normaliseAddress } from "../auth/email-address";
import { id } from "../trpc/scalars";

/** An e-mail address as people type it, in the one form in which it is kept. */
const address = z.string().max(320).transform((typed, context) => {
  const normal = normaliseAddress(typed);
  if (normal === null) context.addIssue({ code: "custom", message: "notAnAddress" });
  return normal ?? "";
});

export const newInvite = {
  email: address,
  role: z.enum(ROLES),
  /** The placeholder whose hours the invited person takes over; null for a fresh start. */
  memberId: id.nullable(),
};
export const handOver = { email: address };
export const inviteRef = { inviteId: id };

/** What the mailed link carries: 32 bytes in base64url. */
export const inviteToken = { token: z.string().regex(/^[A-Za-z0-9_-]{43}$/) };

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
