import { z } from "zod";
import { exportTable } from "../exports/schema";
import { router, tenantProcedure, userProcedure } from "../trpc/init";
import { budgetLeft, monthRef, ownAlerts, tenantAlerts } from "./schema";
import { listAlerts, listLeft, listOwnAlerts, seeAlerts } from "./service";
import { alertsTable } from "./table";

export const alertsRouter = router({
  /**
   * The alerts that stand over all tenants of the asking person, one a budget and period, and how many they have not seen: of this
   * month, and of the last one of budgets that were used up.
   */
  mine: userProcedure({}, ownAlerts).query(({ ctx }) => listOwnAlerts(ctx)),

  /** Notes that the asking person has seen the alerts that stand now. */
  see: userProcedure({}, z.null()).mutation(async ({ ctx }) => {
    await seeAlerts(ctx);
    return null;
  }),

  /**
   * The alerts that stand in the tenant, and who went over a hard stop and why; of one month where it is said, and then as they
   * stood when it was closed. A person's budget and money only to those who may see them.
   */
  list: tenantProcedure("budgets:read", monthRef, tenantAlerts).query(({ ctx, input }) => listAlerts(ctx, input.month ?? null)),

  /** The same as a table for a file. */
  table: tenantProcedure("budgets:read", monthRef, exportTable).query(async ({ ctx, input: { month } }) => alertsTable([ctx.tenant.slug, "alerts", ...(month ? [month] : [])].join("-"), await listAlerts(ctx, month ?? null))),

  /** What is left, in seconds, of each budget of this month that one's own work can meet; below 0 it is over. */
  left: tenantProcedure("budgets:read", {}, z.array(budgetLeft)).query(({ ctx }) => listLeft(ctx)),
});
