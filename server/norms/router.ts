import { exportTable } from "../exports/schema";
import { router, tenantProcedure } from "../trpc/init";
import { normList } from "./schema";
import { listNorms } from "./service";
import { normsTable } from "./table";

export const normsRouter = router({
  /**
   * What each kind of work usually takes: median and the half around it in whole seconds, with how many pieces of work say so.
   * Null where these are too few. External people learn of their own work only.
   */
  list: tenantProcedure("time:read", {}, normList).query(({ ctx }) => listNorms(ctx, ctx.now)),

  /** The same as a table for a file. */
  table: tenantProcedure("time:read", {}, exportTable).query(async ({ ctx }) => normsTable(`${ctx.tenant.slug}-norms`, (await listNorms(ctx, ctx.now)).norms)),
});
