import { heldOn } from "../budgets/held";
import { editBudget } from "../budgets/service";
import { lockBudgets } from "../budgets/data/lines";
import { lockChannel, updateStatus } from "../channels/data";
import type { EnteredTenant, TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { ALL_WORK } from "../domain/budget-scope";
import { addMonths, monthOf } from "../domain/day";
import { rowBudgetOf } from "../domain/row-budget";
import { takeHours } from "../domain/take-hours";
import { todayIn } from "../domain/zone";
import { DomainError } from "../errors/domain-error";
import { findDrop, findSteps, updateStep } from "./data/closings";
import type { Closing, ClosingStep } from "./schema";

type OpenGoal = { goalId: string; title: string; rank: number | null };

/** The closing list of a dropped channel and the hours that it frees, with the goals that could take them. */
export async function closingOf(tx: Tx, tenantId: TenantId, verdictId: string, goals: readonly OpenGoal[], seesNames: boolean): Promise<Closing> {
  const { seconds: freedSeconds } = await findDrop(tx, tenantId, verdictId);
  const steps = await findSteps(tx, tenantId, verdictId);
  return {
    verdictId,
    steps: steps.map(({ step, doneAt, by }) => ({ step, doneAt: doneAt?.toISOString() ?? null, by: seesNames ? by : null })),
    freedSeconds,
    movedSeconds: movedOf(steps),
    goals: goals.flatMap(({ goalId, title, rank }) => (rank === null ? [] : [{ id: goalId, title }])),
  };
}

const movedOf = (steps: readonly { seconds: number }[]) => steps.reduce((sum, { seconds }) => sum + seconds, 0);

/** A dropped channel whose closing goes on. CONFLICT where another verdict came after, or where it is closed. */
async function findClosing(tx: Tx, tenantId: TenantId, verdictId: string) {
  const { channelId } = await findDrop(tx, tenantId, verdictId);
  await lockChannel(tx, tenantId, channelId);
  // Read again: somebody may have decided while this waited for the lock.
  const drop = await findDrop(tx, tenantId, verdictId);
  if (!drop.isLast) throw new DomainError("CONFLICT", "decidedAnew");
  return { ...drop, steps: await findSteps(tx, tenantId, verdictId) };
}

/** Ticks a step of the closing list, or takes the tick away. With the last of them the channel is closed; taking one away opens it no more. */
export async function tickStep(tx: Tx, tenant: EnteredTenant, verdictId: string, step: ClosingStep, isDone: boolean, now: Date) {
  const { channelId, steps } = await findClosing(tx, tenant.id, verdictId);
  if (steps.every(({ doneAt }) => doneAt !== null)) throw new DomainError("CONFLICT", "channelClosed");
  await updateStep(tx, tenant.id, verdictId, step, isDone ? { doneAt: now, byId: tenant.memberId } : { doneAt: null, byId: null });
  const isLast = isDone && steps.every((other) => other.step === step || other.doneAt !== null);
  if (isLast) await updateStatus(tx, tenant.id, channelId, "closed");
}

/**
 * Gives hours of a dropped channel to a goal from the next month on: what the channel's budget has of them, its own or its
 * parts', is taken from it, and the goal's budget grows by them. CONFLICT for more than was freed; NOT_FOUND for an unknown goal.
 */
export async function moveHours(tx: Tx, tenant: EnteredTenant, { verdictId, goalId, seconds }: { verdictId: string; goalId: string; seconds: number }, now: Date) {
  await lockBudgets(tx, tenant.id);
  const drop = await findClosing(tx, tenant.id, verdictId);
  const moved = movedOf(drop.steps);
  if (seconds > drop.seconds - moved) throw new DomainError("CONFLICT", "moreThanFreed");
  const month = addMonths(monthOf(todayIn(tenant.timeZone, now)), 1);
  const held = await heldOn(tx, tenant, month);
  const ofGoal = { ...ALL_WORK, goalId };
  const edit = { measure: "time", month, onward: true } as const;
  for (const { budget, left } of takeHours(held, { ...ALL_WORK, channelIds: [drop.channelId] }, seconds)) await editBudget(tx, tenant, { ...budget, ...edit, amount: left }, now);
  await editBudget(tx, tenant, { ...ofGoal, ...edit, amount: (rowBudgetOf(held, ofGoal).amount ?? 0) + seconds }, now);
  const step = drop.steps.find((each) => each.step === "free-hours");
  await updateStep(tx, tenant.id, verdictId, "free-hours", { doneAt: step?.doneAt ?? null, byId: step?.doneAt ? tenant.memberId : null, seconds: moved + seconds });
}
