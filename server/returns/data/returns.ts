import { columnOf, dayOf } from "../../db/day-column";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import { type Day, firstDayOf, lastDayOf, type Month } from "../../domain/day";
import { DomainError } from "../../errors/domain-error";
import { storedReturn, type StoredReturn } from "../schema";

const SELECTED = {
  id: true, on: true, kindId: true, quantity: true, amountMinor: true, originalMinor: true, originalCurrency: true, channelId: true, goalId: true, engagementId: true, campaign: true, isPaid: true, note: true, version: true,
  kind: { select: { name: true, kind: true } }, channel: { select: { name: true } }, goal: { select: { title: true } },
} as const;

/** What came back in a month, latest first; the latest `most` of it. */
export async function findReturns(tx: Tx, tenantId: TenantId, month: Month, most: number): Promise<StoredReturn[]> {
  const where = { tenantId, deletedAt: null, on: { gte: columnOf(firstDayOf(month)), lte: columnOf(lastDayOf(month)) } };
  const rows = await tx.return.findMany({ where, select: SELECTED, orderBy: [{ on: "desc" }, { createdAt: "desc" }, { id: "desc" }], take: most });
  return rows.map(({ on, kind, channel, goal, originalMinor, originalCurrency, ...row }) =>
    storedReturn.parse({
      ...row, on: dayOf(on), kindName: kind.name, kind: kind.kind, channelName: channel?.name ?? null, goalTitle: goal?.title ?? null,
      original: originalMinor === null || originalCurrency === null ? null : { amountMinor: originalMinor, currency: originalCurrency },
    }),
  );
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
