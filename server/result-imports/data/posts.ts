import { z } from "zod";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import { Prisma } from "../../generated/prisma/client";
import type { PostFigures } from "../../domain/post-figures";
import type { Layered, Stood } from "../layers";

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
        figures_before = jsonb_build_object('reach', p.reach, 'impressions', p.impressions, 'interactions', p.interactions, 'comments', p.comments, 'likes', p.likes, 'shares', p.shares, 'by', p.renewed_by_id, 'before', p.figures_before),
        reach = coalesce(g.reach, p.reach), impressions = coalesce(g.impressions, p.impressions), interactions = coalesce(g.interactions, p.interactions),
        comments = coalesce(g.comments, p.comments), likes = coalesce(g.likes, p.likes), shares = coalesce(g.shares, p.shares)
      FROM given g WHERE p.tenant_id = ${tenantId}::uuid AND p.import_key = g."importKey"
      RETURNING 1)
    SELECT count(*)::int AS rows FROM changed`);
  return count.parse(rows)[0].rows;
}

const figures = { reach: figure, impressions: figure, interactions: figure, comments: figure, likes: figure, shares: figure };
const stood: z.ZodType<Stood> = z.object({ ...figures, by: z.string().nullish(), get before() { return stood.nullish(); } });
const layered = z.object({ id: z.string(), importId: z.string(), renewedById: z.string().nullable(), figures: z.object(figures), before: stood.nullable() });

/** Posts that an import brought or renewed, also where others have renewed them since. */
export async function findPostsOf(tx: Tx, tenantId: TenantId, importId: string): Promise<(Layered & { id: string })[]> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT id, import_id AS "importId", renewed_by_id AS "renewedById", figures_before AS before,
      jsonb_build_object('reach', reach, 'impressions', impressions, 'interactions', interactions, 'comments', comments, 'likes', likes, 'shares', shares) AS figures
    FROM posts WHERE tenant_id = ${tenantId}::uuid
      AND (import_id = ${importId}::uuid OR renewed_by_id = ${importId}::uuid OR (renewed_by_id IS NOT NULL AND strpos(figures_before::text, ${importId}) > 0))`);
  return z.array(layered).parse(rows);
}

export async function deletePosts(tx: Tx, tenantId: TenantId, ids: readonly string[]) {
  for (let at = 0; at < ids.length; at += KEYS_AT_ONCE) await tx.post.deleteMany({ where: { tenantId, id: { in: ids.slice(at, at + KEYS_AT_ONCE) } } });
}

/** Writes whose figures posts have, and which. */
export async function updateLayers(tx: Tx, tenantId: TenantId, posts: readonly (Layered & { id: string })[]) {
  const rows = posts.map(({ id, importId, renewedById, figures: given, before }) => ({ id, importId, renewedById, before, ...given }));
  await tx.$executeRaw(Prisma.sql`
    UPDATE posts p SET import_id = g."importId", renewed_by_id = g."renewedById", figures_before = nullif(g.before, 'null'::jsonb),
      reach = g.reach, impressions = g.impressions, interactions = g.interactions, comments = g.comments, likes = g.likes, shares = g.shares
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS g(id uuid, "importId" uuid, "renewedById" uuid, before jsonb, reach int, impressions int, interactions int, comments int, likes int, shares int)
    WHERE p.tenant_id = ${tenantId}::uuid AND p.id = g.id`);
}
