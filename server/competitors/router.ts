import { z } from "zod";
import { router, tenantProcedure } from "../trpc/init";
import { findCompetitors, insertCompetitor, updateCompetitor, updateCompetitorArchivedAt } from "./data";
import { competitor, competitorChange, competitorRef, newCompetitor } from "./schema";

export const competitorsRouter = router({
  /** Whom the company watches: competitors, and others who do well what it wants to do. */
  list: tenantProcedure("strategy:read", {}, z.array(competitor)).query(({ ctx }) => findCompetitors(ctx.tx, ctx.tenant.id)),

  /** Adds a page to the notebook under an id that the caller made. NOT_FOUND for an unknown goal. */
  add: tenantProcedure("strategy:write", newCompetitor, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, competitorId, ...fields } }) => {
    await insertCompetitor(ctx.tx, ctx.tenant.id, competitorId, fields, ctx.now);
    return null;
  }),

  /** Writes all fields. CONFLICT where somebody changed it after `version` was read. */
  change: tenantProcedure("strategy:write", competitorChange, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, competitorId, version, ...fields } }) => {
    await updateCompetitor(ctx.tx, ctx.tenant.id, competitorId, version, fields);
    return null;
  }),

  /** No longer in the notebook; `restore` undoes it. */
  archive: tenantProcedure("strategy:write", competitorRef, z.null()).mutation(async ({ ctx, input }) => {
    await updateCompetitorArchivedAt(ctx.tx, ctx.tenant.id, input.competitorId, ctx.now);
    return null;
  }),

  /** In the notebook again. */
  restore: tenantProcedure("strategy:write", competitorRef, z.null()).mutation(async ({ ctx, input }) => {
    await updateCompetitorArchivedAt(ctx.tx, ctx.tenant.id, input.competitorId, null);
    return null;
  }),
});
