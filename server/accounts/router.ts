import { TRPCError } from "@trpc/server";
import { z } from "zod";
import { limitedAddress } from "../auth/caller-address";
import { deleteSessionsOf } from "../auth/data";
import { hashPassword } from "../auth/password";
import { type Limit, spend } from "../auth/rate-limits";
import { publicProcedure, router, userProcedure } from "../trpc/init";
import { text } from "../trpc/scalars";
import { deleteOwnSession, findSessions, updateUser } from "./data";
import { demoSignIn, findDemoSignIns } from "./demo-sign-ins";
import { openAccount } from "./open-account";
import { account, emailAddress, givenPassword, linkToken, newPassword, openSession, signUp } from "./schema";
import { changePassword, hashForLink, proveAndHash, proveByLink, requestReset, resetPassword, verifyAddress } from "./service";

/** Counts a try; over the limit it is refused before any work is done. */
async function allow(limit: Limit, key: string | null) {
  if (key !== null && (await spend(limit, key)) !== null) throw new TRPCError({ code: "TOO_MANY_REQUESTS", message: "tooManyTries" });
}

/** The browser gives every write an id. Those of nobody have no log: their own rules make them have one effect. */
const anybody = { mutationId: z.uuid().optional() };

/** Null where the address was written to often enough: nothing is made then. */
async function hashForNewcomer(ctx: { ip: string }, { email, password }: { email: string; password: string }): Promise<string | null> {
  await allow("sign-up-network", limitedAddress(ctx.ip));
  await allow("sign-up-all", "");
  return (await spend("mail-account", email)) === null ? hashPassword(password) : null;
}

export const accountsRouter = router({
  /** Opens an account that its address must still confirm. Answers the same whether or not the address is known. */
  signUp: publicProcedure({ ...anybody, ...signUp }, z.null(), hashForNewcomer).mutation(async ({ ctx: { tx, prepared }, input: { mutationId: _, password: __, ...fields } }) => {
    if (prepared !== null) await openAccount(tx, { ...fields, passwordHash: prepared });
    return null;
  }),

  /** Confirms an address by the mailed link and the password chosen. INVALID `linkSpent` or `wrongPassword`. */
  verify: publicProcedure({ ...anybody, token: linkToken, password: givenPassword }, z.object({ email: z.string() }), async ({ db, now }, { token, password }) => {
    await allow("password-link", token);
    return proveByLink(db, token, password, now);
  }).mutation(async ({ ctx, input }) => ({ email: await verifyAddress(ctx.tx, input.token, ctx.prepared, ctx.now) })),

  /** Mails a link to set a new password, good for 15 minutes. Answers the same whether or not the address is known. */
  requestReset: publicProcedure({ ...anybody, email: emailAddress }, z.null()).mutation(async ({ ctx, input }) => {
    await allow("reset-network", limitedAddress(ctx.ip));
    if ((await spend("mail-account", input.email)) === null) await requestReset(ctx.tx, input.email);
    return null;
  }),

  /** Sets a new password by the mailed link and ends every session of the person. INVALID `linkSpent`. */
  reset: publicProcedure({ ...anybody, token: linkToken, password: newPassword }, z.object({ email: z.string() }), ({ db, now }, { token, password }) =>
    hashForLink(db, token, password, now),
  ).mutation(async ({ ctx, input }) => ({ email: await resetPassword(ctx.tx, input.token, ctx.prepared, ctx.now) })),

  /** Who can sign in to the demo; nobody where there is none. */
  demo: publicProcedure({}, z.array(demoSignIn)).query(() => findDemoSignIns()),

  /** Who is signed in. */
  me: userProcedure({}, account).query(({ ctx }) => ({ name: ctx.user.name, email: ctx.user.email })),

  /** Gives the person another name, in all of their tenants. */
  rename: userProcedure({ name: text(80) }, z.null()).mutation(async ({ ctx, input }) => {
    await updateUser(ctx.tx, ctx.user.id, { name: input.name });
    return null;
  }),

  /** Sets a new password and ends every other session. INVALID `wrongPassword`. */
  changePassword: userProcedure({ currentPassword: givenPassword, password: newPassword }, z.null(), async ({ db, user }, { currentPassword, password }) => {
    await allow("password-session", user.id);
    return proveAndHash(db, user.email, currentPassword, password);
  }).mutation(async ({ ctx }) => {
    await changePassword(ctx.tx, ctx.user, ctx.who?.sessionId ?? "", ctx.prepared);
    return null;
  }),

  /** The browsers in which the person is signed in, last used first. */
  sessions: userProcedure({}, z.array(openSession)).query(async ({ ctx }) => {
    const rows = await findSessions(ctx.tx, ctx.user.id, ctx.now);
    return rows.map(({ id, createdAt, lastSeenAt }) => ({ id, createdAt: createdAt.toISOString(), lastSeenAt: lastSeenAt.toISOString(), isCurrent: id === ctx.who?.sessionId }));
  }),

  /** Signs one browser out. NOT_FOUND for a session that is not the person's own. */
  endSession: userProcedure({ sessionId: z.uuid() }, z.null()).mutation(async ({ ctx, input }) => {
    await deleteOwnSession(ctx.tx, ctx.user.id, input.sessionId);
    return null;
  }),

  /** Signs every other browser out. */
  endOtherSessions: userProcedure({}, z.null()).mutation(async ({ ctx }) => {
    await deleteSessionsOf(ctx.tx, ctx.user.id, ctx.who?.sessionId ?? null);
    return null;
  }),
});
