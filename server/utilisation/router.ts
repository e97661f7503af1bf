import { router, tenantProcedure } from "../trpc/init";
import { monthRef, utilisationMonth } from "./schema";
import { monthUtilisation } from "./service";

export const utilisationRouter = router({
  /**
   * A month's worked, billable, social, available and full time, by person and together, for ratios that name their
   * denominator (formulas J). Days that have not ended do not count. Others by name only with the right to see hours.
   */
  month: tenantProcedure("capacities:read", monthRef, utilisationMonth).query(({ ctx, input }) => monthUtilisation(ctx, input.month, ctx.now)),
});
