import { z } from "zod";
import { router, tenantProcedure } from "../trpc/init";
import { findAcknowledgements, findPolicies, findPolicyPeople, findPolicyVersion } from "./data";
import { acknowledgement, currentPolicy, newPolicy, policyPerson, policyRef, policyVersion } from "./schema";
import { acknowledgePolicy, currentPolicyOf, publishPolicy } from "./service";

export const policiesRouter = router({
  /** The policy that holds and whether the asking person agreed to it; null where none was published. */
  current: tenantProcedure("policies:read", {}, currentPolicy.nullable()).query(({ ctx }) => currentPolicyOf(ctx.tx, ctx.tenant)),

  /** Every version, latest first. Names only for roles that may see the members. */
  versions: tenantProcedure("strategy:read", {}, z.array(policyVersion)).query(async ({ ctx }) => {
    const versions = await findPolicies(ctx.tx, ctx.tenant.id);
    return ctx.may(ctx.tenant.role, "members:read") ? versions : versions.map((version) => ({ ...version, byName: null }));
  }),

  /** Publishes the next version, for everybody to agree to anew. CONFLICT where somebody published after `version` was read, or where the words are the same. */
  publish: tenantProcedure("policies:write", newPolicy, z.null()).mutation(async ({ ctx, input }) => {
    await publishPolicy(ctx.tx, ctx.tenant, input.version, input.body, ctx.now);
    return null;
  }),

  /** Keeps that the asking person has read this version and keeps to it. CONFLICT where a later one holds. */
  acknowledge: tenantProcedure("policies:acknowledge", policyRef, z.null()).mutation(async ({ ctx, input }) => {
    await acknowledgePolicy(ctx.tx, ctx.tenant, input.version, ctx.now);
    return null;
  }),

  /** Who agreed to one version, also whoever has left since; empty where there is no such version. */
  acknowledged: tenantProcedure("policies:write", policyRef, z.array(acknowledgement)).query(({ ctx, input }) => findAcknowledgements(ctx.tx, ctx.tenant.id, input.version)),

  /** Who is to keep to the policy that holds, those who have not agreed first; empty where none was published. */
  people: tenantProcedure("policies:write", {}, z.array(policyPerson)).query(async ({ ctx }) => {
    const version = await findPolicyVersion(ctx.tx, ctx.tenant.id);
    return version === 0 ? [] : findPolicyPeople(ctx.tx, ctx.tenant.id, version, (role) => ctx.may(role, "policies:acknowledge"));
  }),
});
