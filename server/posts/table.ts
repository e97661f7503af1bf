import { type ExportTable, numberColumn, textColumn } from "../exports/schema";
import type { PostMonths, PostSums } from "./schema";

/** Posts by month with their sum; posts of no known month have an empty one, and a figure that no post says an empty cell. `…_of` is how many posts say it. */
export function postsTable(name: string, { months, undated, total }: PostMonths): ExportTable {
  const columns = [textColumn("month"), numberColumn("posts"), numberColumn("paid"), numberColumn("reach"), numberColumn("reach_of"), numberColumn("interactions"), numberColumn("interactions_of")];
  const row = (month: string, of: PostSums) => [month, of.posts, of.paid, of.reach, of.reachOf, of.interactions, of.interactionsOf];
  return { name, columns, rows: [...months.map(({ month, ...of }) => row(month, of)), ...(undated ? [row("", undated)] : []), row("total", total)] };
}
