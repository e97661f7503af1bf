import { columnOf, dayOf } from "../db/day-column";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import type { Day } from "../domain/day";
import { DomainError } from "../errors/domain-error";

export type OwnHoliday = { on: Day; name: string; isWorked: boolean };

/** What the tenants have changed in their country's calendars from `from` to `to`, both included. */
export async function findOwnHolidays(tx: Tx, tenantIds: readonly TenantId[], from: Day, to: Day): Promise<(OwnHoliday & { tenantId: string })[]> {
  const rows = await tx.holiday.findMany({
    where: { tenantId: { in: [...tenantIds] }, on: { gte: columnOf(from), lte: columnOf(to) } },
    select: { tenantId: true, on: true, name: true, isWorked: true },
    orderBy: { on: "asc" },
    take: 10_000,
  });
  return rows.map((row) => ({ ...row, on: dayOf(row.on) }));
}

/** Says what the day is here, whatever was said before. */
export async function setOwnHoliday(tx: Tx, tenantId: TenantId, { on, name, isWorked }: OwnHoliday) {
  const key = { tenantId, on: columnOf(on) };
  await tx.holiday.upsert({ where: { tenantId_on: key }, create: { ...key, name, isWorked }, update: { name, isWorked }, select: { on: true } });
}

export async function deleteOwnHoliday(tx: Tx, tenantId: TenantId, on: Day) {
  const { count } = await tx.holiday.deleteMany({ where: { tenantId, on: columnOf(on) } });
  if (count === 0) throw new DomainError("NOT_FOUND", "noSuchHoliday");
}
