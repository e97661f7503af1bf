import { exportTable } from "../exports/schema";
import { monthRef } from "../overview/schema";
import { router, tenantProcedure } from "../trpc/init";
import { summaryMonth } from "./schema";
import { monthSummary } from "./service";
import { summaryTable } from "./table";

export const summaryRouter = router({
  /**
   * A month for whoever decides: time and money against the headline budget (as the overview and the year of budgets say),
   * return on all costs with six months of it (formulas E), three KPIs, verdicts, and what waits for a decision. No name of a
   * person and no rate; returns and money are null for whoever may not read returns. Unknown is null.
   */
  month: tenantProcedure("summary:read", monthRef, summaryMonth).query(({ ctx, input }) => monthSummary(ctx, input.month)),

  /** The same figures as a table for a file. */
  table: tenantProcedure("summary:read", monthRef, exportTable).query(async ({ ctx, input }) => {
    const found = await monthSummary(ctx, input.month);
    return summaryTable(`${ctx.tenant.slug}-summary-${found.month}`, found);
  }),
});
