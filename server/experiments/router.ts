import { z } from "zod";
import { seesBasis } from "../budgets/visible";
import { DomainError } from "../errors/domain-error";
import { router, tenantProcedure } from "../trpc/init";
import { newExperiment } from "./schema";
import { startExperiment } from "./service";

export const experimentsRouter = router({
  /**
   * Starts a trial of a channel with a last day and, where somebody said so, the most that it may take. It ends with a verdict
   * and by nothing else. CONFLICT where one runs, and on a channel that is closed or being closed; INVALID for a last day that
   * is over or more than a year ahead; FORBIDDEN for money that the asking person may not see.
   */
  start: tenantProcedure("verdicts:write", newExperiment, z.object({ id: z.string() })).mutation(({ ctx, input: { tenant: _, mutationId: __, ...start } }) => {
    if (start.capMinor !== null && !seesBasis(ctx.tenant, "cost")) throw new DomainError("FORBIDDEN", "moneyHidden");
    return startExperiment(ctx.tx, ctx.tenant, start, ctx.now);
  }),
});
