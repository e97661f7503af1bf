import { z } from "zod";
import { columnOf } from "../../db/day-column";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import type { Days } from "../../domain/cadence";
import { DomainError } from "../../errors/domain-error";
import { Prisma } from "../../generated/prisma/client";
import type { CellChange, CellOutcome } from "../schema";

const valueRow = z.object({ kpiId: z.string(), on: z.string(), value: z.number(), version: z.number() });

/** Every value of the tenant's KPIs in a range of days, oldest first. */
export async function findValuesIn(tx: Tx, tenantId: TenantId, { from, to }: Days) {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT kpi_id AS "kpiId", to_char("on", 'YYYY-MM-DD') AS "on", value::float8 AS value, version FROM kpi_measurements
    WHERE tenant_id = ${tenantId}::uuid AND "on" BETWEEN ${from}::date AND ${to}::date ORDER BY kpi_id, "on"`);
  return z.array(valueRow).parse(rows);
}

/** Where the values of these KPIs usually come from, by id. NOT_FOUND where one of them is not in the tenant. */
export async function findUsualSources(tx: Tx, tenantId: TenantId, kpiIds: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
  const asked = [...new Set(kpiIds)];
  const rows = await tx.kpi.findMany({ where: { tenantId, id: { in: asked } }, select: { id: true, source: true }, take: asked.length });
  if (rows.length < asked.length) throw new DomainError("NOT_FOUND", "noSuchKpi");
  return new Map(rows.map(({ id, source }) => [id, source]));
}

type Cell = Pick<CellChange, "kpiId" | "on">;
const keyOf = (tenantId: TenantId, { kpiId, on }: Cell) => ({ tenantId, kpiId, on: columnOf(on) });

/** Keeps a value where that day has none; says so where it has. */
export async function addValue(tx: Tx, tenantId: TenantId, cell: Cell, value: number, source: string | null, createdAt: Date): Promise<CellOutcome["problem"]> {
  const { count } = await tx.kpiMeasurement.createMany({ data: [{ ...keyOf(tenantId, cell), value, source, createdAt }], skipDuplicates: true });
  return count === 1 ? null : "measuredAlready";
}

/** Writes a day's value anew, or takes it away (null), if nobody has touched it since `version` was read; says so where somebody has. */
export async function writeValue(tx: Tx, tenantId: TenantId, cell: Cell, value: number | null, version: number): Promise<CellOutcome["problem"]> {
  const where = { ...keyOf(tenantId, cell), version };
  const { count } = value === null ? await tx.kpiMeasurement.deleteMany({ where }) : await tx.kpiMeasurement.updateMany({ where, data: { value, version: { increment: 1 } } });
  if (count === 1) return null;
  const there = await tx.kpiMeasurement.count({ where: keyOf(tenantId, cell) });
  return there > 0 ? "changedMeanwhile" : "noSuchMeasurement";
}
