import { exportTable } from "../exports/schema";
import { router, tenantProcedure } from "../trpc/init";
import { rateBook, rateChange, rateEnd, repriced } from "./schema";
import { endRate, readRates, setRate } from "./service";
import { ratesTable } from "./table";

export const ratesRouter = router({
  /** Rates with their history, only of the kinds that the asking person may see. FORBIDDEN for whoever may see none. */
  list: tenantProcedure("rates:read", {}, rateBook).query(({ ctx }) => readRates(ctx)),

  /** The same as a table for a file. */
  table: tenantProcedure("rates:read", {}, exportTable).query(async ({ ctx }) => ratesTable(`${ctx.tenant.slug}-rates`, await readRates(ctx))),

  /**
   * Sets what an hour costs or is billed at from a day on, in minor units. Entries from that day on that are not approved are
   * priced anew, an agency's in its clients too; the answer says how many. NOT_FOUND for an unknown person or channel.
   */
  set: tenantProcedure("rates:write", rateChange, repriced).mutation(async ({ ctx, input: { tenant: _, mutationId: __, ...change } }) => ({ entries: await setRate(ctx, change) })),

  /** Ends a rate on a day, and prices anew like `set`. CONFLICT where it does not hold then. */
  end: tenantProcedure("rates:write", rateEnd, repriced).mutation(async ({ ctx, input }) => ({ entries: await endRate(ctx, input.rateId, input.on) })),
});
