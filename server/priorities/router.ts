import { z } from "zod";
import { exportTable } from "../exports/schema";
import { router, tenantProcedure } from "../trpc/init";
import { updateItemDeletedAt } from "./data";
import { itemChange, itemRef, newItem, priorityList } from "./schema";
import { addItem, changeItem, listPriorities } from "./service";
import { prioritiesTable } from "./table";

export const prioritiesRouter = router({
  /** What could be done for the goals, best value an hour first (formulas G). Seconds and score are null where nobody knows how long it takes. */
  list: tenantProcedure("priorities:read", {}, priorityList).query(({ ctx }) => listPriorities(ctx, ctx.now)),

  /** The same as a table for a file. */
  table: tenantProcedure("priorities:read", {}, exportTable).query(async ({ ctx }) => prioritiesTable(`${ctx.tenant.slug}-priorities`, await listPriorities(ctx, ctx.now))),

  /** Puts something on the list under an id that the caller made. INVALID for a goal named twice; NOT_FOUND for an unknown goal, activity or channel. */
  add: tenantProcedure("priorities:write", newItem, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, itemId, ...fields } }) => {
    await addItem(ctx.tx, ctx.tenant.id, itemId, fields, ctx.now);
    return null;
  }),

  /** Writes all of it anew. CONFLICT where somebody changed it after `version` was read. */
  change: tenantProcedure("priorities:write", itemChange, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, itemId, version, ...fields } }) => {
    await changeItem(ctx.tx, ctx.tenant.id, itemId, version, fields);
    return null;
  }),

  /** Takes it off the list; `restore` undoes it. */
  remove: tenantProcedure("priorities:write", itemRef, z.null()).mutation(async ({ ctx, input }) => {
    await updateItemDeletedAt(ctx.tx, ctx.tenant.id, input.itemId, ctx.now);
    return null;
  }),

  /** Puts it back. */
  restore: tenantProcedure("priorities:write", itemRef, z.null()).mutation(async ({ ctx, input }) => {
    await updateItemDeletedAt(ctx.tx, ctx.tenant.id, input.itemId, null);
    return null;
  }),
});
