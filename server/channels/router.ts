import { z } from "zod";
import { exportTable } from "../exports/schema";
import { router, tenantProcedure } from "../trpc/init";
import { findPlatforms, insertChannel, updateLinks } from "./data";
import { channel, channelAddition, channelChange, platform } from "./schema";
import { changeChannel, listChannels } from "./service";
import { channelsTable } from "./table";

export const channelsRouter = router({
  /** The whole register, closed channels last. Owners' names only for roles that may see the members. */
  list: tenantProcedure("channels:read", {}, z.array(channel)).query(({ ctx }) => listChannels(ctx)),

  /** The same as a table for a file. */
  table: tenantProcedure("channels:read", {}, exportTable).query(async ({ ctx }) => channelsTable(`${ctx.tenant.slug}-channels`, await listChannels(ctx))),

  /** The catalogue of platforms that a channel can be on. */
  platforms: tenantProcedure("channels:read", {}, z.array(platform)).query(({ ctx }) => findPlatforms(ctx.tx)),

  /** Enters a channel as it is: one that is delegated, tried or closed already was decided elsewhere and needs no verdict. CONFLICT where the name is taken; NOT_FOUND for an unknown platform, owner, goal or audience. */
  create: tenantProcedure("channels:write", channelAddition, z.object({ id: z.string() })).mutation(async ({ ctx, input: { tenant: _, mutationId: __, goalIds, audienceIds, ...fields } }) => {
    const made = await insertChannel(ctx.tx, ctx.tenant.id, fields, ctx.now);
    await updateLinks(ctx.tx, ctx.tenant.id, made.id, { goalIds, audienceIds });
    return made;
  }),

  /** Writes all fields of the register's line. CONFLICT where somebody changed it after `version` was read, and where its status would change without a verdict: from or to one that is worked on, given away or tried. */
  change: tenantProcedure("channels:write", channelChange, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, channelId, version, goalIds, audienceIds, ...fields } }) => {
    await changeChannel(ctx.tx, ctx.tenant.id, channelId, version, fields, { goalIds, audienceIds });
    return null;
  }),
});
