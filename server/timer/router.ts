import { z } from "zod";
import { router, tenantProcedure, userProcedure } from "../trpc/init";
import { findTimer } from "./data";
import { currentTimer, timerChange, timerStart, timerStopped } from "./schema";
import { changeTimer, discardTimer, startTimer, stopTimer } from "./service";

export const timerRouter = router({
  /** The person's running timer, in whichever of their tenants, and the server's time. */
  current: userProcedure({}, currentTimer).query(async ({ ctx }) => ({ now: ctx.now.toISOString(), timer: await findTimer(ctx.tx, ctx.user.id) })),

  /** Starts the timer by the server's clock; one that ran becomes an entry in its own tenant, up to the same moment. */
  start: tenantProcedure("time:log", timerStart, timerStopped).mutation(async ({ ctx, input: { tenant: _, mutationId: __, ...start } }) => ({ stopped: await startTimer(ctx, start) })),

  /** Makes an entry of the running timer, on the day on which it started; a day at most. Stopping twice does nothing. */
  stop: userProcedure({}, timerStopped).mutation(async ({ ctx }) => ({ stopped: await stopTimer(ctx) })),

  /** Says what is being done and since when, in the tenant where the timer runs. NOT_FOUND where it does not run here. */
  change: tenantProcedure("time:log", timerChange, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, ...change } }) => {
    await changeTimer(ctx, change);
    return null;
  }),

  /** Throws the running timer away without an entry. */
  discard: userProcedure({}, z.null()).mutation(async ({ ctx }) => {
    await discardTimer(ctx);
    return null;
  }),
});
