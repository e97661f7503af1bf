import { z } from "zod";
import { router, tenantProcedure, userProcedure } from "../trpc/init";
import { currentTimer, timerChange, timerStart, timerStopped } from "./schema";
import { changeTimer, confirmTimer, discardTimer, readTimer, settleTimer, startTimer, stopTimer } from "./service";

export const timerRouter = router({
  /** The person's running timer, in whichever of their tenants, whether to ask about it, and the server's time. */
  current: userProcedure({}, currentTimer).query(async ({ ctx }) => ({ now: ctx.now.toISOString(), timer: await readTimer(ctx) })),

  /** Starts the timer by the server's clock; one that ran becomes an entry in its own tenant, up to the same moment. */
  start: tenantProcedure("time:log", timerStart, timerStopped).mutation(async ({ ctx, input: { tenant: _, mutationId: __, ...start } }) => ({ stopped: await startTimer(ctx, start) })),

  /** Makes an entry of the running timer, on the day on which it started; one that nobody answered ends where it was to end. Stopping twice does nothing. */
  stop: userProcedure({}, timerStopped).mutation(async ({ ctx }) => ({ stopped: await stopTimer(ctx) })),

  /** Takes the person's word that they still work. A timer that has ended without a word becomes its entry instead. */
  confirm: userProcedure({}, timerStopped).mutation(async ({ ctx }) => ({ stopped: await confirmTimer(ctx) })),

  /** Makes an entry of a timer that has ended without a word; does nothing to one that may go on. */
  settle: userProcedure({}, timerStopped).mutation(async ({ ctx }) => ({ stopped: await settleTimer(ctx) })),

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
