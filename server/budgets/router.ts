import { z } from "zod";
import { todayIn } from "../domain/zone";
import { exportTable } from "../exports/schema";
import { router, tenantProcedure } from "../trpc/init";
import { archiveLine, changeLine, createBudget } from "./lines";
import { outlooksTable } from "./outlook-table";
import { budgetChange, budgetEnd, budgetRef, budgetYear, budgetYearOf, estimates, lineChange, monthCopy, newBudget, newEstimate } from "./schema";
import { budgetByEstimate, copyMonth, editBudget, estimatesOf } from "./service";
import { budgetsTable } from "./table";
import { yearOf } from "./year";

export const budgetsRouter = router({
  /**
   * A calendar year of budgets, line by line, in hours and in money, with what was used of each and the headline of each month
   * (formulas: which budget an entry burns). Money is null for whoever may not see the rates that it is counted by; what is
   * used of it is null while no work has a price. A person's line is there for those who may see whose hours are whose.
   */
  year: tenantProcedure("budgets:read", budgetYearOf, budgetYear).query(({ ctx, input }) => yearOf(ctx.tx, ctx.tenant, input.year, ctx.now)),

  /** The same as a table for a file. */
  table: tenantProcedure("budgets:read", budgetYearOf, exportTable).query(async ({ ctx, input }) => budgetsTable(`${ctx.tenant.slug}-budgets`, await yearOf(ctx.tx, ctx.tenant, input.year, ctx.now))),

  /** Where the budgets of the month that is now and those for whole ranges of that year will end, as a table for a file. */
  outlookTable: tenantProcedure("budgets:read", budgetYearOf, exportTable).query(async ({ ctx, input }) => outlooksTable(`${ctx.tenant.slug}-forecast-${todayIn(ctx.tenant.timeZone, ctx.now)}`, await yearOf(ctx.tx, ctx.tenant, input.year, ctx.now))),

  /**
   * Sets a budget in seconds or minor units for one month or from it on, or from a day within it. A closed month changes only
   * where it is the edited one. NOT_FOUND for an unknown goal, person, channel or activity; FORBIDDEN for money or people
   * that the asking person may not see; CONFLICT where a channel would be in two pools.
   */
  set: tenantProcedure("budgets:write", budgetChange, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, reach, fromOn, ...edit } }) => {
    await editBudget(ctx.tx, ctx.tenant, { ...edit, ...(fromOn !== null && { fromOn }), onward: reach === "from-here-on" }, ctx.now);
    return null;
  }),

  /** Takes the budget away, from a day within the month where one is named; that is not a budget of zero. NOT_FOUND where there never was one. */
  end: tenantProcedure("budgets:write", budgetEnd, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, reach, fromOn, ...edit } }) => {
    await editBudget(ctx.tx, ctx.tenant, { ...edit, ...(fromOn && { fromOn }), amount: null, onward: reach === "from-here-on" }, ctx.now);
    return null;
  }),

  /** Gives a month the budgets of another where it has none. CONFLICT where there is nothing to copy. */
  copyMonth: tenantProcedure("budgets:write", monthCopy, z.object({ copied: z.number() })).mutation(async ({ ctx, input: { fromMonth, toMonth } }) => ({
    copied: await copyMonth(ctx.tx, ctx.tenant, fromMonth, toMonth, ctx.now),
  })),

  /**
   * Adds a budget: a pool, a goal's, a person's, or one for a whole range, with its first amounts. CONFLICT where there is one
   * for exactly this, or where a channel is in another pool; INVALID for a range that has no length or no amount.
   */
  create: tenantProcedure("budgets:write", newBudget, z.object({ id: z.string() })).mutation(({ ctx, input: { tenant: _, mutationId: __, ...line } }) => createBudget(ctx.tx, ctx.tenant, line, ctx.now)),

  /**
   * Changes a line's name, alerts and hard stop, and what it is for where no month that is over would change with it.
   * With `whole` the days and amounts of a long budget too; null takes that measure away. CONFLICT else, and where somebody
   * changed it after `version` was read. NOT_FOUND for a line that the person may not see, and for `whole` of a monthly one.
   */
  changeLine: tenantProcedure("budgets:write", lineChange, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, budgetId, version, ...change } }) => {
    await changeLine(ctx.tx, ctx.tenant, budgetId, version, change, ctx.now);
    return null;
  }),

  /** Puts a line away from the month that is now on; its past stays. Adding the same again brings it back. */
  archive: tenantProcedure("budgets:write", budgetRef, z.null()).mutation(async ({ ctx, input: { budgetId } }) => {
    await archiveLine(ctx.tx, ctx.tenant, budgetId, ctx.now);
    return null;
  }),

  /** Keeps an effort estimate with its assumptions and makes the chosen hours the budget of all work from a month on. */
  estimate: tenantProcedure("budgets:write", newEstimate, z.object({ id: z.string() })).mutation(({ ctx, input: { tenant: _, mutationId: __, ...choice } }) =>
    budgetByEstimate(ctx.tx, ctx.tenant, choice, ctx.now),
  ),

  /** The estimates made here, newest first, and the rules of thumb that the next one starts with. */
  estimates: tenantProcedure("budgets:read", {}, estimates).query(({ ctx }) => estimatesOf(ctx.tx, ctx.tenant)),
});
