import { z } from "zod";
import { router, tenantProcedure } from "../trpc/init";
import { budgetChange, budgetEnd, budgetYear, budgetYearOf, estimates, monthCopy, newEstimate } from "./schema";
import { budgetByEstimate, copyMonth, editBudget, estimatesOf, yearOf } from "./service";

export const budgetsRouter = router({
  /** A calendar year of budgets, line by line, with the time against each and the headline of each month (formulas: which budget an entry burns). */
  year: tenantProcedure("budgets:read", budgetYearOf, budgetYear).query(({ ctx, input }) => yearOf(ctx.tx, ctx.tenant, input.year, ctx.now)),

  /**
   * Sets a budget for one month or from it on. A closed month changes only where it is the edited one. NOT_FOUND for an
   * unknown channel or activity.
   */
  set: tenantProcedure("budgets:write", budgetChange, z.null()).mutation(async ({ ctx, input: { channelId, activityId, month, seconds, reach } }) => {
    await editBudget(ctx.tx, ctx.tenant, { channelId, activityId, month, seconds, onward: reach === "from-here-on" }, ctx.now);
    return null;
  }),

  /** Takes the budget away, which is not a budget of zero. NOT_FOUND where there never was one. */
  end: tenantProcedure("budgets:write", budgetEnd, z.null()).mutation(async ({ ctx, input: { channelId, activityId, month, reach } }) => {
    await editBudget(ctx.tx, ctx.tenant, { channelId, activityId, month, seconds: null, onward: reach === "from-here-on" }, ctx.now);
    return null;
  }),

  /** Gives a month the budgets of another where it has none. CONFLICT where there is nothing to copy. */
  copyMonth: tenantProcedure("budgets:write", monthCopy, z.object({ copied: z.number() })).mutation(async ({ ctx, input: { fromMonth, toMonth } }) => ({
    copied: await copyMonth(ctx.tx, ctx.tenant, fromMonth, toMonth, ctx.now),
  })),

  /** Keeps an effort estimate with its assumptions and makes the chosen hours the budget of all work from a month on. */
  estimate: tenantProcedure("budgets:write", newEstimate, z.object({ id: z.string() })).mutation(({ ctx, input: { tenant: _, mutationId: __, ...choice } }) =>
    budgetByEstimate(ctx.tx, ctx.tenant, choice, ctx.now),
  ),

  /** The estimates made here, newest first, and the rules of thumb that the next one starts with. */
  estimates: tenantProcedure("budgets:read", {}, estimates).query(({ ctx }) => estimatesOf(ctx.tx, ctx.tenant)),
});
