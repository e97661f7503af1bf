import { z } from "zod";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import { Prisma } from "../../generated/prisma/client";
import { isLockedFor } from "../../timesheets/data/locks";

const KEYS_AT_ONCE = 10_000;

/** How many of these rows the tenant knows already, deleted ones too: what a person took out by hand stays out. */
export async function countKnown(tx: Tx, tenantId: TenantId, importKeys: readonly string[]): Promise<number> {
  let known = 0;
  for (let at = 0; at < importKeys.length; at += KEYS_AT_ONCE) {
    const keys = importKeys.slice(at, at + KEYS_AT_ONCE);
    const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`SELECT count(*)::int AS known FROM time_entries WHERE tenant_id = ${tenantId}::uuid AND import_key = ANY (${keys}::text[])`);
    known += z.object({ known: z.number() }).parse(rows[0]).known;
  }
  return known;
}

/** Which of these rows the tenant knows already, deleted ones too. */
export async function findKnownKeys(tx: Tx, tenantId: TenantId, importKeys: readonly string[]): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  for (let at = 0; at < importKeys.length; at += KEYS_AT_ONCE) {
    const keys = importKeys.slice(at, at + KEYS_AT_ONCE);
    const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`SELECT import_key FROM time_entries WHERE tenant_id = ${tenantId}::uuid AND import_key = ANY (${keys}::text[])`);
    for (const { import_key } of z.array(z.object({ import_key: z.string() })).parse(rows)) known.add(import_key);
  }
  return known;
}

/** The days of an import's entries that are locked by now, in order. */
export async function findLockedDays(tx: Tx, tenantId: TenantId, importId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT DISTINCT to_char(e."on", 'YYYY-MM-DD') AS "on" FROM time_entries e
    WHERE e.tenant_id = ${tenantId}::uuid AND e.import_id = ${importId}::uuid AND e.deleted_at IS NULL AND ${isLockedFor(Prisma.sql`e.member_id`)}
    ORDER BY 1`);
  return z.array(z.object({ on: z.string() })).parse(rows).map(({ on }) => on);
}

export type NewImportedEntry = {
  memberId: string; on: string; timeZone: string; startedAt: Date | null; endedAt: Date | null; seconds: number;
  channelId: string | null; activityId: string; note: string; importKey: string;
  /** Null where the file does not say: then it is what its activity is. */
  isBillable: boolean | null;
};

const added = z.object({ added: z.number(), seconds: z.number() });

/** Writes rows in one statement; those that are known already are passed over. Answers what was added. */
export async function insertImportedEntries(tx: Tx, tenantId: TenantId, importId: string, entries: readonly NewImportedEntry[]): Promise<z.infer<typeof added>> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    WITH added AS (
      INSERT INTO time_entries (tenant_id, id, member_id, "on", time_zone, started_at, ended_at, seconds, channel_id, activity_id, note, is_billable, source, import_id, import_key)
      SELECT ${tenantId}::uuid, uuidv7(), "memberId", "on", "timeZone", "startedAt", "endedAt", seconds, "channelId", "activityId", note, "isBillable", 'import', ${importId}::uuid, "importKey"
      FROM json_to_recordset(${JSON.stringify(entries)}::json) AS r("memberId" uuid, "on" date, "timeZone" text, "startedAt" timestamptz, "endedAt" timestamptz,
        seconds int, "channelId" uuid, "activityId" uuid, note text, "isBillable" boolean, "importKey" text)
      ON CONFLICT (tenant_id, import_key) DO NOTHING
      RETURNING seconds)
    SELECT count(*)::int AS added, coalesce(sum(seconds), 0)::float8 AS seconds FROM added`);
  return added.parse(rows[0]);
}

/** Takes out what an import added and forgets its rows, so that the same file can come again. Answers how many went. */
export async function removeImportedEntries(tx: Tx, tenantId: TenantId, importId: string, now: Date): Promise<number> {
  // What was there before is asked of the write itself: joined with a look beforehand, a hundred thousand rows that the planner
  // has no statistics of yet are compared with each other.
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    WITH removed AS (
      UPDATE time_entries SET deleted_at = coalesce(deleted_at, ${now}::timestamptz), import_key = NULL, version = version + 1, updated_at = ${now}::timestamptz
      WHERE tenant_id = ${tenantId}::uuid AND import_id = ${importId}::uuid
      RETURNING old.deleted_at IS NULL AS was_there)
    SELECT count(*) FILTER (WHERE was_there)::int AS removed FROM removed`);
  return z.object({ removed: z.number() }).parse(rows[0]).removed;
}
