import { z } from "zod";
import { router, tenantProcedure } from "../trpc/init";
import { findChanges, insertChange } from "./data";
import { newChange, strategyChange } from "./schema";

export const strategyChangesRouter = router({
  /** What was changed in the strategy and learned, latest first. Names only for roles that may see the members. */
  list: tenantProcedure("strategy:read", {}, z.array(strategyChange)).query(async ({ ctx }) => {
    const changes = await findChanges(ctx.tx, ctx.tenant.id);
    return ctx.may(ctx.tenant.role, "members:read") ? changes : changes.map((change) => ({ ...change, byName: null }));
  }),

  /** Adds a line under an id that the caller made; it stays. NOT_FOUND for an unknown goal. */
  add: tenantProcedure("strategy:write", newChange, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, changeId, ...fields } }) => {
    await insertChange(ctx.tx, ctx.tenant.id, changeId, { ...fields, byId: ctx.tenant.memberId, createdAt: ctx.now });
    return null;
  }),
});
