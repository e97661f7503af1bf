import { z } from "zod";
import { router, tenantProcedure, userProcedure } from "../trpc/init";
import { updateTenant } from "./data";
import { currentTenant, ownTenant, tenantSettings } from "./schema";
import { archiveTenant, changeSettings, listOwnTenants, shownTenant } from "./service";

export const tenantsRouter = router({
  /** The tenant with its settings, and what the asking person is in it. */
  current: tenantProcedure("tenant:read", {}, currentTenant).query(({ ctx }) => shownTenant(ctx.tenant)),

  /** Every tenant that the person may enter, by name, archived ones among them. */
  mine: userProcedure({}, z.array(ownTenant)).query(({ ctx }) => listOwnTenants(ctx.tx, ctx.user.id)),

  /** Writes all settings. INVALID where no calendar is kept for the country or region. */
  change: tenantProcedure("tenant:write", tenantSettings, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, ...settings } }) => {
    await changeSettings(ctx.tx, ctx.tenant.id, settings);
    return null;
  }),

  /** Closes the tenant for writing. CONFLICT for an agency's own. */
  archive: tenantProcedure("tenant:archive", {}, z.null()).mutation(async ({ ctx }) => {
    await archiveTenant(ctx.tx, ctx.tenant, ctx.now);
    return null;
  }),

  /** Opens an archived tenant again. */
  restore: tenantProcedure("tenant:archive", {}, z.null()).mutation(async ({ ctx }) => {
    await updateTenant(ctx.tx, ctx.tenant.id, { archivedAt: null });
    return null;
  }),
});
