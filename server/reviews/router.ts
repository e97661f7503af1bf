import { z } from "zod";
import { router, tenantProcedure } from "../trpc/init";
import { review, reviewChange, reviewOf } from "./schema";
import { finishReview, reviewIn, saveReview } from "./service";

export const reviewsRouter = router({
  /** The review of a month, the one before this unless another is named: its words, and seconds used against budgeted (null: no budget). A finished one as it was. */
  month: tenantProcedure("strategy:read", reviewOf, review).query(({ ctx, input }) => reviewIn(ctx.tx, ctx.tenant, input.month, ctx.now, ctx.may(ctx.tenant.role, "members:read"))),

  /** Keeps what is being written; answers the version that this made. CONFLICT where somebody wrote after `version` was read, or finished it; INVALID for a month to come. */
  save: tenantProcedure("strategy:write", reviewChange, z.object({ version: z.number() })).mutation(async ({ ctx, input: { tenant: _, mutationId: __, month, version, ...words } }) => ({
    version: await saveReview(ctx.tx, ctx.tenant, month, version, words, ctx.now),
  })),

  /** Finishes a review: its words and the figures as they stand are a record that nothing changes. CONFLICT as for `save`. */
  finish: tenantProcedure("strategy:write", reviewChange, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, month, version, ...words } }) => {
    await finishReview(ctx.tx, ctx.tenant, month, version, words, ctx.now);
    return null;
  }),
});
