import { z } from "zod";
import { columnOf } from "../../db/day-column";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import type { Day } from "../../domain/day";
import type { OffboardingStep } from "../../domain/offboarding";
import type { TurnDecision } from "../../domain/engagement-dates";
import { offboardingStep } from "../schema";

export type NewDecision = TurnDecision & { id: string; engagementId: string; newOn: Day | null; note: string; decidedAt: Date; byId: string };

export async function insertDecision(tx: Tx, tenantId: TenantId, { forOn, newOn, ...decision }: NewDecision) {
  await tx.renewalDecision.create({ data: { tenantId, ...decision, forOn: columnOf(forOn), newOn: newOn === null ? null : columnOf(newOn) }, select: { id: true } });
}

/** The steps of leaving that were done, and by whom. */
export async function findSteps(tx: Tx, tenantId: TenantId, engagementId: string) {
  const rows = await tx.offboardingStep.findMany({ where: { tenantId, engagementId }, select: { step: true, doneAt: true, by: { select: { placeholder: true, user: { select: { name: true } } } } }, take: 100 });
  return rows.map(({ step, doneAt, by }) => ({ step: z.string().parse(step), doneAt: doneAt.toISOString(), byName: by.user?.name ?? by.placeholder })).filter(({ step }) => offboardingStep.safeParse(step).success);
}

/** Notes that a step was done; done twice it stays as it was the first time. */
export async function insertStep(tx: Tx, tenantId: TenantId, engagementId: string, step: OffboardingStep, by: { byId: string; doneAt: Date }) {
  await tx.offboardingStep.createMany({ data: [{ tenantId, engagementId, step, ...by }], skipDuplicates: true });
}

export async function deleteStep(tx: Tx, tenantId: TenantId, engagementId: string, step: OffboardingStep) {
  await tx.offboardingStep.deleteMany({ where: { tenantId, engagementId, step } });
}
