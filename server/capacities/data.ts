import { z } from "zod";
import { type Question, question } from "../db/ask";
import { columnOf } from "../db/day-column";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import type { CapacityStep } from "../domain/capacity";
import type { Day } from "../domain/day";
import { DomainError } from "../errors/domain-error";
import { Prisma } from "../generated/prisma/client";

export type StoredStep = CapacityStep & { memberId: string; userId: string | null };

const stepRow = z.object({ memberId: z.string(), userId: z.string().nullable(), fromOn: z.string(), daySeconds: z.array(z.number()) });

/** What the weeks of these tenants' people hold, in the order of the days from which they do. */
export const stepsOf = (tenantIds: readonly TenantId[]): Question<StoredStep> =>
  question(stepRow, Prisma.sql`
    SELECT c.member_id AS "memberId", m.user_id AS "userId", c.from_on AS "fromOn", c.day_seconds AS "daySeconds"
    FROM capacities c JOIN members m ON m.tenant_id = c.tenant_id AND m.id = c.member_id
    WHERE c.tenant_id = ANY(${[...tenantIds]}::uuid[]) ORDER BY c.from_on LIMIT 20000`);

/** Says what the week holds from that day on, if what was said of that day is `was` still; null is nothing. */
export async function setStep(tx: Tx, tenantId: TenantId, memberId: string, { fromOn, daySeconds }: CapacityStep, was: readonly number[] | null) {
  const key = { tenantId, memberId, fromOn: columnOf(fromOn) };
  const written = { daySeconds: [...daySeconds] };
  const { count } = was === null
    ? await tx.capacity.createMany({ data: [{ ...key, ...written }], skipDuplicates: true })
    : await tx.capacity.updateMany({ where: { ...key, daySeconds: { equals: [...was] } }, data: written });
  if (count === 0) throw new DomainError("CONFLICT", "changedMeanwhile");
}

export async function deleteStep(tx: Tx, tenantId: TenantId, memberId: string, fromOn: Day) {
  const { count } = await tx.capacity.deleteMany({ where: { tenantId, memberId, fromOn: columnOf(fromOn) } });
  if (count === 0) throw new DomainError("NOT_FOUND", "noSuchCapacity");
}
