import { z } from "zod";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import { Prisma } from "../../generated/prisma/client";
import type { PostFigures } from "../../domain/post-figures";

const KEYS_AT_ONCE = 10_000;
const figure = z.number().nullable();
const knownPost = z.object({ importKey: z.string(), reach: figure, impressions: figure, interactions: figure, comments: figure, likes: figure, shares: figure });

/** The figures of those of these posts that the tenant has already, by key. */
export async function findKnownPosts(tx: Tx, tenantId: TenantId, importKeys: readonly string[]): Promise<Map<string, PostFigures>> {
  const known = new Map<string, PostFigures>();
  for (let at = 0; at < importKeys.length; at += KEYS_AT_ONCE) {
    const keys = importKeys.slice(at, at + KEYS_AT_ONCE);
    const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
      SELECT import_key AS "importKey", reach, impressions, interactions, comments, likes, shares FROM posts WHERE tenant_id = ${tenantId}::uuid AND import_key = ANY (${keys}::text[])`);
    for (const { importKey, ...figures } of z.array(knownPost).parse(rows)) known.set(importKey, figures);
  }
  return known;
}

export type NewPost = PostFigures & {
  /** The first of the month. */
  month: string | null;
  on: string | null;
  weekday: number | null;
  hour: number | null;
  at: Date | null;
  timeZone: string | null;
  weekdayOne: number | null;
  format: string | null;
  isPaid: boolean | null;
  title: string | null;
  permalink: string | null;
  importKey: string;
};

const count = z.tuple([z.object({ rows: z.number() })]);

/** Writes posts in one statement; those that are known by now are passed over. Answers how many were added. */
export async function insertPosts(tx: Tx, tenantId: TenantId, { importId, channelId }: { importId: string; channelId: string }, posts: readonly NewPost[]): Promise<number> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    WITH added AS (
      INSERT INTO posts (tenant_id, id, channel_id, month, "on", weekday, hour, at, time_zone, weekday_one, format, is_paid, title, permalink, reach, impressions, interactions, comments, likes, shares, import_key, import_id)
      SELECT ${tenantId}::uuid, uuidv7(), ${channelId}::uuid, month, "on", weekday, hour, at, "timeZone", "weekdayOne", format, "isPaid", title, permalink, reach, impressions, interactions, comments, likes, shares, "importKey", ${importId}::uuid
      FROM json_to_recordset(${JSON.stringify(posts)}::json) AS r(month date, "on" date, weekday smallint, hour smallint, at timestamptz, "timeZone" text, "weekdayOne" smallint, format text, "isPaid" boolean,
        title text, permalink text, reach int, impressions int, interactions int, comments int, likes int, shares int, "importKey" text)
      ON CONFLICT (tenant_id, import_key) DO NOTHING
      RETURNING 1)
    SELECT count(*)::int AS rows FROM added`);
  return count.parse(rows)[0].rows;
}

/** Gives known posts the figures of a later file, and keeps beside them what stood there. What that file does not say stays. Answers how many changed. */
export async function updateFigures(tx: Tx, tenantId: TenantId, importId: string, posts: readonly (PostFigures & { importKey: string })[]): Promise<number> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    WITH given AS (
      SELECT * FROM json_to_recordset(${JSON.stringify(posts)}::json) AS r("importKey" text, reach int, impressions int, interactions int, comments int, likes int, shares int)),
    changed AS (
      UPDATE posts p SET renewed_by_id = ${importId}::uuid,
        figures_before = jsonb_build_object('reach', p.reach, 'impressions', p.impressions, 'interactions', p.interactions, 'comments', p.comments, 'likes', p.likes, 'shares', p.shares),
        reach = coalesce(g.reach, p.reach), impressions = coalesce(g.impressions, p.impressions), interactions = coalesce(g.interactions, p.interactions),
        comments = coalesce(g.comments, p.comments), likes = coalesce(g.likes, p.likes), shares = coalesce(g.shares, p.shares)
      FROM given g WHERE p.tenant_id = ${tenantId}::uuid AND p.import_key = g."importKey"
      RETURNING 1)
    SELECT count(*)::int AS rows FROM changed`);
  return count.parse(rows)[0].rows;
}

/** Takes out the posts that an import brought, and gives those that it renewed their former figures again. Answers how many went or changed. */
export async function removePosts(tx: Tx, tenantId: TenantId, importId: string): Promise<number> {
  const gone = await tx.post.deleteMany({ where: { tenantId, importId } });
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    WITH back AS (
      UPDATE posts p SET renewed_by_id = NULL, figures_before = NULL,
        reach = (p.figures_before ->> 'reach')::int, impressions = (p.figures_before ->> 'impressions')::int, interactions = (p.figures_before ->> 'interactions')::int,
        comments = (p.figures_before ->> 'comments')::int, likes = (p.figures_before ->> 'likes')::int, shares = (p.figures_before ->> 'shares')::int
      WHERE p.tenant_id = ${tenantId}::uuid AND p.renewed_by_id = ${importId}::uuid
      RETURNING 1)
    SELECT count(*)::int AS rows FROM back`);
  return gone.count + count.parse(rows)[0].rows;
}
