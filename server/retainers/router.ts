import { z } from "zod";
import { exportTable } from "../exports/schema";
import { router, tenantProcedure } from "../trpc/init";
import { seesFee } from "./figures";
import { closedTable } from "./closed-table";
import { ledgerOf } from "./ledger";
import { monthOfRetainers } from "./month";
import { ledgerQuery, monthQuery, newAdjustment, newTerms, retainerLedger, retainersOfMonth } from "./schema";
import { adjustMonth, agreeOnTerms } from "./service";
import { ledgerTable, lotsTable, retainersTable } from "./table";

export const retainersRouter = router({
  /**
   * The account of every monthly budget in a month (formulas D), retainers first: worked out while the month is open, as it
   * was recorded once it is closed, with the records of earlier closings. Seconds are whole. The fee and what it makes an
   * hour only for those who may see billing rates.
   */
  month: tenantProcedure("budgets:read", monthQuery, retainersOfMonth).query(({ ctx, input }) => monthOfRetainers(ctx.tx, ctx.tenant, input.month, ctx.now)),

  /** The same as a table for a file, without the records of earlier closings. */
  table: tenantProcedure("budgets:read", monthQuery, exportTable).query(async ({ ctx, input }) => {
    const found = await monthOfRetainers(ctx.tx, ctx.tenant, input.month, ctx.now);
    return retainersTable(`${ctx.tenant.slug}-retainers-${found.month}`, found, seesFee(ctx.tenant));
  }),

  /** What the budgets of a closed month were, in time and money, as a table for a file. */
  closedTable: tenantProcedure("budgets:read", monthQuery, exportTable).query(async ({ ctx, input }) => {
    const found = await monthOfRetainers(ctx.tx, ctx.tenant, input.month, ctx.now);
    return closedTable(`${ctx.tenant.slug}-closed-${found.month}`, found);
  }),

  /** One budget's account over up to 24 months, each with its lots, adjustments and what was counted. NOT_FOUND for an unknown or a long budget. */
  ledger: tenantProcedure("budgets:read", ledgerQuery, retainerLedger).query(({ ctx, input }) => ledgerOf(ctx.tx, ctx.tenant, input, ctx.now)),

  /** The same as a table for a file, without the records of earlier closings. */
  ledgerTable: tenantProcedure("budgets:read", ledgerQuery, exportTable).query(async ({ ctx, input }) => ledgerTable(`${ctx.tenant.slug}-retainer`, await ledgerOf(ctx.tx, ctx.tenant, input, ctx.now))),

  /** The lots of the same months as a table for a file. */
  lotsTable: tenantProcedure("budgets:read", ledgerQuery, exportTable).query(async ({ ctx, input }) => lotsTable(`${ctx.tenant.slug}-retainer-lots`, await ledgerOf(ctx.tx, ctx.tenant, input, ctx.now))),

  /** Terms of a budget from a month on, until the next. CONFLICT from a closed month or before one; FORBIDDEN for a fee that the asking person may not see. */
  agree: tenantProcedure("budgets:write", newTerms, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, budgetId, month, ...terms } }) => {
    await agreeOnTerms(ctx.tx, ctx.tenant, budgetId, month, terms);
    return null;
  }),

  /** Gives or takes time in an open month, with a reason; never changed afterwards. CONFLICT where the month is closed. */
  adjust: tenantProcedure("budgets:write", newAdjustment, z.object({ id: z.string() })).mutation(({ ctx, input: { budgetId, month, seconds, reason } }) =>
    adjustMonth(ctx.tx, ctx.tenant, { budgetId, month, seconds, reason }, ctx.now),
  ),
});
