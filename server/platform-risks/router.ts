import { z } from "zod";
import { todayIn } from "../domain/zone";
import { router, tenantProcedure } from "../trpc/init";
import { deleteRisk, findRisks, insertRisk, updateRisk } from "./data";
import { newRisk, platformRisk, riskChange, riskRef } from "./schema";

export const platformRisksRouter = router({
  /** What could go wrong with the platforms, by when to look again. */
  list: tenantProcedure("strategy:read", {}, z.array(platformRisk)).query(({ ctx }) => findRisks(ctx.tx, ctx.tenant.id, todayIn(ctx.tenant.timeZone, ctx.now))),

  /** Adds a risk under an id that the caller made. NOT_FOUND for an unknown platform. */
  add: tenantProcedure("strategy:write", newRisk, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, riskId, ...fields } }) => {
    await insertRisk(ctx.tx, ctx.tenant.id, riskId, fields);
    return null;
  }),

  /** Writes all fields, the next day to look among them. CONFLICT where somebody changed it after `version` was read. */
  change: tenantProcedure("strategy:write", riskChange, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, riskId, version, ...fields } }) => {
    await updateRisk(ctx.tx, ctx.tenant.id, riskId, version, fields);
    return null;
  }),

  /** Takes a risk away; the history keeps it. */
  remove: tenantProcedure("strategy:write", riskRef, z.null()).mutation(async ({ ctx, input }) => {
    await deleteRisk(ctx.tx, ctx.tenant.id, input.riskId);
    return null;
  }),
});
