import { z } from "zod";
import { DomainError } from "../errors/domain-error";
import { router, tenantProcedure } from "../trpc/init";
import { endAccess, findAccesses, insertAccess } from "./data";
import { access, accessEnd, channelRef, newAccess } from "./schema";

export const accessesRouter = router({
  /** Who can get into a channel's account, and who could; for roles that may see the members. */
  list: tenantProcedure("members:read", channelRef, z.array(access)).query(({ ctx, input }) => findAccesses(ctx.tx, ctx.tenant.id, input.channelId)),

  /** Writes down that somebody has access: a member, or a name. INVALID for both or neither; NOT_FOUND for an unknown channel or member. */
  add: tenantProcedure("channels:write", newAccess, z.object({ id: z.string() })).mutation(({ ctx, input: { tenant: _, mutationId: __, ...row } }) => {
    if ((row.memberId === null) === (row.holder === null)) throw new DomainError("INVALID", "memberOrName");
    return insertAccess(ctx.tx, ctx.tenant.id, row);
  }),

  /** Ends an access with its last day; the line stays. NOT_FOUND where none lasts. */
  end: tenantProcedure("channels:write", accessEnd, z.null()).mutation(async ({ ctx, input }) => {
    await endAccess(ctx.tx, ctx.tenant.id, input.accessId, input.untilOn);
    return null;
  }),
});
