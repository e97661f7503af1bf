import { z } from "zod";
import { exportTable } from "../exports/schema";
import { router, tenantProcedure } from "../trpc/init";
import { moveHours, tickStep } from "./closing";
import { board, channelPage, channelRef, hoursMove, newVerdict, stepChange, whatIf } from "./schema";
import { boardOf, decide, pageOf, sightOf, whatIfStart } from "./service";
import { boardTable } from "./table";

export const verdictsRouter = router({
  /**
   * Every channel with its hours and cost a month (the mean of the last three full ones), the verdict of this month, what the
   * facts speak for and what is due. Cost is null for whoever may not see it, and where no hour has a price.
   */
  board: tenantProcedure("verdicts:read", {}, board).query(({ ctx }) => boardOf(ctx.tx, ctx.tenant, sightOf(ctx.tenant, ctx.may(ctx.tenant.role, "members:read"), ctx.may(ctx.tenant.role, "returns:read")), ctx.now)),

  /** The same as a table for a file. */
  table: tenantProcedure("verdicts:read", {}, exportTable).query(async ({ ctx }) => boardTable(`${ctx.tenant.slug}-board`, await boardOf(ctx.tx, ctx.tenant, sightOf(ctx.tenant, ctx.may(ctx.tenant.role, "members:read"), ctx.may(ctx.tenant.role, "returns:read")), ctx.now))),

  /** One channel: its facts as they stand, what they speak for, what is closed before each verdict, its history, experiments and closing list. NOT_FOUND where there is none. */
  channel: tenantProcedure("verdicts:read", channelRef, channelPage).query(({ ctx, input }) => pageOf(ctx.tx, ctx.tenant, input.channelId, sightOf(ctx.tenant, ctx.may(ctx.tenant.role, "members:read"), ctx.may(ctx.tenant.role, "returns:read")), ctx.now)),

  /** What one more channel is reckoned with: what the middle one of the present channels takes a month, and what an hour on them costs. Null is unknown. */
  whatIf: tenantProcedure("verdicts:read", {}, whatIf).query(({ ctx }) => whatIfStart(ctx.tx, ctx.tenant, sightOf(ctx.tenant, false, false), ctx.now)),

  /**
   * Decides on a channel; the verdict stays for good. A neglected channel is not kept, and nothing is delegated or dropped
   * without a completed audit or while its tactics were wrong: CONFLICT, which an owner passes with a logged reason. Its
   * experiment ends; a drop begins the closing list.
   */
  decide: tenantProcedure("verdicts:write", newVerdict, z.object({ id: z.string() })).mutation(({ ctx, input: { tenant: _, mutationId: __, ...decision } }) =>
    decide(ctx.tx, ctx.tenant, decision, ctx.may(ctx.tenant.role, "verdicts:override"), ctx.now),
  ),

  /** Ticks a step of a dropped channel's closing list; with the last one the channel is closed. CONFLICT once it is, and where another verdict came after. */
  tick: tenantProcedure("verdicts:write", stepChange, z.null()).mutation(async ({ ctx, input }) => {
    await tickStep(ctx.tx, ctx.tenant, input.verdictId, input.step, input.isDone, ctx.now);
    return null;
  }),

  /** Gives hours that a drop freed to a goal from the next month on, in whole seconds a month. CONFLICT for more than is left; NOT_FOUND for an unknown goal. */
  moveHours: tenantProcedure("verdicts:write", hoursMove, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, ...move } }) => {
    await moveHours(ctx.tx, ctx.tenant, move, ctx.now);
    return null;
  }),
});
