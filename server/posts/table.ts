import { type ExportTable, numberColumn, textColumn } from "../exports/schema";
import { yesNo } from "../exports/yes-no";
import { type BestTimeMap, PAID_KINDS, type Post, type PostMonths, type PostSums } from "./schema";

/** Posts by month with their sum; posts of no known month have an empty one, and a figure that no post says an empty cell. `…_of` is how many posts say it. */
export function postsTable(name: string, { months, undated, total }: PostMonths): ExportTable {
  const columns = [textColumn("month"), numberColumn("posts"), numberColumn("paid"), numberColumn("reach"), numberColumn("reach_of"), numberColumn("interactions"), numberColumn("interactions_of")];
  const row = (month: string, of: PostSums) => [month, of.posts, of.paid, of.reach, of.reachOf, of.interactions, of.interactionsOf];
  return { name, columns, rows: [...months.map(({ month, ...of }) => row(month, of)), ...(undated ? [row("", undated)] : []), row("total", total)] };
}

/** When posts bring most as a table, a line an hour of a weekday (1 is Monday) in which something was posted; posts without an instant stand there by their file's clock. Hours of few posts say more about these. */
export function bestTimeTable(name: string, { zone, maps }: BestTimeMap): ExportTable {
  const columns = [textColumn("kind"), textColumn("time_zone"), numberColumn("weekday"), numberColumn("hour_of_day"), numberColumn("posts"), numberColumn("median_interactions", 1), textColumn("few_posts")];
  const rows = PAID_KINDS.flatMap((kind) => maps[kind].map((cell) => [kind, zone, cell.weekday, cell.hourOfDay, cell.posts, cell.median, yesNo(cell.isSmall)]));
  return { name, columns, rows };
}

/** Posts as a table, most interactions first; weekdays are 1 (Monday) to 7. A figure that nobody knows is an empty cell. */
export function postListTable(name: string, posts: readonly Post[]): ExportTable {
  const figures = ["reach", "impressions", "interactions", "comments", "likes", "shares"] as const;
  const columns = [textColumn("title"), textColumn("channel"), textColumn("month"), textColumn("day"), numberColumn("weekday"), numberColumn("hour_of_day"), textColumn("format"), textColumn("paid"), textColumn("link"), ...figures.map((figure) => numberColumn(figure))];
  const rows = posts.map((post) => [
    post.title ?? "", post.channelName, post.month ?? "", post.on ?? "", post.weekday, post.hourOfDay, post.format ?? "", post.isPaid === null ? "" : yesNo(post.isPaid), post.permalink ?? "", ...figures.map((figure) => post[figure]),
  ]);
  return { name, columns, rows };
}
