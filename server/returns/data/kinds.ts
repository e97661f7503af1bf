import { columnOf, dayOf } from "../../db/day-column";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import type { Day } from "../../domain/day";
import { DomainError } from "../../errors/domain-error";
import { returnKinds, returnKindWord, type ReturnKindRow, type ValueFields } from "../schema";

const VALUE = { id: true, from: true, to: true, amountMinor: true, closePermille: true, dealMinor: true, marginPermille: true } as const;

/** All kinds by name, retired ones last, each with its values, oldest first. */
export async function findKinds(tx: Tx, tenantId: TenantId): Promise<ReturnKindRow[]> {
  const rows = await tx.returnKind.findMany({
    where: { tenantId },
    select: { id: true, name: true, kind: true, kpiId: true, retiredAt: true, version: true, kpi: { select: { name: true } }, values: { select: VALUE, orderBy: { from: "asc" } } },
    orderBy: [{ retiredAt: { sort: "asc", nulls: "first" } }, { name: "asc" }],
    take: 500,
  });
  return rows.map(({ kpi, retiredAt, values, ...row }) =>
    returnKinds.shape.kinds.element.parse({ ...row, kpiName: kpi?.name ?? null, isRetired: retiredAt !== null, values: values.map(({ from, to, ...value }) => ({ ...value, from: dayOf(from), to: to && dayOf(to) })) }),
  );
}

/** What kind it is; NOT_FOUND where it is not there. */
export async function findKind(tx: Tx, tenantId: TenantId, kindId: string) {
  const row = await tx.returnKind.findFirst({ where: { tenantId, id: kindId }, select: { kind: true } });
  if (!row) throw new DomainError("NOT_FOUND", "noSuchReturnKind");
  return returnKindWord.parse(row.kind);
}

/** CONFLICT for a kind that is retired: what came of it stays, and nothing is added. */
export async function requireKindInUse(tx: Tx, tenantId: TenantId, kindId: string) {
  const retired = await tx.returnKind.count({ where: { tenantId, id: kindId, retiredAt: { not: null } } });
  if (retired > 0) throw new DomainError("CONFLICT", "returnKindRetired");
}

/** CONFLICT for a KPI that is vanity; NOT_FOUND for one that is not there. */
export async function requireReturnKpi(tx: Tx, tenantId: TenantId, kpiId: string | null) {
  if (kpiId === null) return;
  const row = await tx.kpi.findFirst({ where: { tenantId, id: kpiId }, select: { isVanity: true } });
  if (!row) throw new DomainError("NOT_FOUND", "noSuchKpi");
  if (row.isVanity) throw new DomainError("CONFLICT", "vanityIsNoReturn");
}

type Kind = { name: string; kpiId: string | null };
/** With the word that no vanity has, the foreign key finds no KPI that is one. */
const columns = ({ name, kpiId }: Kind) => ({ name, kpiId, kpiIsVanity: kpiId === null ? null : false });

export async function insertKind(tx: Tx, tenantId: TenantId, { kind, id, createdAt, ...fields }: Kind & { id: string; kind: string; createdAt: Date }) {
  await tx.returnKind.create({ data: { tenantId, id, kind, createdAt, ...columns(fields) }, select: { id: true } });
}

export async function updateKind(tx: Tx, tenantId: TenantId, kindId: string, version: number, { retiredAt, ...fields }: Kind & { retiredAt: Date | null }) {
  const { count } = await tx.returnKind.updateMany({ where: { tenantId, id: kindId, version }, data: { ...columns(fields), retiredAt, version: { increment: 1 } } });
  if (count === 1) return;
  await findKind(tx, tenantId, kindId);
  throw new DomainError("CONFLICT", "changedMeanwhile");
}

/** The values of one kind, oldest first. The caller holds the tenant's lock, so that two changes come one after the other. */
export async function findHistory(tx: Tx, tenantId: TenantId, kindId: string) {
  const rows = await tx.returnValue.findMany({ where: { tenantId, kindId }, select: VALUE, orderBy: { from: "asc" }, take: 10_000 });
  return rows.map(({ from, to, ...value }) => ({ ...value, from: dayOf(from), to: to && dayOf(to) }));
}

export async function insertValue(tx: Tx, tenantId: TenantId, { from, to, ...value }: ValueFields & { kindId: string; from: Day; to: Day | null }, createdAt: Date) {
  await tx.returnValue.create({ data: { tenantId, createdAt, ...value, from: columnOf(from), to: to && columnOf(to) }, select: { id: true } });
}

export async function updateValue(tx: Tx, tenantId: TenantId, valueId: string, change: Partial<ValueFields> & { to?: Day }) {
  const { to, ...fields } = change;
  await tx.returnValue.updateMany({ where: { tenantId, id: valueId }, data: { ...fields, ...(to !== undefined && { to: columnOf(to) }) } });
}
