import { z } from "zod";
import { exportTable } from "../exports/schema";
import { router, tenantProcedure } from "../trpc/init";
import { deleteStep, insertStep } from "./data/decisions";
import { addEngagement, changeEngagement, decideRenewal, endEngagement } from "./decide";
import { delegation, engagement, engagementChange, engagementEnd, engagementList, engagementRef, makeOrBuyRef, makeOrBuyStart, newDecision, newEngagement, offboardingChange, proposal } from "./schema";
import { getEngagement, listEngagements } from "./service";
import { engagementsTable } from "./table";
import { makeOrBuyStartOf, proposeDelegation } from "./weigh";

export const engagementsRouter = router({
  /**
   * The outsourcing register: what waits for a decision first, then what runs. External people see their own provider's only
   * and in it their own hours; fees go to whoever reads expenses, names to whoever reads members.
   */
  list: tenantProcedure("engagements:read", {}, engagementList).query(({ ctx }) => listEngagements(ctx)),

  /** The register as a table for a file. */
  table: tenantProcedure("engagements:read", {}, exportTable).query(async ({ ctx }) => engagementsTable(`${ctx.tenant.slug}-engagements`, await listEngagements(ctx))),

  /** One engagement with its months, decisions, scorecard and steps of leaving. NOT_FOUND for an external person of another provider. */
  get: tenantProcedure("engagements:read", engagementRef, engagement).query(({ ctx, input }) => getEngagement(ctx, input.engagementId)),

  /** Adds an engagement under an id that the caller made. INVALID without a reason where speaking with the audience is given away. */
  create: tenantProcedure("engagements:write", newEngagement, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, engagementId, ...fields } }) => {
    await addEngagement(ctx, engagementId, fields);
    return null;
  }),

  /** Writes all fields; fees that were counted stay. CONFLICT where somebody changed it after `version` was read. */
  change: tenantProcedure("engagements:write", engagementChange, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, engagementId, version, ...fields } }) => {
    await changeEngagement(ctx, engagementId, version, fields);
    return null;
  }),

  /** Gives it a last day, and keeps who did and why. INVALID before its first, CONFLICT where somebody changed it meanwhile. */
  end: tenantProcedure("engagements:write", engagementEnd, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, engagementId, ...ending } }) => {
    await endEngagement(ctx, engagementId, ending);
    return null;
  }),

  /** Renew, renegotiate or insource, for the day on which it ends or renews; kept for good. CONFLICT where it does neither. */
  decideRenewal: tenantProcedure("engagements:write", newDecision, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, engagementId, ...decision } }) => {
    await decideRenewal(ctx, engagementId, decision);
    return null;
  }),

  /** Notes that a step of leaving the provider was done, or takes that back. */
  offboard: tenantProcedure("engagements:write", offboardingChange, z.null()).mutation(async ({ ctx, input: { engagementId, step, isDone } }) => {
    if (isDone) await insertStep(ctx.tx, ctx.tenant.id, engagementId, step, { byId: ctx.tenant.memberId, doneAt: ctx.now });
    else await deleteStep(ctx.tx, ctx.tenant.id, engagementId, step);
    return null;
  }),

  /** What a month of the work takes and costs now, to compare from (formulas I). What an hour inside costs only with the right to cost rates. */
  makeOrBuy: tenantProcedure("engagements:weigh", makeOrBuyRef, makeOrBuyStart).query(({ ctx, input }) => makeOrBuyStartOf(ctx, input)),

  /** A channel as an engagement could be: owner, hours of the last full months by activity, time to answer. NOT_FOUND for an unknown channel. */
  proposal: tenantProcedure("engagements:write", delegation, proposal).query(({ ctx, input }) => proposeDelegation(ctx, input.channelId)),
});
