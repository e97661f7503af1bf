import { z } from "zod";
import { seesBasis } from "../budgets/visible";
import { router, tenantProcedure } from "../trpc/init";
import { findAudits, findOpenAudit, updateAudit } from "./data";
import { seenAudit } from "./evidence";
import { audit, auditChange, channelRef } from "./schema";
import { completeAudit, openAudit } from "./service";

export const auditsRouter = router({
  /** The audits of a channel, the newest first; completed ones with the facts as they stood. Cost and names only for those who may see them. */
  list: tenantProcedure("verdicts:read", channelRef, z.array(audit)).query(async ({ ctx, input }) => {
    const seen = { seesCost: seesBasis(ctx.tenant, "cost"), seesReturns: ctx.may(ctx.tenant.role, "returns:read"), seesNames: ctx.may(ctx.tenant.role, "members:read") };
    return (await findAudits(ctx.tx, ctx.tenant.id, input.channelId)).map((row) => seenAudit(row, seen));
  }),

  /** Opens an audit of a channel; where one is open it answers that. NOT_FOUND for an unknown channel. */
  open: tenantProcedure("verdicts:write", channelRef, z.object({ id: z.string() })).mutation(({ ctx, input }) => openAudit(ctx.tx, ctx.tenant, input.channelId, ctx.now)),

  /** Keeps what was written so far. CONFLICT where somebody changed it after `version` was read, or where it is completed. */
  save: tenantProcedure("verdicts:write", auditChange, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, auditId, version, ...fields } }) => {
    await findOpenAudit(ctx.tx, ctx.tenant.id, auditId);
    await updateAudit(ctx.tx, ctx.tenant.id, auditId, version, fields);
    return null;
  }),

  /** Keeps what was written and completes the audit: the facts are frozen with it, and nothing of it changes any more. INVALID while it is not said whether the tactics were right. */
  complete: tenantProcedure("verdicts:write", auditChange, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, auditId, version, ...fields } }) => {
    await findOpenAudit(ctx.tx, ctx.tenant.id, auditId);
    await updateAudit(ctx.tx, ctx.tenant.id, auditId, version, fields);
    await completeAudit(ctx.tx, ctx.tenant, auditId, version + 1, ctx.now);
    return null;
  }),
});
