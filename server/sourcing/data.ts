import { z } from "zod";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { firstDayOf, lastDayOf, type Month } from "../domain/day";
import { Prisma } from "../generated/prisma/client";
import type { TargetFields } from "./schema";

const logged = z.object({ month: z.string(), insideSeconds: z.number(), outsideSeconds: z.number() });
const agreed = z.object({ month: z.string(), seconds: z.number() });

/** Time of own people and of providers' people by month, from `from` to `to`, both included. */
export async function sumBySide(tx: Tx, tenantId: TenantId, from: Month, to: Month) {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT to_char(e."on", 'YYYY-MM') AS month, coalesce(sum(e.seconds) FILTER (WHERE m.provider_id IS NULL), 0)::float8 AS "insideSeconds",
      coalesce(sum(e.seconds) FILTER (WHERE m.provider_id IS NOT NULL), 0)::float8 AS "outsideSeconds"
    FROM time_entries e JOIN members m ON m.tenant_id = e.tenant_id AND m.id = e.member_id
    WHERE e.tenant_id = ${tenantId}::uuid AND e.deleted_at IS NULL AND e."on" BETWEEN ${firstDayOf(from)}::date AND ${lastDayOf(to)}::date GROUP BY 1`);
  return z.array(logged).parse(rows);
}

/** What was agreed for a month with providers none of whose people has a name here: nobody logs what they do. */
export async function sumAgreed(tx: Tx, tenantId: TenantId, from: Month, to: Month) {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT to_char(d.month, 'YYYY-MM') AS month, sum(s.month_seconds)::float8 AS seconds
    FROM generate_series(${firstDayOf(from)}::timestamp, ${firstDayOf(to)}::timestamp, interval '1 month') AS d (month)
      JOIN engagements g ON g.tenant_id = ${tenantId}::uuid AND g.starts_on < d.month + interval '1 month' AND (g.ends_on IS NULL OR g.ends_on >= d.month)
      JOIN engagement_scopes s ON s.tenant_id = g.tenant_id AND s.engagement_id = g.id AND s.month_seconds IS NOT NULL
    WHERE NOT EXISTS (SELECT FROM members m WHERE m.tenant_id = g.tenant_id AND m.provider_id = g.provider_id) GROUP BY 1`);
  return z.array(agreed).parse(rows);
}

/** The path that counts: the last one; null where none was set. */
export function findTarget(tx: Tx, tenantId: TenantId): Promise<TargetFields | null> {
  return tx.sourcingTarget.findFirst({
    where: { tenantId },
    select: { fromQuarter: true, fromPermille: true, toQuarter: true, toPermille: true, note: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
}

export async function insertTarget(tx: Tx, tenantId: TenantId, targetId: string, fields: TargetFields, by: { byId: string; createdAt: Date }) {
  await tx.sourcingTarget.create({ data: { tenantId, id: targetId, ...fields, ...by }, select: { id: true } });
}
