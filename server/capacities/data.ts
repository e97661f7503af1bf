import { columnOf, dayOf } from "../db/day-column";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import type { CapacityStep } from "../domain/capacity";
import type { Day } from "../domain/day";
import { DomainError } from "../errors/domain-error";

export type StoredStep = CapacityStep & { memberId: string; userId: string | null };

/** What the weeks of these tenants' people hold, in the order of the days from which they do. */
export async function findSteps(tx: Tx, tenantIds: readonly TenantId[]): Promise<StoredStep[]> {
  const rows = await tx.capacity.findMany({
    where: { tenantId: { in: [...tenantIds] } },
    select: { memberId: true, fromOn: true, daySeconds: true, member: { select: { userId: true } } },
    orderBy: { fromOn: "asc" },
    take: 20_000,
  });
  return rows.map(({ memberId, fromOn, daySeconds, member }) => ({ memberId, userId: member.userId, fromOn: dayOf(fromOn), daySeconds }));
}

/** Says what the week holds from that day on, whatever was said of that day before. */
export async function setStep(tx: Tx, tenantId: TenantId, memberId: string, { fromOn, daySeconds }: CapacityStep) {
  const key = { tenantId, memberId, fromOn: columnOf(fromOn) };
  const written = { daySeconds: [...daySeconds] };
  await tx.capacity.upsert({ where: { tenantId_memberId_fromOn: key }, create: { ...key, ...written }, update: written, select: { fromOn: true } });
}

export async function deleteStep(tx: Tx, tenantId: TenantId, memberId: string, fromOn: Day) {
  const { count } = await tx.capacity.deleteMany({ where: { tenantId, memberId, fromOn: columnOf(fromOn) } });
  if (count === 0) throw new DomainError("NOT_FOUND", "noSuchCapacity");
}
