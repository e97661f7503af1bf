import { columnOf, dayOf } from "../db/day-column";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import type { Day } from "../domain/day";
import { DomainError } from "../errors/domain-error";
import { type PlatformRisk, platformRisk, type RiskFields } from "./schema";

/** What could go wrong, what is to be looked at soonest first. */
export async function findRisks(tx: Tx, tenantId: TenantId, today: Day): Promise<PlatformRisk[]> {
  const rows = await tx.platformRisk.findMany({
    where: { tenantId },
    select: { id: true, platformKey: true, risk: true, reviewOn: true, version: true, platform: { select: { name: true } } },
    orderBy: [{ reviewOn: "asc" }, { id: "asc" }],
    take: 200,
  });
  return rows.map(({ platform, reviewOn, ...row }) => platformRisk.parse({ ...row, platformName: platform.name, reviewOn: dayOf(reviewOn), isDue: dayOf(reviewOn) <= today }));
}

const columns = ({ reviewOn, ...fields }: RiskFields) => ({ ...fields, reviewOn: columnOf(reviewOn) });

export async function insertRisk(tx: Tx, tenantId: TenantId, riskId: string, fields: RiskFields) {
  await tx.platformRisk.create({ data: { tenantId, id: riskId, ...columns(fields) }, select: { id: true } });
}

/** Writes the fields if nobody has changed it since `version` was read. */
export async function updateRisk(tx: Tx, tenantId: TenantId, riskId: string, version: number, fields: RiskFields) {
  const { count } = await tx.platformRisk.updateMany({ where: { tenantId, id: riskId, version }, data: { ...columns(fields), version: { increment: 1 } } });
  if (count === 1) return;
  const there = await tx.platformRisk.findFirst({ where: { tenantId, id: riskId }, select: { id: true } });
  throw there ? new DomainError("CONFLICT", "changedMeanwhile") : new DomainError("NOT_FOUND", "noSuchRisk");
}

export async function deleteRisk(tx: Tx, tenantId: TenantId, riskId: string) {
  const { count } = await tx.platformRisk.deleteMany({ where: { tenantId, id: riskId } });
  if (count === 0) throw new DomainError("NOT_FOUND", "noSuchRisk");
}
