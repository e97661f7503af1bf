import { z } from "zod";
import { exportTable } from "../exports/schema";
import { router, tenantProcedure } from "../trpc/init";
import { leaveChange, leaveList, leaveRef, newLeave } from "./schema";
import { addLeave, changeLeave, listLeaves, removeLeave, restoreLeave } from "./service";
import { leavesTable } from "./table";

export const leavesRouter = router({
  /** Leave of the last year and to come: one's own, others' with the right to see hours, and why only for whoever enters it for them. */
  list: tenantProcedure("capacities:read", {}, leaveList).query(({ ctx }) => listLeaves(ctx, ctx.now)),

  /** The same as a table for a file. */
  table: tenantProcedure("capacities:read", {}, exportTable).query(async ({ ctx }) => leavesTable(`${ctx.tenant.slug}-leave`, (await listLeaves(ctx, ctx.now)).leaves)),

  /**
   * Enters leave under an id that the caller made; another person's needs `time:write-all`. INVALID where it ends before it
   * begins or lasts more than a year, CONFLICT in a client for people of its agency.
   */
  add: tenantProcedure("time:log", newLeave, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, leaveId, memberId, ...fields } }) => {
    await addLeave(ctx, leaveId, memberId, fields);
    return null;
  }),

  /** Writes all fields of a leave. CONFLICT where somebody changed it after `version` was read. */
  change: tenantProcedure("time:log", leaveChange, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, leaveId, version, ...fields } }) => {
    await changeLeave(ctx, leaveId, version, fields);
    return null;
  }),

  /** Takes a leave back; `restore` undoes it. */
  remove: tenantProcedure("time:log", leaveRef, z.null()).mutation(async ({ ctx, input }) => {
    await removeLeave(ctx, input.leaveId, ctx.now);
    return null;
  }),

  /** Lets a leave that was taken back be as it was. */
  restore: tenantProcedure("time:log", leaveRef, z.null()).mutation(async ({ ctx, input }) => {
    await restoreLeave(ctx, input.leaveId);
    return null;
  }),
});
