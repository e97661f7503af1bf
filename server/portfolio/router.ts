import { monthRef } from "../overview/schema";
import { agencyProcedure, router } from "../trpc/init";
import { portfolioMonth } from "./schema";
import { monthPortfolio } from "./service";

export const portfolioRouter = router({
  /**
   * All open clients of the agency that the asking person may look at, and its own work, for a month: budget, used, burn,
   * pace, forecast, who is behind with logging, neglected channels; worst first. "Today" is each client's own.
   */
  month: agencyProcedure("portfolio:read", monthRef, portfolioMonth).query(({ ctx, input }) => monthPortfolio(ctx.tx, ctx.agency, ctx.user, ctx.may, input.month, ctx.now)),
});
