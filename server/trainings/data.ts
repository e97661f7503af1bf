import { columnOf, dayOf } from "../db/day-column";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { DomainError } from "../errors/domain-error";
import { type Training, training, type TrainingFields } from "./schema";

/** Who was trained in what, latest first. */
export async function findTrainings(tx: Tx, tenantId: TenantId): Promise<Training[]> {
  const rows = await tx.training.findMany({
    where: { tenantId },
    select: { id: true, memberId: true, topic: true, on: true, note: true, member: { select: { placeholder: true, user: { select: { name: true } } } } },
    orderBy: [{ on: "desc" }, { id: "asc" }],
    take: 500,
  });
  return rows.map(({ member, on, ...row }) => training.parse({ ...row, on: dayOf(on), name: member.user?.name ?? member.placeholder ?? "" }));
}

export async function insertTraining(tx: Tx, tenantId: TenantId, trainingId: string, { on, ...fields }: TrainingFields) {
  await tx.training.create({ data: { tenantId, id: trainingId, on: columnOf(on), ...fields }, select: { id: true } });
}

export async function deleteTraining(tx: Tx, tenantId: TenantId, trainingId: string) {
  const { count } = await tx.training.deleteMany({ where: { tenantId, id: trainingId } });
  if (count === 0) throw new DomainError("NOT_FOUND", "noSuchTraining");
}
