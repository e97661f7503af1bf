import { z } from "zod";
import { router, tenantProcedure, userProcedure } from "../trpc/init";
import { updateTenant } from "./data";
import { currentTenant, ownTenant, settingsChange, settingsChanged } from "./schema";
import { archiveTenant, changeSettings, listOwnTenants, showTenant } from "./service";

export const tenantsRouter = router({
  /** The tenant with its settings, and what the asking person is in it. */
  current: tenantProcedure("tenant:read", {}, currentTenant).query(({ ctx }) => showTenant(ctx.tx, ctx.tenant)),

  /** Every tenant that the person may enter, by name, archived ones among them. */
  mine: userProcedure({}, z.array(ownTenant)).query(({ ctx }) => listOwnTenants(ctx.tx, ctx.user.id, ctx.may)),

  /** Writes all settings. INVALID where no calendar is kept for the country or region, or a timer is stopped before it is asked about; CONFLICT where somebody changed them after `version` was read. */
  change: tenantProcedure("tenant:write", settingsChange, settingsChanged).mutation(async ({ ctx, input: { tenant: _, mutationId: __, version, ...settings } }) => ({
    version: await changeSettings(ctx, version, settings),
  })),

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
