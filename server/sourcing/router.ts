import { z } from "zod";
import { exportTable } from "../exports/schema";
import { router, tenantProcedure } from "../trpc/init";
import { newTarget, sourcingMix } from "./schema";
import { setTarget, sourcingMixOf } from "./service";
import { mixTable } from "./table";

export const sourcingRouter = router({
  /**
   * Who does the work, by quarter: providers' share of the hours beside the path that was set. A provider whose people do not log
   * here counts with the hours that were agreed. Null where there was no work.
   */
  mix: tenantProcedure("sourcing:read", {}, sourcingMix).query(({ ctx }) => sourcingMixOf(ctx)),

  /** The same as a table for a file. */
  table: tenantProcedure("sourcing:read", {}, exportTable).query(async ({ ctx }) => mixTable(`${ctx.tenant.slug}-sourcing-mix`, await sourcingMixOf(ctx))),

  /** Sets the path from a share in one quarter to another in a later one. INVALID where it ends before it begins. */
  target: tenantProcedure("sourcing:write", newTarget, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, targetId, ...fields } }) => {
    await setTarget(ctx, targetId, fields);
    return null;
  }),
});
