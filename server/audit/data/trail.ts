import { z } from "zod";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import { Prisma } from "../../generated/prisma/client";

/** The tables that are on the trail, as the database has them. */
export async function findAuditedTables(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT DISTINCT c.relname::text AS name FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid JOIN pg_proc p ON p.oid = g.tgfoid
    WHERE p.proname = 'audit_row' AND c.relnamespace = 'public'::regnamespace ORDER BY 1`);
  return z.array(z.object({ name: z.string() })).parse(rows).map(({ name }) => name);
}

const MOST = 100;

/** Lets the questions of this transaction take longer than somebody would wait for them. */
export async function allowLong(tx: Tx) {
  await tx.$queryRaw(Prisma.sql`SELECT set_config('statement_timeout', '50s', true)`);
}

/** Whether the tenant's trail has more lines than so many. */
export async function hasMoreLines(tx: Tx, tenantId: TenantId, most: number): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`SELECT 1 AS line FROM audit_log WHERE tenant_id = ${tenantId}::uuid OFFSET ${most}::int LIMIT 1`);
  return rows.length > 0;
}

/** What the replay of the tenant's trail found. */
export async function upsertReplay(tx: Tx, tenantId: TenantId, replayedAt: Date, replayFaults: number) {
  const found = { replayedAt, replayFaults };
  await tx.auditCheck.upsert({ where: { tenantId }, create: { tenantId, turnAt: replayedAt, ...found }, update: found, select: { tenantId: true } });
}

const brokenLine = z.object({ id: z.bigint(), key: z.string(), fault: z.enum(["comes-twice", "was-not-there", "does-not-follow", "has-another-key"]) });

/**
 * Lines that do not fit to those before them of the same row. A column that the trail has never heard of, for a migration
 * added it since, can be neither confirmed nor denied and is passed over.
 */
export async function findBrokenLines(tx: Tx, tenantId: TenantId, table: string) {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    WITH lines AS (
      SELECT id, op, key, before, after, lag(op) OVER w AS earlier,
        audit_fold(after) OVER (PARTITION BY key ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS state
      FROM audit_log WHERE tenant_id = ${tenantId}::uuid AND table_name = ${table}
      WINDOW w AS (PARTITION BY key ORDER BY id)),
    judged AS (
      SELECT id, key, CASE
        WHEN op IN ('begin', 'insert') AND earlier <> 'delete' THEN 'comes-twice'
        WHEN op IN ('update', 'delete') AND coalesce(earlier, 'delete') = 'delete' THEN 'was-not-there'
        WHEN EXISTS (SELECT FROM jsonb_each(before) b WHERE state ? b.key AND state -> b.key <> b.value) THEN 'does-not-follow'
        WHEN op = 'delete' AND EXISTS (SELECT FROM jsonb_each(key) k WHERE before -> k.key <> k.value) THEN 'has-another-key'
        WHEN EXISTS (SELECT FROM jsonb_each(key) k WHERE after -> k.key <> k.value) THEN 'has-another-key' END AS fault
      FROM lines)
    SELECT id, key::text, fault FROM judged WHERE fault IS NOT NULL ORDER BY id LIMIT ${MOST}`);
  return z.array(brokenLine).parse(rows);
}

const differingRow = z.object({ key: z.string(), fault: z.enum(["is-gone", "was-never-written-down", "is-not-as-written"]), columns: z.array(z.string()) });

/** Rows of the table that are not what the trail, replayed, says that they are. */
export async function findDifferingRows(tx: Tx, tenantId: TenantId, table: string) {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    WITH replayed AS (
      SELECT key, audit_fold(after ORDER BY id) AS state FROM audit_log
      WHERE tenant_id = ${tenantId}::uuid AND table_name = ${table}
      GROUP BY key HAVING (array_agg(op ORDER BY id DESC))[1] <> 'delete'),
    standing AS (SELECT key, kept FROM audit_rows(${table}) WHERE tenant_id = ${tenantId}::uuid),
    compared AS (
      SELECT coalesce(r.key, s.key) AS key, r.key IS NULL AS is_new, s.key IS NULL AS is_gone,
        ARRAY(SELECT f.key FROM jsonb_each(s.kept) f WHERE r.state ? f.key AND r.state -> f.key <> f.value ORDER BY 1) AS columns
      FROM replayed r FULL JOIN standing s ON s.key = r.key)
    SELECT key::text, columns, CASE WHEN is_new THEN 'was-never-written-down' WHEN is_gone THEN 'is-gone' ELSE 'is-not-as-written' END AS fault
    FROM compared WHERE is_new OR is_gone OR columns <> '{}' ORDER BY 1 LIMIT ${MOST}`);
  return z.array(differingRow).parse(rows);
}
