import { z } from "zod";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import { Prisma } from "../../generated/prisma/client";

export type NewValue = { kpiId: string; on: string; value: number };

export const valueKey = ({ kpiId, on }: Pick<NewValue, "kpiId" | "on">) => `${kpiId} ${on}`;

/** What stands already on the days of these values, by KPI and day. */
export async function findStanding(tx: Tx, tenantId: TenantId, values: readonly NewValue[]): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT m.kpi_id AS "kpiId", to_char(m."on", 'YYYY-MM-DD') AS "on", m.value::float8 AS value
    FROM json_to_recordset(${JSON.stringify(values)}::json) AS r("kpiId" uuid, "on" date)
    JOIN kpi_measurements m ON m.tenant_id = ${tenantId}::uuid AND m.kpi_id = r."kpiId" AND m."on" = r."on"`);
  const standing = z.array(z.object({ kpiId: z.string(), on: z.string(), value: z.number() })).parse(rows);
  return new Map(standing.map((row) => [valueKey(row), row.value]));
}

/** Writes values with their `source` and remembers what each replaced, so that the import can be taken back. One that came in the meantime refuses none: it is replaced only where that is asked. Answers how many were written. */
export async function insertValues(tx: Tx, tenantId: TenantId, importId: string, values: readonly NewValue[], { source, overwrite, now }: { source: string; overwrite: boolean; now: Date }): Promise<number> {
  const given = Prisma.sql`SELECT * FROM json_to_recordset(${JSON.stringify(values)}::json) AS r("kpiId" uuid, "on" date, value numeric(18, 4))`;
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    WITH given AS (${given}),
    before AS (SELECT m.kpi_id, m."on", m.value FROM kpi_measurements m JOIN given g ON m.kpi_id = g."kpiId" AND m."on" = g."on" WHERE m.tenant_id = ${tenantId}::uuid),
    written AS (
      INSERT INTO kpi_measurements (tenant_id, kpi_id, "on", value, source, created_at)
      SELECT ${tenantId}::uuid, "kpiId", "on", value, ${source}, ${now}::timestamptz FROM given
      ON CONFLICT (tenant_id, kpi_id, "on") DO UPDATE SET value = excluded.value, source = excluded.source, version = kpi_measurements.version + 1 WHERE ${overwrite} AND kpi_measurements.value <> excluded.value
      RETURNING kpi_id, "on", value, version),
    kept AS (
      INSERT INTO imported_values (tenant_id, import_id, kpi_id, "on", value, replaced, version)
      SELECT ${tenantId}::uuid, ${importId}::uuid, w.kpi_id, w."on", w.value, b.value, w.version FROM written w LEFT JOIN before b ON b.kpi_id = w.kpi_id AND b."on" = w."on"
      RETURNING 1)
    SELECT count(*)::int AS rows FROM kept`);
  return z.tuple([z.object({ rows: z.number() })]).parse(rows)[0].rows;
}

/**
 * Takes back what an import wrote, and puts back what it replaced, of which nobody knows any more where it came from. What somebody
 * has changed, written to or measured anew since stays. What a later import wrote on top stays too, and would put back what stood
 * before both. Answers how many went or changed.
 */
export async function removeValues(tx: Tx, tenantId: TenantId, importId: string): Promise<number> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    WITH written AS (
      SELECT w.kpi_id, w."on", w.replaced, w.version, n.import_id AS later, n.import_id IS NULL AND CASE WHEN w.version IS NULL THEN m.value = w.value AND m.note = '' ELSE m.version = w.version END AS stands
      FROM imported_values w
        JOIN imports i ON i.tenant_id = w.tenant_id AND i.id = w.import_id
        -- A value that was taken away and measured anew is another one, whatever its version.
        JOIN kpi_measurements m ON m.tenant_id = w.tenant_id AND m.kpi_id = w.kpi_id AND m."on" = w."on" AND m.created_at <= i.finished_at
        LEFT JOIN imported_values n ON n.tenant_id = w.tenant_id AND n.kpi_id = w.kpi_id AND n."on" = w."on" AND n.version = w.version + 1 AND n.replaced IS NOT NULL
          AND EXISTS (SELECT FROM imports l WHERE l.tenant_id = n.tenant_id AND l.id = n.import_id AND l.finished_at >= i.finished_at)
      WHERE w.tenant_id = ${tenantId}::uuid AND w.import_id = ${importId}::uuid),
    gone AS (
      DELETE FROM kpi_measurements m USING written w WHERE m.tenant_id = ${tenantId}::uuid AND m.kpi_id = w.kpi_id AND m."on" = w."on" AND w.stands AND w.replaced IS NULL RETURNING 1),
    back AS (
      UPDATE kpi_measurements m SET value = w.replaced, source = NULL, version = m.version + 1 FROM written w
      WHERE m.tenant_id = ${tenantId}::uuid AND m.kpi_id = w.kpi_id AND m."on" = w."on" AND w.stands AND w.replaced IS NOT NULL RETURNING 1),
    above AS (
      UPDATE imported_values n SET replaced = w.replaced FROM written w WHERE n.tenant_id = ${tenantId}::uuid AND n.import_id = w.later AND n.kpi_id = w.kpi_id AND n."on" = w."on" RETURNING 1),
    -- What imports before it wrote comes up as far as it went down, so that it is still seen which stood directly on which.
    below AS (
      UPDATE imported_values p SET version = p.version + CASE WHEN w.stands THEN 2 ELSE 1 END FROM written w
      WHERE p.tenant_id = ${tenantId}::uuid AND p.kpi_id = w.kpi_id AND p."on" = w."on" AND p.version < w.version AND (w.stands OR w.later IS NOT NULL) RETURNING 1),
    own AS (UPDATE imported_values SET version = NULL WHERE tenant_id = ${tenantId}::uuid AND import_id = ${importId}::uuid RETURNING 1)
    SELECT (SELECT count(*) FROM gone)::int + (SELECT count(*) FROM back)::int AS rows`);
  return z.tuple([z.object({ rows: z.number() })]).parse(rows)[0].rows;
}
