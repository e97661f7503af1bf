import { z } from "zod";
import { columnOf, dayOf } from "../../db/day-column";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import { type Day, firstDayOf, lastDayOf } from "../../domain/day";
import { DomainError } from "../../errors/domain-error";
import { Prisma } from "../../generated/prisma/client";
import { ofPart, type Range } from "../../roi/data";
import type { Part } from "../../trpc/scalars";
import { type ReturnFilter, storedReturn, type StoredReturn } from "../schema";

/** Whole months, and what of them. */
export type Wanted = { range: Range; filter: Pick<ReturnFilter, keyof Part | "kind" | "value" | "paid"> };

const HOLDS = Prisma.sql`SELECT 1 FROM return_values v WHERE v.tenant_id = r.tenant_id AND v.kind_id = r.kind_id AND v.from_on <= r."on" AND (v.to_on IS NULL OR r."on" < v.to_on)`;

const found = (tenantId: TenantId, { range: { from, to }, filter: { kind, value, paid, ...part } }: Wanted) => Prisma.sql`
  r.tenant_id = ${tenantId}::uuid AND r.deleted_at IS NULL AND r."on" BETWEEN ${firstDayOf(from)}::date AND ${lastDayOf(to)}::date ${ofPart(part)}
  ${paid === undefined ? Prisma.empty : Prisma.sql`AND r.is_paid = ${paid === "yes"}`}
  ${kind === undefined ? Prisma.empty : Prisma.sql`AND r.kind_id = ${kind}::uuid`}
  ${value === undefined ? Prisma.empty : value === "none" ? Prisma.sql`AND NOT EXISTS (${HOLDS})` : Prisma.sql`AND EXISTS (${HOLDS} AND v.id = ${value}::uuid)`}`;

/** What came back, latest first; the latest `most` of it. */
export async function findReturns(tx: Tx, tenantId: TenantId, wanted: Wanted, most: number): Promise<StoredReturn[]> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT r.id, to_char(r."on", 'YYYY-MM-DD') AS "on", r.kind_id AS "kindId", k.name AS "kindName", k.kind, r.quantity, r.amount_minor AS "amountMinor",
      CASE WHEN r.original_minor IS NULL OR r.original_currency IS NULL THEN NULL ELSE jsonb_build_object('amountMinor', r.original_minor, 'currency', r.original_currency) END AS original,
      r.channel_id AS "channelId", c.name AS "channelName", r.goal_id AS "goalId", o.title AS "goalTitle", r.engagement_id AS "engagementId", r.campaign, r.is_paid AS "isPaid", r.note, r.version
    FROM returns r JOIN return_kinds k ON k.tenant_id = r.tenant_id AND k.id = r.kind_id
      LEFT JOIN channels c ON c.tenant_id = r.tenant_id AND c.id = r.channel_id LEFT JOIN goals o ON o.tenant_id = r.tenant_id AND o.id = r.goal_id
    WHERE ${found(tenantId, wanted)} ORDER BY r."on" DESC, r.created_at DESC, r.id DESC LIMIT ${most}`);
  return z.array(storedReturn).parse(rows);
}

/** What is written of one. */
export type ReturnColumns = {
  on: Day; kindId: string; quantity: number | null; amountMinor: number | null; originalMinor: number | null; originalCurrency: string | null;
  channelId: string | null; goalId: string | null; engagementId: string | null; campaign: string; isPaid: boolean; note: string;
};

export async function insertReturn(tx: Tx, tenantId: TenantId, { on, ...row }: ReturnColumns & { id: string; byId: string; createdAt: Date }) {
  await tx.return.create({ data: { ...row, on: columnOf(on), tenantId }, select: { id: true } });
}

/** How one stands, to see whether its money has to be converted anew, and whether it gets another kind. */
export async function findMoney(tx: Tx, tenantId: TenantId, returnId: string) {
  const row = await tx.return.findFirst({ where: { tenantId, id: returnId, deletedAt: null }, select: { on: true, kindId: true, amountMinor: true, originalMinor: true, originalCurrency: true } });
  if (!row) throw new DomainError("NOT_FOUND", "noSuchReturn");
  return { ...row, on: dayOf(row.on) };
}

/** Writes all fields if nobody has changed the return since `version` was read. */
export async function updateReturn(tx: Tx, tenantId: TenantId, returnId: string, version: number, { on, ...fields }: ReturnColumns) {
  const { count } = await tx.return.updateMany({ where: { tenantId, id: returnId, version, deletedAt: null }, data: { ...fields, on: columnOf(on), version: { increment: 1 } } });
  if (count === 0) throw new DomainError("CONFLICT", "changedMeanwhile");
}

/** Takes a return out of everything (a date), or brings it back (null). */
export async function updateDeletedAt(tx: Tx, tenantId: TenantId, returnId: string, deletedAt: Date | null) {
  const where = { tenantId, id: returnId, deletedAt: deletedAt === null ? { not: null } : null };
  const { count } = await tx.return.updateMany({ where, data: { deletedAt, version: { increment: 1 } } });
  if (count === 0) throw new DomainError("NOT_FOUND", "noSuchReturn");
}

/** Returns in a currency whose rate was not known on their day. */
export async function findWaiting(tx: Tx, tenantId: TenantId, currency: string) {
  const rows = await tx.return.findMany({ where: { tenantId, amountMinor: null, originalCurrency: currency }, select: { id: true, on: true, originalMinor: true }, take: 10_000 });
  return rows.map(({ on, originalMinor, ...row }) => ({ ...row, on: dayOf(on), originalMinor: originalMinor ?? 0 }));
}

export async function updateAmount(tx: Tx, tenantId: TenantId, returnId: string, amountMinor: number) {
  await tx.return.updateMany({ where: { tenantId, id: returnId, amountMinor: null }, data: { amountMinor } });
}

/** The currencies in which something came back besides the tenant's own. */
export async function findReturnCurrencies(tx: Tx, tenantId: TenantId): Promise<string[]> {
  const rows = await tx.return.findMany({ where: { tenantId, originalCurrency: { not: null } }, select: { originalCurrency: true }, distinct: ["originalCurrency"], take: 500 });
  return rows.flatMap(({ originalCurrency }) => (originalCurrency === null ? [] : [originalCurrency]));
}
