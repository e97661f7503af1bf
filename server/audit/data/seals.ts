import { z } from "zod";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import { Prisma } from "../../generated/prisma/client";

const sealedRow = z.object({ sealed: z.number() });

/** Seals up to so many lines of the tenant in context that have committed and are in no seal; answers how many it were. */
export async function sealLines(tx: Tx, now: Date, most: number): Promise<number> {
  const [row] = z.array(sealedRow).parse(await tx.$queryRaw(Prisma.sql`SELECT seal_audit(${now}, ${most}::int) AS sealed`));
  return row?.sealed ?? 0;
}

const idRow = z.object({ tenantId: z.string() });

export async function findTenantsToSeal(tx: Tx): Promise<string[]> {
  return z.array(idRow).parse(await tx.$queryRaw(Prisma.sql`SELECT tenant_id AS "tenantId" FROM tenants_to_seal()`)).map(({ tenantId }) => tenantId);
}

/** Whose turn to be checked was not since `before`, whoever's was not for longest first. */
export async function findTenantsToCheck(tx: Tx, before: Date, most: number): Promise<string[]> {
  return z.array(idRow).parse(await tx.$queryRaw(Prisma.sql`SELECT tenant_id AS "tenantId" FROM tenants_to_check(${before}, ${most}::int)`)).map(({ tenantId }) => tenantId);
}

const brokenSeal = z.object({ number: z.number(), fault: z.enum(["seal-is-gone", "line-is-gone", "is-not-as-sealed"]), before: z.date().nullable() });
export type BrokenSeal = z.infer<typeof brokenSeal>;
const sealRow = z.object({ number: z.number(), sealedAt: z.date(), before: z.date().nullable(), fault: brokenSeal.shape.fault.nullable() });

/**
 * The next seals after one, so many at most and no further one once they have so many lines, each worked out anew from its lines
 * and the seal before it: what is wrong with it, and when the seal before was made. A seal that was changed is found at itself or
 * at the next.
 */
export async function findSeals(tx: Tx, tenantId: TenantId, after: number, most: { seals: number; lines: number }) {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    WITH stretch AS (SELECT * FROM audit_seals WHERE tenant_id = ${tenantId}::uuid AND number >= ${after}::int ORDER BY number LIMIT ${most.seals}::int + 1),
    chained AS (
      SELECT s.*, lag(s.hash) OVER w AS previous, lag(s.sealed_at) OVER w AS before, lag(s.number) OVER w AS number_before,
        sum(cardinality(s.lines)) FILTER (WHERE s.number > ${after}::int) OVER w - cardinality(s.lines) AS lines_before
      FROM stretch s WINDOW w AS (ORDER BY s.number)),
    page AS (SELECT * FROM chained WHERE number > ${after}::int AND lines_before < ${most.lines}::int ORDER BY number LIMIT ${most.seals}::int)
    SELECT p.number, p.sealed_at AS "sealedAt", p.before, CASE
      WHEN p.number <> coalesce(p.number_before, 0) + 1 THEN 'seal-is-gone'
      WHEN d.found < cardinality(p.lines) THEN 'line-is-gone'
      WHEN p.hash <> audit_seal_hash(p.previous, p.number, p.sealed_at, d.digests) THEN 'is-not-as-sealed' END AS fault
    FROM page p CROSS JOIN LATERAL (
      SELECT count(*) AS found, string_agg(audit_digest(a), '' ORDER BY a.id) AS digests FROM audit_log a WHERE a.tenant_id = p.tenant_id AND a.id = ANY (p.lines)) d
    ORDER BY p.number`);
  return z.array(sealRow).parse(rows);
}

const lineRow = z.object({ id: z.bigint(), at: z.date() });
const MOST = 100;

/**
 * Lines where none could come any more when they came: in no seal, though everything around them is. Above what was final by the
 * seal of that number; 0 is all. A full join, for it is merged or hashed to disk whatever the planner takes for the sizes.
 */
export async function findLinesPutIn(tx: Tx, tenantId: TenantId, since: number) {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    WITH bound AS MATERIALIZED (
      SELECT coalesce((SELECT final_to FROM audit_seals WHERE tenant_id = ${tenantId}::uuid AND number = ${since}::int), -9223372036854775808) AS above,
        audit_final_to(${tenantId}::uuid) AS final_to),
    sealed AS (
      SELECT unnest(s.lines) AS id FROM audit_seals s WHERE s.tenant_id = ${tenantId}::uuid AND s.last_line > (SELECT above FROM bound))
    SELECT a.id, a.at FROM (
      SELECT id, at FROM audit_log WHERE tenant_id = ${tenantId}::uuid AND id > (SELECT above FROM bound) AND id <= (SELECT final_to FROM bound)) a
      FULL JOIN sealed ON sealed.id = a.id
    WHERE sealed.id IS NULL ORDER BY a.id LIMIT ${MOST}`);
  return z.array(lineRow).parse(rows);
}

/** When the tenant's trail was sealed and compared last; null where it never was. */
export async function findTrailState(tx: Tx, tenantId: TenantId) {
  const seal = await tx.auditSeal.findFirst({ where: { tenantId }, select: { number: true, sealedAt: true, hash: true }, orderBy: { number: "desc" } });
  const check = await tx.auditCheck.findFirst({ where: { tenantId }, select: { checkedAt: true, begunAt: true, lastSeal: true, wholeTo: true, faults: true, replayedAt: true, replayFaults: true } });
  return { seal, check };
}

type Check = { checkedAt: Date; begunAt?: Date; lastSeal: number; wholeTo: Date | null; faults: number };

/** That the tenant had its turn, and what the comparison found where it has ended. */
export async function upsertCheck(tx: Tx, tenantId: TenantId, turnAt: Date, found?: Check) {
  const check = { turnAt, ...found };
  await tx.auditCheck.upsert({ where: { tenantId }, create: { tenantId, ...check }, update: check, select: { tenantId: true } });
}
