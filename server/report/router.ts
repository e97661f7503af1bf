import { z } from "zod";
import { exportTable } from "../exports/schema";
import { router, tenantProcedure } from "../trpc/init";
import { findRounding, updateRounding } from "./data";
import { reportFilter, rounding, roundingSetting, timeReport } from "./schema";
import { readReport } from "./service";
import { reportTable } from "./table";

export const reportRouter = router({
  /**
   * The time of a period by day and kind of work, as logged and as the client's rule rounds it; amounts for those who may see bill
   * rates. No names of people. INVALID where the lines are too many; FORBIDDEN for another person's time without the right to it.
   */
  time: tenantProcedure("report:read", reportFilter, timeReport).query(({ ctx, input: { tenant: _, mutationId: __, ...filter } }) => readReport(ctx, filter)),

  /** The same as a table for a file. */
  table: tenantProcedure("report:read", reportFilter, exportTable).query(async ({ ctx, input: { tenant: _, mutationId: __, ...filter } }) => {
    const report = await readReport(ctx, filter);
    return reportTable(`${ctx.tenant.slug}-time-${report.from}-${report.to}`, report);
  }),

  /** How reports of this client round; null is not at all. */
  rounding: tenantProcedure("report:read", {}, rounding).query(async ({ ctx }) => ({ rounding: await findRounding(ctx.tx, ctx.tenant.id) })),

  /** Sets it. What was logged stays as it is: rounding is of the report. */
  setRounding: tenantProcedure("tenant:write", roundingSetting, z.null()).mutation(async ({ ctx, input }) => {
    await updateRounding(ctx.tx, ctx.tenant.id, input.rounding);
    return null;
  }),
});
