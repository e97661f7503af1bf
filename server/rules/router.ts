import { z } from "zod";
import { router, tenantProcedure } from "../trpc/init";
import { listedRule, ruleChange } from "./schema";
import { changeRule, listRules } from "./service";

export const rulesRouter = router({
  /** The rules of thumb that advice, gates and recommendations go by, each with who said so; a year of null is unknown. */
  list: tenantProcedure("verdicts:read", {}, z.array(listedRule)).query(({ ctx }) => listRules(ctx.tx, ctx.tenant.id)),

  /**
   * Gives the tenant a number of its own, with its source; null brings the default back. It holds from now on, for what is decided
   * from now on. INVALID for days or counts that are not whole; CONFLICT where its number is not what it was when it was read.
   */
  set: tenantProcedure("rules:write", ruleChange, z.null()).mutation(async ({ ctx, input: { rule, own, was } }) => {
    await changeRule(ctx.tx, ctx.tenant.id, rule, own, was);
    return null;
  }),
});
