import { completenessOf, guidedStart } from "../domain/completeness";
import { router, tenantProcedure } from "../trpc/init";
import { countStrategy } from "./data";
import { completeness } from "./schema";

export const completenessRouter = router({
  /** Which of the ten elements of a strategy are there, and the steps of the guided start with what is done; nothing of it is stored. */
  show: tenantProcedure("strategy:read", {}, completeness).query(async ({ ctx }) => {
    const counts = await countStrategy(ctx.tx, ctx.tenant.id);
    return { elements: completenessOf(counts), start: guidedStart(counts) };
  }),
});
