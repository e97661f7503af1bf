import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import type { Day } from "../domain/day";
import { DomainError } from "../errors/domain-error";
import { deleteFormerTarget, findAgreed, insertFormerTarget, type Plan } from "./data/targets";

type Change = { from: Day | null; today: Day; plan: Plan };

/**
 * Keeps what held before a target that is agreed on from a day on. What was agreed for a day to come has judged nothing yet: it is
 * dated otherwise, and agreeing on what holds takes it back. INVALID from a day before the last change, NOT_FOUND for an unknown KPI.
 */
export async function agreeOnTarget(tx: Tx, tenantId: TenantId, kpiId: string, { from, today, plan }: Change) {
  const { plan: agreed, since, former } = await findAgreed(tx, tenantId, kpiId);
  const isSame = isEqual(agreed, plan);
  if (former !== null && since !== null && since > today) {
    if (isEqual(former.plan, plan)) return deleteFormerTarget(tx, tenantId, kpiId, since);
    if (from !== null && (from < since || (isSame && from > since))) return redate(tx, tenantId, kpiId, from, { since, former });
  }
  if (from === null || isSame || from === since) return;
  requireBehind(from, since);
  await insertFormerTarget(tx, tenantId, kpiId, from, agreed);
}

/** What holds until a target to come ends on another day; where nothing is left of it, it never held. */
async function redate(tx: Tx, tenantId: TenantId, kpiId: string, from: Day, { since, former }: { since: Day; former: { plan: Plan; since: Day | null } }) {
  requireBehind(from, former.since);
  await deleteFormerTarget(tx, tenantId, kpiId, since);
  if (from !== former.since) await insertFormerTarget(tx, tenantId, kpiId, from, former.plan);
}

function requireBehind(from: Day, since: Day | null) {
  if (since !== null && from < since) throw new DomainError("INVALID", "kpiTargetBefore", { day: since });
}

const PLANNED = ["direction", "start", "target", "targetHigh", "startOn", "dueOn"] as const;
const isEqual = (one: Plan, other: Plan) => PLANNED.every((field) => one[field] === other[field]);
