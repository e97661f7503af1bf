import { z } from "zod";
import { exportTable } from "../exports/schema";
import { router, tenantProcedure } from "../trpc/init";
import { newRoutine, routine, routineChange, routineRef } from "./schema";
import { addRoutine, changeRoutine, listRoutines, removeRoutine, restoreRoutine } from "./service";
import { routinesTable } from "./table";

export const routinesRouter = router({
  /** Fixed moments of the day and how they were kept in the last four weeks; others' only with the right to see hours. */
  list: tenantProcedure("time:log", {}, z.array(routine)).query(({ ctx }) => listRoutines(ctx, ctx.now)),

  /** The same as a table for a file. */
  table: tenantProcedure("time:log", {}, exportTable).query(async ({ ctx }) => routinesTable(`${ctx.tenant.slug}-routines`, await listRoutines(ctx, ctx.now))),

  /** Adds a routine under an id that the caller made; another person's needs `time:write-all`. INVALID where it ends before it begins. */
  add: tenantProcedure("time:log", newRoutine, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, routineId, memberId, ...fields } }) => {
    await addRoutine(ctx, routineId, memberId, fields);
    return null;
  }),

  /** Writes all fields of a routine. CONFLICT where somebody changed it after `version` was read. */
  change: tenantProcedure("time:log", routineChange, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, routineId, version, ...fields } }) => {
    await changeRoutine(ctx, routineId, version, fields);
    return null;
  }),

  /** Takes a routine away; `restore` undoes it. */
  remove: tenantProcedure("time:log", routineRef, z.null()).mutation(async ({ ctx, input }) => {
    await removeRoutine(ctx, input.routineId, ctx.now);
    return null;
  }),

  /** Brings a routine back as it was. */
  restore: tenantProcedure("time:log", routineRef, z.null()).mutation(async ({ ctx, input }) => {
    await restoreRoutine(ctx, input.routineId);
    return null;
  }),
});
