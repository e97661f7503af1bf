import { exportTable } from "../exports/schema";
import { monthRef } from "../overview/schema";
import { agencyProcedure, router } from "../trpc/init";
import { portfolioMonth } from "./schema";
import { monthPortfolio } from "./service";
import { portfolioTable } from "./table";

export const portfolioRouter = router({
  /**
   * All open clients of the agency that the asking person may look at, and its own work, for a month: budget, used, burn,
   * pace, forecast, who is behind with logging, neglected channels; worst first. "Today" is each client's own.
   */
  month: agencyProcedure("portfolio:read", monthRef, portfolioMonth).query(({ ctx, input }) => monthPortfolio(ctx.tx, ctx.agency, ctx.user, ctx.may, input.month, ctx.now)),

  /** The same as a table for a file. */
  table: agencyProcedure("portfolio:read", monthRef, exportTable).query(async ({ ctx, input }) => {
    const found = await monthPortfolio(ctx.tx, ctx.agency, ctx.user, ctx.may, input.month, ctx.now);
    return portfolioTable(`${ctx.agency.slug}-portfolio-${found.month}`, found);
  }),
});
