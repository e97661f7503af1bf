import { z } from "zod";
import { normaliseAddress } from "../auth/email-address";
import { passwordProblem } from "../auth/password-rules";
import { text, zone } from "../trpc/scalars";

/** An address in its one form. */
export const emailAddress = z.string().max(320).transform((typed, ctx) => {
  const address = normaliseAddress(typed);
  if (address !== null) return address;
  ctx.addIssue({ code: "custom", message: "notAnAddress" });
  return z.NEVER;
});

export const newPassword = z.string().max(800).superRefine((typed, ctx) => {
  const problem = passwordProblem(typed);
  if (problem) ctx.addIssue({ code: "custom", message: problem });
});

/** A password as it is given to be compared: any that could ever have been set. */
export const givenPassword = z.string().min(1, "empty").max(800);

export const linkToken = z.string().regex(/^[\w-]{43}$/, "linkSpent");

/** With what somebody starts: their company, an agency with its first client, or nothing, to accept an invitation. */
export const start = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("company"), company: text(80) }),
  z.strictObject({ kind: z.literal("agency"), agency: text(80), client: text(80) }),
  z.strictObject({ kind: z.literal("invited") }),
]);
export type Start = z.infer<typeof start>;

export const signUp = {
  name: text(80),
  email: emailAddress,
  password: newPassword,
  start,
  /** Where the browser says that it is; null takes the default. */
  timeZone: zone.nullable(),
};

export const account = z.object({ name: z.string(), email: z.string() });

/** A signed-in browser. The current one is the one that asks. */
export const openSession = z.object({ id: z.string(), createdAt: z.string(), lastSeenAt: z.string(), isCurrent: z.boolean() });
export type OpenSession = z.infer<typeof openSession>;
