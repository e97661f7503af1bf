import { columnOf } from "../../db/day-column";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import type { Day } from "../../domain/day";
import { DomainError } from "../../errors/domain-error";
import { CLOSING_STEPS, closingStep, type ClosingStep } from "../schema";

export async function insertSteps(tx: Tx, tenantId: TenantId, channelId: string, verdictId: string) {
  await tx.channelClosing.createMany({ data: CLOSING_STEPS.map((step) => ({ tenantId, channelId, verdictId, step })) });
}

/** The closing list of a verdict in its order; empty where the verdict was another than to drop. */
export async function findSteps(tx: Tx, tenantId: TenantId, verdictId: string) {
  const rows = await tx.channelClosing.findMany({
    where: { tenantId, verdictId },
    select: { step: true, channelId: true, doneAt: true, seconds: true, by: { select: { placeholder: true, user: { select: { name: true } } } } },
    take: CLOSING_STEPS.length,
  });
  const found = rows.map(({ step, by, ...row }) => ({ ...row, step: closingStep.parse(step), by: by?.user?.name ?? by?.placeholder ?? null }));
  return CLOSING_STEPS.flatMap((step) => found.filter((row) => row.step === step));
}

/** The dropped channel, what it had a month, and whether that is still the last word on it. NOT_FOUND where nothing was dropped. */
export async function findDrop(tx: Tx, tenantId: TenantId, verdictId: string) {
  const drop = await tx.verdict.findFirst({ where: { tenantId, id: verdictId, verdict: "drop" }, select: { id: true, channelId: true, seconds: true } });
  if (!drop) throw new DomainError("NOT_FOUND", "noSuchVerdict");
  const last = await tx.verdict.findFirst({ where: { tenantId, channelId: drop.channelId }, select: { id: true }, orderBy: [{ decidedAt: "desc" }, { id: "desc" }] });
  return { ...drop, isLast: last?.id === drop.id };
}

/** Whether the last word on the channel was to drop it and its list goes on. */
export async function isClosing(tx: Tx, tenantId: TenantId, channelId: string): Promise<boolean> {
  const last = await tx.verdict.findFirst({
    where: { tenantId, channelId },
    select: { verdict: true, steps: { where: { doneAt: null }, select: { step: true }, take: 1 } },
    orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
  });
  return last?.verdict === "drop" && last.steps.length > 0;
}

/** Seconds a month that closings of the channel gave away, but those that were finished before a day: after them the channel began anew. */
export async function sumMoved(tx: Tx, tenantId: TenantId, channelId: string, from: Day): Promise<number> {
  const isLate = { steps: { some: { OR: [{ doneAt: null }, { doneAt: { gte: columnOf(from) } }] } } };
  const { _sum } = await tx.channelClosing.aggregate({ where: { tenantId, channelId, verdict: isLate }, _sum: { seconds: true } });
  return _sum.seconds ?? 0;
}

export async function updateStep(tx: Tx, tenantId: TenantId, verdictId: string, step: ClosingStep, change: { doneAt: Date | null; byId: string | null; seconds?: number }) {
  const { count } = await tx.channelClosing.updateMany({ where: { tenantId, verdictId, step }, data: change });
  if (count === 0) throw new DomainError("NOT_FOUND", "noSuchVerdict");
}
