import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { DomainError } from "../errors/domain-error";
import { type Seat, seat, type SeatFields, type SignOff, signOff, type SignOffRecord, signOffRecord } from "./schema";

const named = { select: { placeholder: true, user: { select: { name: true } } } } as const;

/** Who steers, sponsors first, in the order in which they were seated. */
export async function findSeats(tx: Tx, tenantId: TenantId): Promise<Seat[]> {
  const rows = await tx.steeringSeat.findMany({
    where: { tenantId },
    select: { id: true, area: true, memberId: true, name: true, isSponsor: true, member: named },
    orderBy: [{ isSponsor: "desc" }, { createdAt: "asc" }, { id: "asc" }],
    take: 100,
  });
  return rows.map(({ member, name, ...row }) => seat.parse({ ...row, name: member?.user?.name ?? member?.placeholder ?? name }));
}

export async function insertSeat(tx: Tx, tenantId: TenantId, seatId: string, fields: SeatFields, createdAt: Date) {
  await tx.steeringSeat.create({ data: { tenantId, id: seatId, ...fields, createdAt }, select: { id: true } });
}

export async function deleteSeat(tx: Tx, tenantId: TenantId, seatId: string) {
  const { count } = await tx.steeringSeat.deleteMany({ where: { tenantId, id: seatId } });
  if (count === 0) throw new DomainError("NOT_FOUND", "noSuchSeat");
}

/** Who said yes to what, latest first. */
export async function findSignOffs(tx: Tx, tenantId: TenantId, take = 50): Promise<SignOff[]> {
  const rows = await tx.signOff.findMany({ where: { tenantId }, select: { id: true, note: true, record: true, signedAt: true, by: named }, orderBy: [{ signedAt: "desc" }, { id: "desc" }], take });
  return rows.map(({ by, record, signedAt, ...row }) =>
    signOff.parse({ ...row, byName: by.user?.name ?? by.placeholder, signedAt: signedAt.toISOString(), goals: signOffRecord.parse(record).goals }),
  );
}

export async function insertSignOff(tx: Tx, tenantId: TenantId, signed: { byId: string; note: string; record: SignOffRecord; signedAt: Date }) {
  await tx.signOff.create({ data: { tenantId, ...signed }, select: { id: true } });
}

/** The gate by its key among all gates. */
const MONEY_GATE = "money-unsigned";

/** Who opened the gate on budgets in money without a sign-off since a moment, and why, latest first. */
export async function findMoneyOverrides(tx: Tx, tenantId: TenantId, since: Date) {
  const rows = await tx.gateOverride.findMany({ where: { tenantId, gate: MONEY_GATE, createdAt: { gte: since } }, select: { reason: true, createdAt: true, by: named }, orderBy: { createdAt: "desc" }, take: 20 });
  return rows.map(({ reason, createdAt, by }) => ({ reason, byName: by.user?.name ?? by.placeholder, at: createdAt.toISOString() }));
}

export async function insertMoneyOverride(tx: Tx, tenantId: TenantId, override: { reason: string; byId: string; createdAt: Date }) {
  await tx.gateOverride.create({ data: { tenantId, gate: MONEY_GATE, ...override }, select: { id: true } });
}

/** Since when budgets in money wait for a sign-off; null is not at all. */
export async function findMoneyGatedAt(tx: Tx, tenantId: TenantId): Promise<Date | null> {
  return (await tx.tenant.findFirst({ where: { id: tenantId }, select: { moneyGatedAt: true } }))?.moneyGatedAt ?? null;
}

export async function updateMoneyGatedAt(tx: Tx, tenantId: TenantId, moneyGatedAt: Date | null) {
  const { count } = await tx.tenant.updateMany({ where: { id: tenantId }, data: { moneyGatedAt } });
  if (count === 0) throw new DomainError("NOT_FOUND", "noSuchTenant");
}
