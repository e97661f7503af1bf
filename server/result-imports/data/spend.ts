import { z } from "zod";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import { DomainError } from "../../errors/domain-error";
import { Prisma } from "../../generated/prisma/client";

const count = z.tuple([z.object({ rows: z.number() })]);

/**
 * An expense that came by file, what it counts in the tenant's currency, and what it stands at as it was asked for: null where nobody knows that, for its amount was changed by
 * hand since. `isOut` is that somebody took it out. `currency` null is the tenant's.
 */
const knownSpend = z.object({ expenseId: z.string(), version: z.number(), isOut: z.boolean(), amountMinor: z.number(), figureMinor: z.number().nullable(), currency: z.string().nullable() });
export type KnownSpend = z.infer<typeof knownSpend>;

/** What is known by these keys. What a person took out stays known and out; what an undone import took out is new again. */
export async function findKnownSpend(tx: Tx, tenantId: TenantId, keys: readonly string[]): Promise<Map<string, KnownSpend>> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT DISTINCT ON (w.import_key) w.import_key AS "importKey", e.id AS "expenseId", e.version, e.deleted_at IS NOT NULL AS "isOut", e.amount_minor::float8 AS "amountMinor",
      CASE WHEN e.original_currency IS NULL THEN e.amount_minor ELSE e.original_minor END::int AS "figureMinor", e.original_currency AS currency
    FROM imported_expenses w
    JOIN imports i ON i.tenant_id = w.tenant_id AND i.id = w.import_id
    JOIN expenses e ON e.tenant_id = w.tenant_id AND e.id = w.expense_id
    WHERE w.tenant_id = ${tenantId}::uuid AND w.import_key = ANY(${[...keys]}) AND (e.deleted_at IS NULL OR i.state = 'done')
    ORDER BY w.import_key, e.deleted_at IS NULL DESC, i.finished_at DESC`);
  const known = z.array(knownSpend.extend({ importKey: z.string() })).parse(rows);
  return new Map(known.map(({ importKey, ...row }) => [importKey, row]));
}

export type NewSpend = { expenseId: string; importKey: string; on: string; campaign: string; amountMinor: number; originalMinor: number | null; originalCurrency: string | null };
type Into = { importId: string; channelId: string; supplier: string; byId: string; now: Date };

/** Writes expenses of kind ads. Answers how many. */
export async function insertSpend(tx: Tx, tenantId: TenantId, { importId, channelId, supplier, byId, now }: Into, rows: readonly NewSpend[]): Promise<number> {
  const written = await tx.$queryRaw<unknown[]>(Prisma.sql`
    WITH given AS (
      SELECT * FROM json_to_recordset(${JSON.stringify(rows)}::json) AS r("expenseId" uuid, "importKey" text, "on" date, campaign text, "amountMinor" int, "originalMinor" int, "originalCurrency" text)),
    added AS (
      INSERT INTO expenses (tenant_id, id, "on", kind, amount_minor, channel_id, supplier, campaign, original_minor, original_currency, by_id, created_at)
      SELECT ${tenantId}::uuid, "expenseId", "on", 'ads', "amountMinor", ${channelId}::uuid, ${supplier}, campaign, "originalMinor", "originalCurrency", ${byId}::uuid, ${now}::timestamptz FROM given
      RETURNING id),
    kept AS (
      INSERT INTO imported_expenses (tenant_id, import_id, expense_id, import_key, amount_minor, version)
      SELECT ${tenantId}::uuid, ${importId}::uuid, g."expenseId", g."importKey", g."amountMinor", 1 FROM given g JOIN added a ON a.id = g."expenseId"
      RETURNING 1)
    SELECT count(*)::int AS rows FROM kept`);
  return count.parse(written)[0].rows;
}

/**
 * Gives known expenses the amounts of a later file, and keeps beside them what stood there. Answers how many changed; CONFLICT where
 * somebody has changed one since its version was read.
 */
export async function updateSpend(tx: Tx, tenantId: TenantId, importId: string, rows: readonly (Pick<NewSpend, "expenseId" | "importKey" | "amountMinor" | "originalMinor"> & { version: number })[]): Promise<number> {
  const changed = await tx.$queryRaw<unknown[]>(Prisma.sql`
    WITH given AS (
      SELECT * FROM json_to_recordset(${JSON.stringify(rows)}::json) AS r("expenseId" uuid, version int, "importKey" text, "amountMinor" int, "originalMinor" int)),
    before AS (
      SELECT e.id, e.amount_minor, e.original_minor FROM expenses e JOIN given g ON e.id = g."expenseId" WHERE e.tenant_id = ${tenantId}::uuid AND e.deleted_at IS NULL),
    changed AS (
      UPDATE expenses e SET amount_minor = g."amountMinor", original_minor = g."originalMinor", version = e.version + 1
      FROM given g WHERE e.tenant_id = ${tenantId}::uuid AND e.id = g."expenseId" AND e.version = g.version AND e.deleted_at IS NULL
      RETURNING e.id, e.version),
    kept AS (
      INSERT INTO imported_expenses (tenant_id, import_id, expense_id, import_key, amount_minor, replaced_minor, replaced_original, version)
      SELECT ${tenantId}::uuid, ${importId}::uuid, b.id, g."importKey", g."amountMinor", b.amount_minor, b.original_minor, c.version
      FROM before b JOIN changed c ON c.id = b.id JOIN given g ON g."expenseId" = b.id
      RETURNING 1)
    SELECT count(*)::int AS rows FROM kept`);
  const written = count.parse(changed)[0].rows;
  if (written !== rows.length) throw new DomainError("CONFLICT", "changedMeanwhile");
  return written;
}

const removed = z.object({ rows: z.number(), moreMinor: z.number() });

/**
 * Takes out what an import brought, and gives what it renewed its former amount. What somebody has changed since, its note too, stays.
 * What a later import wrote on top stays as well, and would put back what stood before both. Answers how many went or changed, and
 * how much more they come to by then.
 */
export async function removeSpend(tx: Tx, tenantId: TenantId, importId: string, now: Date): Promise<z.infer<typeof removed>> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    WITH written AS (
      SELECT w.expense_id, w.replaced_minor, w.replaced_original, w.version, e.amount_minor AS stood, n.import_id AS later,
        n.import_id IS NULL AND CASE WHEN w.version IS NULL THEN e.amount_minor = w.amount_minor AND e.note = '' ELSE e.version = w.version END AS stands
      FROM imported_expenses w
        JOIN expenses e ON e.tenant_id = w.tenant_id AND e.id = w.expense_id AND e.deleted_at IS NULL
        LEFT JOIN imported_expenses n ON n.tenant_id = w.tenant_id AND n.expense_id = w.expense_id AND n.version = w.version + 1
      WHERE w.tenant_id = ${tenantId}::uuid AND w.import_id = ${importId}::uuid),
    undone AS (
      UPDATE expenses e SET version = e.version + 1,
        deleted_at = CASE WHEN w.replaced_minor IS NULL THEN ${now}::timestamptz END,
        amount_minor = coalesce(w.replaced_minor, e.amount_minor),
        original_minor = CASE WHEN w.replaced_minor IS NULL THEN e.original_minor ELSE w.replaced_original END
      FROM written w WHERE e.tenant_id = ${tenantId}::uuid AND e.id = w.expense_id AND w.stands
      RETURNING coalesce(w.replaced_minor, 0) - w.stood AS more),
    above AS (
      UPDATE imported_expenses n SET replaced_minor = w.replaced_minor, replaced_original = w.replaced_original
      FROM written w WHERE n.tenant_id = ${tenantId}::uuid AND n.import_id = w.later AND n.expense_id = w.expense_id RETURNING 1),
    -- What imports before it wrote comes up as far as it went down, so that it is still seen which stood directly on which.
    below AS (
      UPDATE imported_expenses p SET version = p.version + CASE WHEN w.stands THEN 2 ELSE 1 END
      FROM written w WHERE p.tenant_id = ${tenantId}::uuid AND p.expense_id = w.expense_id AND p.version < w.version AND (w.stands OR w.later IS NOT NULL) RETURNING 1),
    own AS (UPDATE imported_expenses SET version = NULL WHERE tenant_id = ${tenantId}::uuid AND import_id = ${importId}::uuid RETURNING 1)
    SELECT count(*)::int AS rows, coalesce(sum(more), 0)::float8 AS "moreMinor" FROM undone`);
  return z.tuple([removed]).parse(rows)[0];
}
