import type { EnteredTenant, TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { bestTime, bestTimes } from "../domain/best-time";
import { DomainError } from "../errors/domain-error";
import { MOST_ROWS } from "../exports/schema";
import { findMonthSums, findPosts, findPlacing, findTimeSlots } from "./data";
import { PAID_KINDS, type BestTimeMap, type PaidKind, type Post, type PostMonths } from "./schema";

/** Months, what has no month, and the sum of both, of one reading. */
export async function readMonths(tx: Tx, tenant: EnteredTenant, channelId: string | null): Promise<PostMonths> {
  const rows = await findMonthSums(tx, tenant.id, channelId);
  const months = rows.flatMap(({ month, isTotal, ...sums }) => (isTotal || month === null ? [] : [{ month, ...sums }]));
  const sumsOf = (row: (typeof rows)[number] | undefined) => row && { posts: row.posts, reach: row.reach, reachOf: row.reachOf, interactions: row.interactions, interactionsOf: row.interactionsOf, paid: row.paid };
  const total = sumsOf(rows.find(({ isTotal }) => isTotal)) ?? { posts: 0, reach: null, reachOf: 0, interactions: null, interactionsOf: 0, paid: 0 };
  return { months, undated: sumsOf(rows.find(({ month, isTotal }) => !isTotal && month === null)) ?? null, total };
}

/** The map of each kind, organic and paid apart, and what stands behind it. */
export async function readBestTime(tx: Tx, tenant: EnteredTenant, channelId: string | null, zone: string | null): Promise<BestTimeMap> {
  const shown = zone ?? tenant.timeZone;
  const slots = await findTimeSlots(tx, tenant.id, channelId, shown);
  const { mondayFirst, sundayFirst, ...placing } = await findPlacing(tx, tenant.id, channelId);
  const of = <T>(make: (kind: PaidKind) => T) => Object.fromEntries(PAID_KINDS.map((kind) => [kind, make(kind)])) as Record<PaidKind, T>;
  const maps = of((kind) => bestTimes(slots.filter(({ paid }) => paid === kind)));
  const counted = [{ one: 1 as const, posts: mondayFirst }, { one: 7 as const, posts: sundayFirst }];
  return { zone: shown, ...placing, weekdayOne: counted.filter(({ posts }) => posts > 0), maps, best: of((kind) => bestTime(maps[kind])) };
}

/** All posts that a filter leaves, for a file; INVALID where they are more than it holds. */
export async function allPosts(tx: Tx, tenantId: TenantId, filter: Parameters<typeof findPosts>[2]): Promise<Post[]> {
  const { posts, count } = await findPosts(tx, tenantId, filter, MOST_ROWS);
  if (count > MOST_ROWS) throw new DomainError("INVALID", "tooManyRows", { most: MOST_ROWS });
  return posts;
}
