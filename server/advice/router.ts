import { z } from "zod";
import { router, tenantProcedure } from "../trpc/init";
import { upsertDismissal } from "./data";
import { dismissal, listedAdvice } from "./schema";
import { listAdvice } from "./service";

export const adviceRouter = router({
  /** What there is to advise, each with the rule that it goes by and who said so; what was dismissed says why. It never blocks anything. */
  list: tenantProcedure("verdicts:read", {}, z.array(listedAdvice)).query(({ ctx }) => listAdvice(ctx, ctx.now)),

  /** Dismisses an advice with a note. It is back when the facts are others. */
  dismiss: tenantProcedure("verdicts:write", dismissal, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, ...said } }) => {
    await upsertDismissal(ctx.tx, ctx.tenant.id, { ...said, dismissedAt: ctx.now, byId: ctx.tenant.memberId });
    return null;
  }),
});
