import { router, tenantProcedure } from "../trpc/init";
import { auditPage, auditQuery } from "./schema";
import { listTrail } from "./service";

export const auditRouter = router({
  /**
   * Who wrote what and when, newest first, by pages; for one table or one person. Names, addresses and amounts that the
   * asking person may not see are hidden. FORBIDDEN by another person without the right to see hours.
   */
  list: tenantProcedure("audit:read", auditQuery, auditPage).query(({ ctx, input: { table, member, cursor } }) => listTrail(ctx, { table, member }, cursor ?? null)),
});
