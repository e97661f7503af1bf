import { z } from "zod";
import { router, tenantProcedure } from "../trpc/init";
import { findAnswers, setAnswer } from "./data";
import { awarenessAnswer, newAnswer } from "./schema";

export const awarenessRouter = router({
  /** The questions about how known the brand is, each with its answer; '' is not answered. */
  list: tenantProcedure("strategy:read", {}, z.array(awarenessAnswer)).query(({ ctx }) => findAnswers(ctx.tx, ctx.tenant.id)),

  /** Answers a question anew. CONFLICT where somebody did so after `version` was read. */
  answer: tenantProcedure("strategy:write", newAnswer, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, ...answer } }) => {
    await setAnswer(ctx.tx, ctx.tenant.id, answer);
    return null;
  }),
});
