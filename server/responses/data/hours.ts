import { columnOf, dayOf } from "../../db/day-column";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import type { Day } from "../../domain/day";
import { Prisma } from "../../generated/prisma/client";
import type { HoursFields } from "../schema";

/** What was said of when channels are answered, from a day on; `channelId` of null is for all without their own, `hours` of null is what holds for all. */
export type StoredHours = { channelId: string | null; from: Day; hours: HoursFields | null };

/** All that was ever said, the latest first. */
export async function findHours(tx: Tx, tenantId: TenantId): Promise<StoredHours[]> {
  const rows = await tx.channelHours.findMany({ where: { tenantId }, select: { channelId: true, fromOn: true, zone: true, slaMinutes: true, opensAt: true, closesAt: true }, orderBy: { fromOn: "desc" }, take: 10_000 });
  return rows.map(({ channelId, fromOn, opensAt, closesAt, ...fields }) => {
    const weekdays = opensAt.map((from, index) => ({ from, to: closesAt[index] ?? from })).map((open) => (open.from < open.to ? open : null));
    return { channelId, from: dayOf(fromOn), hours: weekdays.length === 0 ? null : { ...fields, weekdays } };
  });
}

const hoursLock = (tenantId: TenantId) => Prisma.sql`hashtextextended(${`response hours of ${tenantId}`}, 0)`;

/** Keeps the hours as they are until the transaction ends: whoever judges a message by them writes it before they change, and is then judged anew. */
export async function holdHours(tx: Tx, tenantId: TenantId) {
  await tx.$executeRaw(Prisma.sql`SELECT pg_advisory_xact_lock_shared(${hoursLock(tenantId)})`);
}

/** Waits until nobody judges a message by the hours as they are, and keeps others from it until the transaction ends. */
export async function lockHours(tx: Tx, tenantId: TenantId) {
  await tx.$executeRaw(Prisma.sql`SELECT pg_advisory_xact_lock(${hoursLock(tenantId)})`);
}

/** Says it from a day on, instead of whatever was said of that day and later ones. */
export async function writeHours(tx: Tx, tenantId: TenantId, { channelId, from, hours }: StoredHours) {
  await tx.channelHours.deleteMany({ where: { tenantId, channelId, fromOn: { gte: columnOf(from) } } });
  const { weekdays, ...fields } = hours ?? { weekdays: [], zone: null, slaMinutes: null };
  await tx.channelHours.create({ data: { tenantId, channelId, fromOn: columnOf(from), ...fields, opensAt: weekdays.map((open) => open?.from ?? 0), closesAt: weekdays.map((open) => open?.to ?? 0) }, select: { id: true } });
}
