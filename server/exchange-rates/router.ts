import { z } from "zod";
import { exportTable } from "../exports/schema";
import { router, tenantProcedure } from "../trpc/init";
import { exchangeRateList, newExchangeRate } from "./schema";
import { listExchangeRates, setExchangeRate } from "./service";
import { exchangeRatesTable } from "./table";

export const exchangeRatesRouter = router({
  /** The currencies that tools are paid in, or something came back in, besides the tenant's own, with their rates by day; a rate that is null is not known. */
  list: tenantProcedure("exchange-rates:read", {}, exchangeRateList).query(({ ctx }) => listExchangeRates(ctx)),

  /** The same as a table for a file. */
  table: tenantProcedure("exchange-rates:read", {}, exportTable).query(async ({ ctx }) => exchangeRatesTable(`${ctx.tenant.slug}-exchange-rates`, await listExchangeRates(ctx))),

  /** Sets the rate from a day on, or corrects that day's. Costs that were counted keep their amount. INVALID for the tenant's own currency. */
  set: tenantProcedure("exchange-rates:write", newExchangeRate, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, ...rate } }) => {
    await setExchangeRate(ctx, rate);
    return null;
  }),
});
