import { z } from "zod";
import { router, tenantProcedure } from "../trpc/init";
import { deleteFeed, findFeed, setFeed } from "./data";
import { feedMaking, ownFeed } from "./schema";

export const feedsRouter = router({
  /** Since when the asking person's calendar has a secret address here. The address itself is told nobody again. */
  mine: tenantProcedure("time:log", {}, ownFeed).query(async ({ ctx }) => ({ madeAt: (await findFeed(ctx.tx, ctx.tenant.id, ctx.tenant.memberId))?.toISOString() ?? null })),

  /** Gives the own calendar this address, by its hash; an earlier one is void at once. */
  make: tenantProcedure("time:log", feedMaking, z.null()).mutation(async ({ ctx, input }) => {
    await setFeed(ctx.tx, ctx.tenant.id, ctx.tenant.memberId, input.tokenHash, ctx.now);
    return null;
  }),

  /** Closes the own calendar's address; closing it twice is the same. */
  remove: tenantProcedure("time:log", {}, z.null()).mutation(async ({ ctx }) => {
    await deleteFeed(ctx.tx, ctx.tenant.id, ctx.tenant.memberId);
    return null;
  }),
});
