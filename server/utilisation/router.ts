import { exportTable } from "../exports/schema";
import { router, tenantProcedure } from "../trpc/init";
import { monthRef, utilisationMonth } from "./schema";
import { monthUtilisation } from "./service";
import { utilisationTable } from "./table";

export const utilisationRouter = router({
  /**
   * A month's worked, billable, social, available and full time, by person and together, for ratios that name their
   * denominator (formulas J). Days that have not ended do not count. Others by name only with the right to see hours.
   */
  month: tenantProcedure("capacities:read", monthRef, utilisationMonth).query(({ ctx, input }) => monthUtilisation(ctx, input.month, ctx.now)),

  /** The same as a table for a file, without the line of everybody together. */
  table: tenantProcedure("capacities:read", monthRef, exportTable).query(async ({ ctx, input }) => utilisationTable(`${ctx.tenant.slug}-utilisation`, await monthUtilisation(ctx, input.month, ctx.now))),
});
