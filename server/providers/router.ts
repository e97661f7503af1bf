import { z } from "zod";
import { exportTable } from "../exports/schema";
import { router, tenantProcedure } from "../trpc/init";
import { insertProvider, updateProvider, updateProviderArchivedAt } from "./data";
import { newProvider, providerChange, providerList, providerOfMember, providerRef } from "./schema";
import { assignMember, listProviders, withOneAgreement } from "./service";
import { providersTable } from "./table";

export const providersRouter = router({
  /** All providers by name with their people here, and the external people who are nobody's yet. */
  list: tenantProcedure("providers:read", {}, providerList).query(({ ctx }) => listProviders(ctx)),

  /** The providers as a table for a file. */
  table: tenantProcedure("providers:read", {}, exportTable).query(async ({ ctx }) => providersTable(`${ctx.tenant.slug}-providers`, (await listProviders(ctx)).providers)),

  /** Adds a provider under an id that the caller made. CONFLICT where the name is taken. */
  add: tenantProcedure("providers:write", newProvider, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, providerId, ...fields } }) => {
    await insertProvider(ctx.tx, ctx.tenant.id, providerId, withOneAgreement(fields), ctx.now);
    return null;
  }),

  /** Writes all fields. CONFLICT where somebody changed it after `version` was read. */
  change: tenantProcedure("providers:write", providerChange, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, providerId, version, ...fields } }) => {
    await updateProvider(ctx.tx, ctx.tenant.id, providerId, version, withOneAgreement(fields));
    return null;
  }),

  /** No longer offered for engagements; what it did stays. `restore` undoes it. */
  archive: tenantProcedure("providers:write", providerRef, z.null()).mutation(async ({ ctx, input }) => {
    await updateProviderArchivedAt(ctx.tx, ctx.tenant.id, input.providerId, ctx.now);
    return null;
  }),

  /** Offered again. */
  restore: tenantProcedure("providers:write", providerRef, z.null()).mutation(async ({ ctx, input }) => {
    await updateProviderArchivedAt(ctx.tx, ctx.tenant.id, input.providerId, null);
    return null;
  }),

  /** Makes an external person (or a name without an account) a provider's: their hours are its hours. CONFLICT for people of this side. */
  assign: tenantProcedure("providers:write", providerOfMember, z.null()).mutation(async ({ ctx, input }) => {
    await assignMember(ctx, input.memberId, input.providerId);
    return null;
  }),
});
