import { z } from "zod";
import { router, tenantProcedure } from "../trpc/init";
import { findAudiences, updateAudienceArchivedAt } from "./data";
import { audience, audienceChange, audienceRef, newAudience } from "./schema";
import { addAudience, changeAudience } from "./service";

export const audiencesRouter = router({
  /** Audiences: who they are, where, what they do there, how to reach them, and which channels are for them. */
  list: tenantProcedure("strategy:read", {}, z.array(audience)).query(({ ctx }) => findAudiences(ctx.tx, ctx.tenant.id)),

  /** Adds an audience under an id that the caller made. INVALID where a platform or channel is named twice; NOT_FOUND for an unknown one. */
  add: tenantProcedure("strategy:write", newAudience, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, audienceId, ...fields } }) => {
    await addAudience(ctx.tx, ctx.tenant.id, audienceId, fields, ctx.now);
    return null;
  }),

  /** Writes all of it. CONFLICT where somebody changed it after `version` was read; else as `add`. */
  change: tenantProcedure("strategy:write", audienceChange, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, audienceId, version, ...fields } }) => {
    await changeAudience(ctx.tx, ctx.tenant.id, audienceId, version, fields);
    return null;
  }),

  /** No longer among the audiences; `restore` undoes it. */
  archive: tenantProcedure("strategy:write", audienceRef, z.null()).mutation(async ({ ctx, input }) => {
    await updateAudienceArchivedAt(ctx.tx, ctx.tenant.id, input.audienceId, ctx.now);
    return null;
  }),

  /** Among them again. */
  restore: tenantProcedure("strategy:write", audienceRef, z.null()).mutation(async ({ ctx, input }) => {
    await updateAudienceArchivedAt(ctx.tx, ctx.tenant.id, input.audienceId, null);
    return null;
  }),
});
