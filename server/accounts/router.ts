import { TRPCError } from "@trpc/server";
import { z } from "zod";
import { limitedAddress } from "../auth/caller-address";
import { deleteSessionsOf } from "../auth/data";
import { type Limit, spend } from "../auth/rate-limits";
import { publicProcedure, router, userProcedure } from "../trpc/init";
import { text } from "../trpc/scalars";
import { deleteOwnSession, findSessions, updateUser } from "./data";
import { demoSignIn, findDemoSignIns } from "./demo-sign-ins";
import { openAccount } from "./open-account";
import { account, emailAddress, givenPassword, linkToken, newPassword, openSession, signUp } from "./schema";
import { changePassword, requestReset, resetPassword, verifyAddress } from "./service";

/** Counts a try; over the limit it is refused before any work is done. */
async function allow(limit: Limit, key: string | null) {
  if (key !== null && (await spend(limit, key)) !== null) throw new TRPCError({ code: "TOO_MANY_REQUESTS", message: "tooManyTries" });
}

/** The browser gives every write an id. Those of nobody have no log: their own rules make them have one effect. */
const anybody = { mutationId: z.uuid().optional() };

export const accountsRouter = router({
  /** Opens an account that its address must still confirm. Answers the same whether or not the address is known. */
  signUp: publicProcedure({ ...anybody, ...signUp }, z.null()).mutation(async ({ ctx, input: { mutationId: _, ...fields } }) => {
    await allow("sign-up-network", limitedAddress(ctx.ip));
    await allow("sign-up-all", "");
    if ((await spend("mail-account", fields.email)) === null) await openAccount(ctx.tx, fields);
    return null;
  }),

  /** Confirms an address by the mailed link and the password chosen. INVALID `linkSpent` or `wrongPassword`. */
  verify: publicProcedure({ ...anybody, token: linkToken, password: givenPassword }, z.object({ email: z.string() })).mutation(async ({ ctx, input }) => {
    await allow("password-link", input.token);
    return { email: await verifyAddress(ctx.tx, input.token, input.password, ctx.now) };
  }),

  /** Mails a link to set a new password, good for 15 minutes. Answers the same whether or not the address is known. */
  requestReset: publicProcedure({ ...anybody, email: emailAddress }, z.null()).mutation(async ({ ctx, input }) => {
    await allow("reset-network", limitedAddress(ctx.ip));
    if ((await spend("mail-account", input.email)) === null) await requestReset(ctx.tx, input.email);
    return null;
  }),

  /** Sets a new password by the mailed link and ends every session of the person. INVALID `linkSpent`. */
  reset: publicProcedure({ ...anybody, token: linkToken, password: newPassword }, z.object({ email: z.string() })).mutation(async ({ ctx, input }) => {
    return { email: await resetPassword(ctx.tx, input.token, input.password, ctx.now) };
  }),

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
  changePassword: userProcedure({ currentPassword: givenPassword, password: newPassword }, z.null()).mutation(async ({ ctx, input }) => {
    await allow("password-session", ctx.user.id);
    await changePassword(ctx.tx, ctx.user, ctx.who?.sessionId ?? "", input.currentPassword, input.password);
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
