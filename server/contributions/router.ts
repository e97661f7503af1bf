import { z } from "zod";
import { exportTable } from "../exports/schema";
import { router, tenantProcedure } from "../trpc/init";
import { findContributions, insertContribution, updateContribution, updateContributionArchivedAt } from "./data";
import { contribution, contributionChange, contributionRef, newContribution } from "./schema";
import { contributionsTable } from "./table";

export const contributionsRouter = router({
  /** What roles of other departments give to social media: weekly hours and the share of them. */
  list: tenantProcedure("contributions:read", {}, z.array(contribution)).query(({ ctx }) => findContributions(ctx.tx, ctx.tenant.id)),

  /** The same as a table for a file, with what each role gives a week and a month. */
  table: tenantProcedure("contributions:read", {}, exportTable).query(async ({ ctx }) => contributionsTable(`${ctx.tenant.slug}-contribution`, await findContributions(ctx.tx, ctx.tenant.id))),

  /** Adds a role under an id that the caller made. */
  add: tenantProcedure("contributions:write", newContribution, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, contributionId, ...fields } }) => {
    await insertContribution(ctx.tx, ctx.tenant.id, contributionId, fields);
    return null;
  }),

  /** Writes all fields. CONFLICT where somebody changed it after `version` was read. */
  change: tenantProcedure("contributions:write", contributionChange, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, contributionId, version, ...fields } }) => {
    await updateContribution(ctx.tx, ctx.tenant.id, contributionId, version, fields);
    return null;
  }),

  /** No longer counted; `restore` undoes it. */
  archive: tenantProcedure("contributions:write", contributionRef, z.null()).mutation(async ({ ctx, input }) => {
    await updateContributionArchivedAt(ctx.tx, ctx.tenant.id, input.contributionId, ctx.now);
    return null;
  }),

  /** Counted again. */
  restore: tenantProcedure("contributions:write", contributionRef, z.null()).mutation(async ({ ctx, input }) => {
    await updateContributionArchivedAt(ctx.tx, ctx.tenant.id, input.contributionId, null);
    return null;
  }),
});
