import { z } from "zod";
import { exportTable } from "../exports/schema";
import { router, tenantProcedure } from "../trpc/init";
import { newScheduled, scheduledChange, scheduledRef, scheduleRef, scheduleWeek } from "./schema";
import { addScheduled, changeScheduled, removeScheduled, restoreScheduled } from "./service";
import { scheduleTable } from "./table";
import { readSchedule } from "./week";

export const scheduleRouter = router({
  /**
   * A week of planned, scheduled and actual time: one's own, or with the right to see hours another's or everybody's. What
   * nobody said is null: no budget, nothing scheduled, no known capacity.
   */
  week: tenantProcedure("time:log", scheduleRef, scheduleWeek).query(({ ctx, input }) => readSchedule(ctx, input.on, input.memberId, ctx.now)),

  /** The week from plan to deed as a table for a file, by channel. */
  table: tenantProcedure("time:log", scheduleRef, exportTable).query(async ({ ctx, input }) => scheduleTable(`${ctx.tenant.slug}-schedule`, await readSchedule(ctx, input.on, input.memberId, ctx.now))),

  /** Puts work on a day under an id that the caller made; another person's, or nobody's in particular, needs `time:write-all`. */
  add: tenantProcedure("time:log", newScheduled, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, scheduledId, ...fields } }) => {
    await addScheduled(ctx, scheduledId, fields);
    return null;
  }),

  /** Writes all fields. CONFLICT where somebody changed it after `version` was read. */
  change: tenantProcedure("time:log", scheduledChange, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, scheduledId, version, ...fields } }) => {
    await changeScheduled(ctx, scheduledId, version, fields);
    return null;
  }),

  /** Takes work off the schedule; `restore` undoes it. */
  remove: tenantProcedure("time:log", scheduledRef, z.null()).mutation(async ({ ctx, input }) => {
    await removeScheduled(ctx, input.scheduledId, ctx.now);
    return null;
  }),

  /** Puts it back as it was. */
  restore: tenantProcedure("time:log", scheduledRef, z.null()).mutation(async ({ ctx, input }) => {
    await restoreScheduled(ctx, input.scheduledId);
    return null;
  }),
});
