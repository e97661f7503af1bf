import { z } from "zod";
import { exportTable } from "../exports/schema";
import { router, tenantProcedure } from "../trpc/init";
import { deleteStep } from "./data";
import { capacityChange, capacityList, capacityRef } from "./schema";
import { changeCapacity, listCapacities } from "./service";
import { capacitiesTable } from "./table";

export const capacitiesRouter = router({
  /** What the weeks of those who log time hold; of others only with the right to see hours. Null is unknown, never 0. */
  list: tenantProcedure("capacities:read", {}, capacityList).query(({ ctx }) => listCapacities(ctx, ctx.now)),

  /** What the weeks hold today as a table for a file. */
  table: tenantProcedure("capacities:read", {}, exportTable).query(async ({ ctx }) => capacitiesTable(`${ctx.tenant.slug}-capacity`, await listCapacities(ctx, ctx.now))),

  /**
   * Says what somebody's week holds from a day on, until the next change; what was before that day stays. CONFLICT in a client for
   * its agency's people, and where what was said of that day is not what it was when it was read.
   */
  set: tenantProcedure("capacities:write", capacityChange, z.null()).mutation(async ({ ctx, input }) => {
    await changeCapacity(ctx.tx, ctx.tenant, input.memberId, { fromOn: input.fromOn, daySeconds: input.daySeconds }, input.was);
    return null;
  }),

  /** Takes such a change back; what held before it holds on. NOT_FOUND where nothing was said of that day. */
  remove: tenantProcedure("capacities:write", capacityRef, z.null()).mutation(async ({ ctx, input }) => {
    await deleteStep(ctx.tx, ctx.tenant.id, input.memberId, input.fromOn);
    return null;
  }),
});
