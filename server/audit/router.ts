import { exportTable } from "../exports/schema";
import { router, tenantProcedure } from "../trpc/init";
import { actQuery, auditFilter, auditPage, auditQuery, trailState } from "./schema";
import { checkTrail, stateOfTrail } from "./seals";
import { listAct, listLatest, listTrail } from "./service";
import { auditTable } from "./table";
import { checkReplay } from "./verify";

export const auditRouter = router({
  /**
   * Who wrote what and when, newest first, by pages; for one table or one person. Many lines of one write are one. Names, addresses and amounts that the
   * asking person may not see are hidden. FORBIDDEN by another person without the right to see hours.
   */
  list: tenantProcedure("audit:read", auditQuery, auditPage).query(({ ctx, input: { table, member, cursor } }) => listTrail(ctx, { table, member }, cursor ?? null)),

  /** The latest of the same as a table for a file, many lines of one write as one; of more than a file holds, what is older is left out, and its name says so. */
  table: tenantProcedure("audit:read", auditFilter, exportTable).query(async ({ ctx, input: { table, member } }) => {
    const { lines, isAll } = await listLatest(ctx, { table, member });
    return auditTable([ctx.tenant.slug, "history", ...(isAll ? [] : ["latest"])].join("-"), lines, ctx.tenant.currency);
  }),

  /** The lines of one write of which `list` told as one, by pages, with the same filter and hidden alike. */
  act: tenantProcedure("audit:read", actQuery, auditPage).query(({ ctx, input: { table, member, from, to, cursor } }) => listAct(ctx, { table, member }, { from, to }, cursor ?? null)),

  /** How far the trail is sealed, and what the last comparisons with its seals and with the tables found. */
  state: tenantProcedure("audit:read", {}, trailState).query(({ ctx }) => stateOfTrail(ctx.tx, ctx.tenant.id)),

  /** Seals what was written since, compares all seals with their lines and the trail, replayed, with the tables; answers what that found. A long trail is replayed by the job alone. */
  check: tenantProcedure("audit:read", {}, trailState).mutation(async ({ ctx }) => {
    await checkTrail(ctx.tx, ctx.tenant.id, ctx.now);
    await checkReplay(ctx.tx, ctx.tenant.id, ctx.now);
    return stateOfTrail(ctx.tx, ctx.tenant.id);
  }),
});
