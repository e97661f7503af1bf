import { z } from "zod";
import { exportTable } from "../exports/schema";
import { router, tenantProcedure } from "../trpc/init";
import { goalBoardOf } from "./board";
import { findGoals, updateGoal } from "./data";
import { goal, goalBoard, goalChange, goalOrder, goalRef, goalRename, goalTree, newGoal, treeSpan } from "./schema";
import { addGoal, changeGoal, rankGoals, restoreGoal, retireGoal } from "./service";
import { treeTable } from "./table";
import { goalTreeOf } from "./tree";

export const goalsRouter = router({
  /** Open goals in strict rank, then the retired ones. */
  list: tenantProcedure("goals:read", {}, z.array(goal)).query(({ ctx }) => findGoals(ctx.tx, ctx.tenant.id)),

  /**
   * The goals in rank with progress and status by their KPIs (formulas F), stated confidence beside, what each takes of the
   * month, and where its hours run out. Seconds and capacity of null are unknown.
   */
  board: tenantProcedure("strategy:read", {}, goalBoard).query(({ ctx }) => goalBoardOf(ctx.tx, ctx.tenant, ctx.now)),

  /**
   * From business goals down to hours and cost, of so many whole months, this one among them. Costs in minor units for those who may see cost
   * rates and expenses, null for all others and where nothing of the time has a rate.
   */
  tree: tenantProcedure("strategy:read", treeSpan, goalTree).query(({ ctx, input }) => goalTreeOf(ctx, input.months)),

  /** The same as a table for a file. */
  treeTable: tenantProcedure("strategy:read", treeSpan, exportTable).query(async ({ ctx, input }) => treeTable(`${ctx.tenant.slug}-goals`, await goalTreeOf(ctx, input.months))),

  /** Adds a goal at the end of the ranking. */
  create: tenantProcedure("goals:write", newGoal, z.object({ id: z.string() })).mutation(({ ctx, input }) => addGoal(ctx.tx, ctx.tenant.id, input.title)),

  /** Gives a goal another title. */
  rename: tenantProcedure("goals:write", goalRename, z.null()).mutation(async ({ ctx, input }) => {
    await updateGoal(ctx.tx, ctx.tenant.id, input.goalId, { title: input.title });
    return null;
  }),

  /** Writes all fields of a goal. CONFLICT where somebody changed it after `version` was read; INVALID where it would fail above its success. */
  change: tenantProcedure("goals:write", goalChange, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, goalId, version, ...fields } }) => {
    await changeGoal(ctx.tx, ctx.tenant.id, goalId, version, fields);
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
