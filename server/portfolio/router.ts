import { exportTable } from "../exports/schema";
import { monthRef } from "../overview/schema";
import { agencyProcedure, router } from "../trpc/init";
import { portfolioMonth, portfolioRef, portfolioYear } from "./schema";
import { monthPortfolio } from "./service";
import { portfolioTable, portfolioYearTable } from "./table";
import { yearPortfolio } from "./year";

export const portfolioRouter = router({
  /**
   * All open clients of the agency that the asking person may look at, and its own work, for a month: budget, used, burn,
   * pace, forecast, who is behind with logging, neglected channels, KPIs, decisions that are due; worst first. Return, cost and
   * effective rate in the agency's currency by dated rates, where the person may see them: null is unknown. "Today" is each
   * client's own.
   */
  month: agencyProcedure("portfolio:read", portfolioRef, portfolioMonth).query(({ ctx, input }) => monthPortfolio(ctx.tx, ctx.agency, ctx.user, ctx.may, input, ctx.now)),

  /** The same as a table for a file. */
  table: agencyProcedure("portfolio:read", portfolioRef, exportTable).query(async ({ ctx, input }) => {
    const found = await monthPortfolio(ctx.tx, ctx.agency, ctx.user, ctx.may, input, ctx.now);
    return portfolioTable(`${ctx.agency.slug}-portfolio-${found.month}`, found);
  }),

  /**
   * The same clients over the twelve months that end with the given one: for each month what was available, what was used of
   * it and how it stood, as that month's own overview says; with sums. Archived clients stand apart. Seconds; null is no budget.
   */
  year: agencyProcedure("portfolio:read", monthRef, portfolioYear).query(({ ctx, input }) => yearPortfolio(ctx.tx, ctx.agency, ctx.user, ctx.may, input.month, ctx.now)),

  /** The same as a table for a file: one line for each client and month. */
  yearTable: agencyProcedure("portfolio:read", monthRef, exportTable).query(async ({ ctx, input }) => {
    const found = await yearPortfolio(ctx.tx, ctx.agency, ctx.user, ctx.may, input.month, ctx.now);
    return portfolioYearTable(`${ctx.agency.slug}-portfolio-12-months-to-${found.month}`, found);
  }),
});
