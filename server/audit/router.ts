import { router, tenantProcedure } from "../trpc/init";
import { actQuery, auditPage, auditQuery, trailState } from "./schema";
import { checkTrail, stateOfTrail } from "./seals";
import { listAct, listTrail } from "./service";
import { checkReplay } from "./verify";

export const auditRouter = router({
  /**
   * Who wrote what and when, newest first, by pages; for one table or one person. Many lines of one write are one. Names, addresses and amounts that the
   * asking person may not see are hidden. FORBIDDEN by another person without the right to see hours.
   */
  list: tenantProcedure("audit:read", auditQuery, auditPage).query(({ ctx, input: { table, member, cursor } }) => listTrail(ctx, { table, member }, cursor ?? null)),

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
