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
      RETURNING kpi_id, "on", value),
    kept AS (
      INSERT INTO imported_values (tenant_id, import_id, kpi_id, "on", value, replaced)
      SELECT ${tenantId}::uuid, ${importId}::uuid, w.kpi_id, w."on", w.value, b.value FROM written w LEFT JOIN before b ON b.kpi_id = w.kpi_id AND b."on" = w."on"
      RETURNING 1)
    SELECT count(*)::int AS rows FROM kept`);
  return z.tuple([z.object({ rows: z.number() })]).parse(rows)[0].rows;
}

/** Takes back what an import wrote, and puts back what it replaced, of which nobody knows any more where it came from. A value that somebody has changed since stays. Answers how many went or changed. */
export async function removeValues(tx: Tx, tenantId: TenantId, importId: string): Promise<number> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    WITH written AS (SELECT kpi_id, "on", value, replaced FROM imported_values WHERE tenant_id = ${tenantId}::uuid AND import_id = ${importId}::uuid),
    gone AS (
      DELETE FROM kpi_measurements m USING written w
      WHERE m.tenant_id = ${tenantId}::uuid AND m.kpi_id = w.kpi_id AND m."on" = w."on" AND m.value = w.value AND w.replaced IS NULL RETURNING 1),
    back AS (
      UPDATE kpi_measurements m SET value = w.replaced, source = NULL, version = m.version + 1 FROM written w
      WHERE m.tenant_id = ${tenantId}::uuid AND m.kpi_id = w.kpi_id AND m."on" = w."on" AND m.value = w.value AND w.replaced IS NOT NULL RETURNING 1)
    SELECT (SELECT count(*) FROM gone)::int + (SELECT count(*) FROM back)::int AS rows`);
  return z.tuple([z.object({ rows: z.number() })]).parse(rows)[0].rows;
}
