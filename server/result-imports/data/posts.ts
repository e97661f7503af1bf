import { z } from "zod";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import { Prisma } from "../../generated/prisma/client";
import type { PostFigures } from "../../domain/post-figures";

const KEYS_AT_ONCE = 10_000;
const figure = z.number().nullable();
const figures = { reach: figure, impressions: figure, interactions: figure, comments: figure, likes: figure, shares: figure };

/** A post that the tenant has already, with its figures. */
const knownPost = z.object({ id: z.string(), ...figures });
export type KnownPost = z.infer<typeof knownPost>;

/** Those of these posts that the tenant has already, by key. */
export async function findKnownPosts(tx: Tx, tenantId: TenantId, importKeys: readonly string[]): Promise<Map<string, KnownPost>> {
  const known = new Map<string, KnownPost>();
  for (let at = 0; at < importKeys.length; at += KEYS_AT_ONCE) {
    const keys = importKeys.slice(at, at + KEYS_AT_ONCE);
    const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
      SELECT import_key AS "importKey", id, reach, impressions, interactions, comments, likes, shares FROM posts WHERE tenant_id = ${tenantId}::uuid AND import_key = ANY (${keys}::text[])`);
    for (const { importKey, ...post } of z.array(knownPost.extend({ importKey: z.string() })).parse(rows)) known.set(importKey, post);
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

/** Writes posts, and that this import said what they are, in one statement; those that are known by now are passed over. Answers how many were added. */
export async function insertPosts(tx: Tx, tenantId: TenantId, { importId, channelId }: { importId: string; channelId: string }, posts: readonly NewPost[]): Promise<number> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    WITH added AS (
      INSERT INTO posts (tenant_id, id, channel_id, month, "on", weekday, hour, at, time_zone, weekday_one, format, is_paid, title, permalink, reach, impressions, interactions, comments, likes, shares, import_key)
      SELECT ${tenantId}::uuid, uuidv7(), ${channelId}::uuid, month, "on", weekday, hour, at, "timeZone", "weekdayOne", format, "isPaid", title, permalink, reach, impressions, interactions, comments, likes, shares, "importKey"
      FROM json_to_recordset(${JSON.stringify(posts)}::json) AS r(month date, "on" date, weekday smallint, hour smallint, at timestamptz, "timeZone" text, "weekdayOne" smallint, format text, "isPaid" boolean,
        title text, permalink text, reach int, impressions int, interactions int, comments int, likes int, shares int, "importKey" text)
      ON CONFLICT (tenant_id, import_key) DO NOTHING
      RETURNING id, reach, impressions, interactions, comments, likes, shares),
    said AS (
      INSERT INTO imported_posts (tenant_id, import_id, layer, post_id, reach, impressions, interactions, comments, likes, shares) SELECT ${tenantId}::uuid, ${importId}::uuid, 1, added.* FROM added
      RETURNING 1)
    SELECT count(*)::int AS rows FROM said`);
  return count.parse(rows)[0].rows;
}

type Figures = PostFigures & { id: string };

/** Keeps what an import says of posts that are there, on top of what others said, or aside of it. */
export async function insertSaid(tx: Tx, tenantId: TenantId, { importId, isAside }: { importId: string; isAside: boolean }, posts: readonly Figures[]) {
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO imported_posts (tenant_id, post_id, import_id, is_aside, layer, reach, impressions, interactions, comments, likes, shares)
    SELECT ${tenantId}::uuid, g.id, ${importId}::uuid, ${isAside}, (SELECT max(s.layer) + 1 FROM imported_posts s WHERE s.tenant_id = ${tenantId}::uuid AND s.post_id = g.id), g.reach, g.impressions, g.interactions, g.comments, g.likes, g.shares
    FROM json_to_recordset(${JSON.stringify(posts)}::json) AS g(id uuid, reach int, impressions int, interactions int, comments int, likes int, shares int)`);
}

/** Gives posts their figures. Answers how many there are. */
export async function updateFigures(tx: Tx, tenantId: TenantId, posts: readonly Figures[]): Promise<number> {
  return await tx.$executeRaw(Prisma.sql`
    UPDATE posts p SET reach = g.reach, impressions = g.impressions, interactions = g.interactions, comments = g.comments, likes = g.likes, shares = g.shares
    FROM json_to_recordset(${JSON.stringify(posts)}::json) AS g(id uuid, reach int, impressions int, interactions int, comments int, likes int, shares int)
    WHERE p.tenant_id = ${tenantId}::uuid AND p.id = g.id`);
}

const postOf = z.object({ id: z.string(), figures: z.object(figures), others: z.array(z.object({ ...figures, isAside: z.boolean() })) });

/** The posts of which an import said something, each with what others said of it, the earliest first. */
export async function findPostsOf(tx: Tx, tenantId: TenantId, importId: string) {
  const object = (of: Prisma.Sql) => Prisma.sql`jsonb_build_object('reach', ${of}.reach, 'impressions', ${of}.impressions, 'interactions', ${of}.interactions, 'comments', ${of}.comments, 'likes', ${of}.likes, 'shares', ${of}.shares)`;
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT p.id, ${object(Prisma.sql`p`)} AS figures, coalesce((
      SELECT jsonb_agg(${object(Prisma.sql`o`)} || jsonb_build_object('isAside', o.is_aside) ORDER BY o.layer) FROM imported_posts o WHERE o.tenant_id = p.tenant_id AND o.post_id = p.id AND o.import_id <> s.import_id), '[]') AS others
    FROM imported_posts s JOIN posts p ON p.tenant_id = s.tenant_id AND p.id = s.post_id
    WHERE s.tenant_id = ${tenantId}::uuid AND s.import_id = ${importId}::uuid`);
  return z.array(postOf).parse(rows);
}

/** Takes back what an import said. */
export async function deleteSaid(tx: Tx, tenantId: TenantId, importId: string) {
  await tx.importedPost.deleteMany({ where: { tenantId, importId } });
}

export async function deletePosts(tx: Tx, tenantId: TenantId, ids: readonly string[]) {
  for (let at = 0; at < ids.length; at += KEYS_AT_ONCE) await tx.post.deleteMany({ where: { tenantId, id: { in: ids.slice(at, at + KEYS_AT_ONCE) } } });
}
