import { z } from "zod";
import { DomainError } from "../errors/domain-error";
import { router, tenantProcedure } from "../trpc/init";
import { findShares, upsertShare } from "./data";
import { channelRef, share, shareMonth } from "./schema";

export const sharesRouter = router({
  /** How many posts a channel had in each month that was counted, and how many were automatic or said elsewhere too. */
  list: tenantProcedure("verdicts:read", channelRef, z.array(share)).query(({ ctx, input }) => findShares(ctx.tx, ctx.tenant.id, input.channelId)),

  /** Counts a month, or counts it anew. INVALID where a part is more than the whole; NOT_FOUND for an unknown channel. */
  set: tenantProcedure("verdicts:write", shareMonth, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, channelId, ...counts } }) => {
    if (counts.automated > counts.posts || counts.duplicate > counts.posts) throw new DomainError("INVALID", "partMoreThanPosts");
    await upsertShare(ctx.tx, ctx.tenant.id, channelId, counts);
    return null;
  }),
});
