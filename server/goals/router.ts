import { z } from "zod";
import { router, tenantProcedure } from "../trpc/init";
import { findGoals, updateGoal } from "./data";
import { goal, goalChange, goalOrder, goalRef, newGoal } from "./schema";
import { addGoal, rankGoals, restoreGoal, retireGoal } from "./service";

export const goalsRouter = router({
  /** Open goals in strict rank, then the retired ones. */
  list: tenantProcedure("goals:read", {}, z.array(goal)).query(({ ctx }) => findGoals(ctx.tx, ctx.tenant.id)),

  /** Adds a goal at the end of the ranking. */
  create: tenantProcedure("goals:write", newGoal, z.object({ id: z.string() })).mutation(({ ctx, input }) => addGoal(ctx.tx, ctx.tenant.id, input.title)),

  /** Gives a goal another title. */
  rename: tenantProcedure("goals:write", goalChange, z.null()).mutation(async ({ ctx, input }) => {
    await updateGoal(ctx.tx, ctx.tenant.id, input.goalId, { title: input.title });
    return null;
  }),

  /** Puts all open goals into the given order; CONFLICT where the list is not exactly the open goals. */
  rank: tenantProcedure("goals:write", goalOrder, z.null()).mutation(async ({ ctx, input }) => {
    await rankGoals(ctx.tx, ctx.tenant.id, input.goalIds);
    return null;
  }),

  /** Takes a goal out of the ranking; its hours stay. */
  retire: tenantProcedure("goals:write", goalRef, z.null()).mutation(async ({ ctx, input }) => {
    await retireGoal(ctx.tx, ctx.tenant.id, input.goalId, ctx.now);
    return null;
  }),

  /** Brings a retired goal back, at the end of the ranking. */
  restore: tenantProcedure("goals:write", goalRef, z.null()).mutation(async ({ ctx, input }) => {
    await restoreGoal(ctx.tx, ctx.tenant.id, input.goalId);
    return null;
  }),
});
