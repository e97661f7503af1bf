import { exportTable } from "../exports/schema";
import { router, tenantProcedure } from "../trpc/init";
import { findPosts } from "./data";
import { bestTimeAsk, bestTimeMap, postFilter, postList, postMonths, postScope } from "./schema";
import { allPosts, readBestTime, readMonths } from "./service";
import { bestTimeTable, postListTable, postsTable } from "./table";

export const postsRouter = router({
  /** Posts, reach and interactions by month, in order; posts of no known month apart. A figure that no post says is null. An unknown channel has no posts. */
  months: tenantProcedure("posts:read", postScope, postMonths).query(({ ctx, input }) => readMonths(ctx.tx, ctx.tenant, input.channelId)),

  /** The same as a table for a file. */
  table: tenantProcedure("posts:read", postScope, exportTable).query(async ({ ctx, input }) => postsTable(`${ctx.tenant.slug}-posts`, await readMonths(ctx.tx, ctx.tenant, input.channelId))),

  /**
   * The map weekday × hour: median interactions a post and of how many posts, organic and paid apart. Posts with an instant are
   * placed by the clock of `zone`, others as their file has them. The definition is domain/best-time.
   */
  bestTime: tenantProcedure("posts:read", bestTimeAsk, bestTimeMap).query(({ ctx, input }) => readBestTime(ctx.tx, ctx.tenant, input.channelId, input.zone)),

  /** The same as a table for a file, all kinds one after the other. */
  bestTimeTable: tenantProcedure("posts:read", bestTimeAsk, exportTable).query(async ({ ctx, input }) => bestTimeTable(`${ctx.tenant.slug}-best-time`, await readBestTime(ctx.tx, ctx.tenant, input.channelId, input.zone))),

  /** The posts behind a month or a cell of the map, most interactions first; the first hundred, and how many there are. */
  list: tenantProcedure("posts:read", postFilter, postList).query(({ ctx, input: { zone, channelId, month, weekday, hourOfDay, paid } }) =>
    findPosts(ctx.tx, ctx.tenant.id, { channelId, month, weekday, hourOfDay, paid, zone: zone ?? ctx.tenant.timeZone }),
  ),

  /** All of these posts as a table for a file. INVALID where they are more than a file holds. */
  listTable: tenantProcedure("posts:read", postFilter, exportTable).query(async ({ ctx, input: { zone, channelId, month, weekday, hourOfDay, paid } }) =>
    postListTable(`${ctx.tenant.slug}-posts-listed`, await allPosts(ctx.tx, ctx.tenant.id, { channelId, month, weekday, hourOfDay, paid, zone: zone ?? ctx.tenant.timeZone })),
  ),
});
