import { exportTable } from "../exports/schema";
import { router, tenantProcedure } from "../trpc/init";
import { monthRef, overviewMonth } from "./schema";
import { monthOverview } from "./service";
import { overviewTable } from "./table";

export const overviewRouter = router({
  /**
   * A month of budget against actual: burn, pace and forecast (formulas B, C, N), by channel, activity and kind of effort,
   * with the eleven months before. Names of those who have not logged only for members who may see others' hours.
   */
  month: tenantProcedure("overview:read", monthRef, overviewMonth).query(async ({ ctx, input }) => {
    const found = await monthOverview(ctx.tx, ctx.tenant, input.month, ctx.now);
    return ctx.tenant.fieldRights.includes("hours") ? found : { ...found, silent: { ...found.silent, people: null } };
  }),

  /** The same figures as a table for a file that can be given to a client: no names of people. */
  table: tenantProcedure("overview:read", monthRef, exportTable).query(async ({ ctx, input }) => {
    const found = await monthOverview(ctx.tx, ctx.tenant, input.month, ctx.now);
    return overviewTable(`${ctx.tenant.slug}-${found.month}`, found);
  }),
});
