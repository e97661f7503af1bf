import { z } from "zod";
import { enter } from "../db/tenant";
import { DomainError } from "../errors/domain-error";
import { planOfKind } from "../domain/template-kinds";
import { router, tenantProcedure } from "../trpc/init";
import { stepInto } from "../trpc/step-into";
import { added, source, sourceRef, templateRef } from "./schema";
import { addPlan, copyClient, listSources } from "./service";

export const templatesRouter = router({
  /** Adds what usually goes with a kind of business and is not there by its name: goals at the end of the ranking with a KPI each, and channels as ideas. Adds nothing the second time. */
  add: tenantProcedure("goals:write", templateRef, added).mutation(({ ctx, input }) => addPlan(ctx, planOfKind(input.kind, ctx.tenant.currency))),

  /** The other open clients of the same agency whose strategy the asking person may read, by name; none for a company. */
  sources: tenantProcedure("goals:write", {}, z.array(source)).query(({ ctx }) =>
    listSources(ctx, async () => {
      if (!ctx.who) throw new DomainError("NOT_FOUND", "noSuchTenant");
      await enter(ctx.tx, ctx.who, "user", null, ctx.now);
    }),
  ),

  /**
   * Adds what another client of the same agency has and this one has not, by name: open goals, what is measured for them, channels
   * as ideas, activities. Never hours, money, people, accounts or targets. NOT_FOUND for a client that the asking person may not
   * enter, or of another agency; FORBIDDEN where they may not read its strategy; CONFLICT where it is archived.
   */
  copy: tenantProcedure("goals:write", sourceRef, added).mutation(({ ctx, input }) =>
    copyClient(ctx, { into: () => stepInto(ctx, input.client, "strategy:read"), home: () => stepInto(ctx, ctx.tenant.slug, "goals:write") }),
  ),
});
