import { z } from "zod";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { Prisma } from "../generated/prisma/client";
import { post, PAID_KINDS, type PaidKind, type PostList } from "./schema";

const SHOWN = 100;

const ofChannel = (tenantId: TenantId, channelId: string | null) => (channelId === null ? Prisma.sql`p.tenant_id = ${tenantId}::uuid` : Prisma.sql`p.tenant_id = ${tenantId}::uuid AND p.channel_id = ${channelId}::uuid`);

/** Day, weekday and hour by the clock of a zone; where the file gives no instant, as it has them. */
const dayIn = (zone: string) => Prisma.sql`CASE WHEN p.at IS NULL THEN p."on" ELSE (p.at AT TIME ZONE ${zone})::date END`;
const weekdayIn = (zone: string) => Prisma.sql`CASE WHEN p.at IS NULL THEN p.weekday ELSE extract(isodow FROM p.at AT TIME ZONE ${zone})::int END`;
const hourIn = (zone: string) => Prisma.sql`CASE WHEN p.at IS NULL THEN p.hour ELSE extract(hour FROM p.at AT TIME ZONE ${zone})::int END`;

const PAID = Prisma.sql`CASE p.is_paid WHEN true THEN 'paid' WHEN false THEN 'organic' ELSE 'unsaid' END`;

/** PostgreSQL's sum of nothing is null, as a figure that nobody knows. */
const SUMS = Prisma.sql`count(*)::int AS posts, sum(p.reach)::float8 AS reach, count(p.reach)::int AS "reachOf", sum(p.interactions)::float8 AS interactions, count(p.interactions)::int AS "interactionsOf",
  count(*) FILTER (WHERE p.is_paid)::int AS paid, count(*) FILTER (WHERE p."on" IS NULL)::int AS "withoutDay"`;
const sums = { posts: z.number(), reach: z.number().nullable(), reachOf: z.number(), interactions: z.number().nullable(), interactionsOf: z.number(), paid: z.number(), withoutDay: z.number() };
const monthRow = z.object({ month: z.string().nullable(), isTotal: z.boolean(), ...sums });

/** Sums by month in order, null for posts of no known month, and over all. */
export async function findMonthSums(tx: Tx, tenantId: TenantId, channelId: string | null) {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT to_char(p.month, 'YYYY-MM') AS month, grouping(p.month) = 1 AS "isTotal", ${SUMS} FROM posts p WHERE ${ofChannel(tenantId, channelId)}
    GROUP BY GROUPING SETS ((p.month), ()) ORDER BY 2, p.month NULLS LAST`);
  return z.array(monthRow).parse(rows);
}

const slotRow = z.object({ paid: z.enum(PAID_KINDS), weekday: z.number(), hourOfDay: z.number(), interactions: z.array(z.number()) });

/** Interactions of each post that has some, by weekday, hour and whether it was paid. */
export async function findTimeSlots(tx: Tx, tenantId: TenantId, channelId: string | null, zone: string) {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT paid, weekday, hour AS "hourOfDay", array_agg(interactions) AS interactions
    FROM (SELECT ${PAID} AS paid, ${weekdayIn(zone)} AS weekday, ${hourIn(zone)} AS hour, p.interactions FROM posts p WHERE ${ofChannel(tenantId, channelId)}) s
    WHERE weekday IS NOT NULL AND hour IS NOT NULL AND interactions IS NOT NULL
    GROUP BY 1, 2, 3`);
  return z.array(slotRow).parse(rows);
}

const placing = z.tuple([z.object({ byInstant: z.number(), byFile: z.number(), unplaced: z.number(), unmeasured: z.number(), mondayFirst: z.number(), sundayFirst: z.number() })]);

/** How the posts of the map were placed, and how many are on no map. */
export async function findPlacing(tx: Tx, tenantId: TenantId, channelId: string | null) {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT count(*) FILTER (WHERE placed AND measured AND has_instant)::int AS "byInstant", count(*) FILTER (WHERE placed AND measured AND NOT has_instant)::int AS "byFile",
      count(*) FILTER (WHERE NOT placed)::int AS unplaced, count(*) FILTER (WHERE placed AND NOT measured)::int AS unmeasured,
      count(*) FILTER (WHERE weekday_one = 1)::int AS "mondayFirst", count(*) FILTER (WHERE weekday_one = 7)::int AS "sundayFirst"
    FROM (SELECT p.weekday IS NOT NULL AND p.hour IS NOT NULL AS placed, p.interactions IS NOT NULL AS measured, p.at IS NOT NULL AS has_instant, p.weekday_one FROM posts p WHERE ${ofChannel(tenantId, channelId)}) s`);
  return placing.parse(rows)[0];
}

type Filter = { channelId: string | null; month: string | null; weekday: number | null; hourOfDay: number | null; paid: PaidKind | null; zone: string };

/** Posts that the filter finds, most interactions first; those of which nobody knows come last. */
export async function findPosts(tx: Tx, tenantId: TenantId, { channelId, month, weekday, hourOfDay, paid, zone }: Filter, most = SHOWN): Promise<PostList> {
  const conditions = [
    ofChannel(tenantId, channelId),
    ...(month === null ? [] : [Prisma.sql`p.month = ${`${month}-01`}::date`]),
    ...(weekday === null ? [] : [Prisma.sql`${weekdayIn(zone)} = ${weekday}`]),
    ...(hourOfDay === null ? [] : [Prisma.sql`${hourIn(zone)} = ${hourOfDay}`]),
    ...(paid === null ? [] : [Prisma.sql`${PAID} = ${paid}`]),
  ];
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT p.id, c.name AS "channelName", to_char(p.month, 'YYYY-MM') AS month, to_char(${dayIn(zone)}, 'YYYY-MM-DD') AS "on", ${weekdayIn(zone)} AS weekday, ${hourIn(zone)} AS "hourOfDay",
      p.format, p.is_paid AS "isPaid", p.title, p.permalink, p.reach, p.impressions, p.interactions, p.comments, p.likes, p.shares, count(*) OVER ()::int AS count
    FROM posts p JOIN channels c ON c.tenant_id = p.tenant_id AND c.id = p.channel_id
    WHERE ${Prisma.join(conditions, " AND ")}
    ORDER BY p.interactions DESC NULLS LAST, p.id LIMIT ${most}`);
  const found = z.array(post.extend({ count: z.number() })).parse(rows);
  return { posts: found.map(({ count: _, ...row }) => row), count: found[0]?.count ?? 0 };
}
