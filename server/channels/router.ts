import { z } from "zod";
import { router, tenantProcedure } from "../trpc/init";
import { findChannels, findPlatforms, insertChannel, updateChannel } from "./data";
import { channel, channelChange, newChannel, platform } from "./schema";

export const channelsRouter = router({
  /** The whole register, closed channels last. Owners' names only for roles that may see the members. */
  list: tenantProcedure("channels:read", {}, z.array(channel)).query(async ({ ctx }) => {
    const channels = await findChannels(ctx.tx, ctx.tenant.id);
    return ctx.may(ctx.tenant.role, "members:read") ? channels : channels.map((row) => ({ ...row, ownerName: null }));
  }),

  /** The catalogue of platforms that a channel can be on. */
  platforms: tenantProcedure("channels:read", {}, z.array(platform)).query(({ ctx }) => findPlatforms(ctx.tx)),

  /** Opens a channel. CONFLICT where the name is taken; NOT_FOUND for an unknown platform or owner. */
  create: tenantProcedure("channels:write", newChannel, z.object({ id: z.string() })).mutation(({ ctx, input: { tenant: _, mutationId: __, ...fields } }) =>
    insertChannel(ctx.tx, ctx.tenant.id, fields, ctx.now),
  ),

  /** Writes all fields of the register's line. CONFLICT where somebody changed it after `version` was read. */
  change: tenantProcedure("channels:write", channelChange, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, channelId, version, ...fields } }) => {
    await updateChannel(ctx.tx, ctx.tenant.id, channelId, version, fields);
    return null;
  }),
});
