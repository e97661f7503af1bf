import { z } from "zod";
import { exportTable } from "../exports/schema";
import { router, tenantProcedure } from "../trpc/init";
import { approval, approvals, monthRef, monthReopening, months, ownWeek, weekReopening } from "./schema";
import { listApprovals } from "./service/approvals";
import { closeMonth, listMonths, reopenMonth } from "./service/months";
import { approveWeek, reopenWeek, submitWeek, withdrawWeek } from "./service/weeks";
import { monthsTable, weeksTable } from "./table";

export const timesheetsRouter = router({
  /** Says that the own week from this day on is done. INVALID where no week begins; CONFLICT where it is approved or overlaps another. */
  submit: tenantProcedure("time:log", ownWeek, z.null()).mutation(async ({ ctx, input }) => {
    await submitWeek(ctx, input.from);
    return null;
  }),

  /** Takes the own submission back. CONFLICT where the week is approved or was not submitted. */
  withdraw: tenantProcedure("time:log", ownWeek, z.null()).mutation(async ({ ctx, input }) => {
    await withdrawWeek(ctx, input.from);
    return null;
  }),

  /** Everybody's weeks: those that wait, those of the last eight weeks that are missing or approved. FORBIDDEN without the right to see hours. */
  approvals: tenantProcedure("timesheets:approve", {}, approvals).query(({ ctx }) => listApprovals(ctx)),

  /** The same as a table for a file. */
  table: tenantProcedure("timesheets:approve", {}, exportTable).query(async ({ ctx }) => weeksTable(`${ctx.tenant.slug}-weeks`, (await listApprovals(ctx)).weeks)),

  /**
   * Approves a person's week and locks its days for them. `seconds` is what was seen: CONFLICT where the week holds other
   * time by now. The rates of its entries stay as they are from here on. NOT_FOUND for an unknown member.
   */
  approve: tenantProcedure("timesheets:approve", approval, z.null()).mutation(async ({ ctx, input: { memberId, from, seconds } }) => {
    await approveWeek(ctx, { memberId, from, seconds });
    return null;
  }),

  /** Opens a submitted or approved week again, with a word to its person. CONFLICT where it is open. */
  reopen: tenantProcedure("timesheets:approve", weekReopening, z.null()).mutation(async ({ ctx, input: { memberId, from, reason } }) => {
    await reopenWeek(ctx, { memberId, from, reason });
    return null;
  }),

  /** The months of the last two years with their time, what of it is approved, and each time that one was closed. */
  months: tenantProcedure("months:read", {}, months).query(({ ctx }) => listMonths(ctx)),

  /** The same as a table for a file. */
  monthsTable: tenantProcedure("months:read", {}, exportTable).query(async ({ ctx }) => monthsTable(`${ctx.tenant.slug}-months`, await listMonths(ctx))),

  /** Closes a month that is over and locks its days for everybody. INVALID before its end; CONFLICT where it is closed. */
  closeMonth: tenantProcedure("months:close", monthRef, z.null()).mutation(async ({ ctx, input }) => {
    await closeMonth(ctx, input.month);
    return null;
  }),

  /** Opens a closed month again and keeps the reason. CONFLICT where it is not closed. */
  reopenMonth: tenantProcedure("months:reopen", monthReopening, z.null()).mutation(async ({ ctx, input }) => {
    await reopenMonth(ctx, input.month, input.reason);
    return null;
  }),
});
