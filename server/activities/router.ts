import { z } from "zod";
import { exportTable } from "../exports/schema";
import { router, tenantProcedure } from "../trpc/init";
import { findActivities, insertActivity, updateActivity } from "./data";
import { activity, activityChange, activityRef, newActivity } from "./schema";
import { activitiesTable } from "./table";

export const activitiesRouter = router({
  /** All activities, retired ones last and marked: they keep their history but are no longer offered. */
  list: tenantProcedure("activities:read", {}, z.array(activity)).query(({ ctx }) => findActivities(ctx.tx, ctx.tenant.id)),

  /** The same as a table for a file. */
  table: tenantProcedure("activities:read", {}, exportTable).query(async ({ ctx }) => activitiesTable(`${ctx.tenant.slug}-activities`, await findActivities(ctx.tx, ctx.tenant.id))),

  /** Adds an activity at the end. CONFLICT where the name is taken, by a retired one too. */
  create: tenantProcedure("activities:write", newActivity, z.object({ id: z.string() })).mutation(({ ctx, input }) =>
    insertActivity(ctx.tx, ctx.tenant.id, input),
  ),

  /**
   * Renames it or changes its kind of effort; entries follow, for their history is told by today's names. Whether it is billable
   * holds for time that is logged from then on. CONFLICT where it is not what it was when it was read.
   */
  change: tenantProcedure("activities:write", activityChange, z.null()).mutation(async ({ ctx, input: { activityId, name, kind, isBillable, was } }) => {
    await updateActivity(ctx.tx, ctx.tenant.id, activityId, { name, kind, ...(isBillable !== undefined && { isBillable }) }, was);
    return null;
  }),

  /** No longer offered from here on; its entries and budgets stay. */
  retire: tenantProcedure("activities:write", activityRef, z.null()).mutation(async ({ ctx, input }) => {
    await updateActivity(ctx.tx, ctx.tenant.id, input.activityId, { retiredAt: ctx.now });
    return null;
  }),

  /** Offered again. */
  restore: tenantProcedure("activities:write", activityRef, z.null()).mutation(async ({ ctx, input }) => {
    await updateActivity(ctx.tx, ctx.tenant.id, input.activityId, { retiredAt: null });
    return null;
  }),
});
