import { editBudget } from "../budgets/service";
import { findLine } from "../budgets/data/lines";
import { lockChannel, updateStatus } from "../channels/data";
import type { EnteredTenant, TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { heldIn } from "../domain/budget-line";
import { ALL_WORK, type BudgetScope, scopeKey } from "../domain/budget-scope";
import { addMonths, firstDayOf, lastDayOf, type Month, monthOf } from "../domain/day";
import { todayIn } from "../domain/zone";
import { DomainError } from "../errors/domain-error";
import { workCalendarOf } from "../holidays/service";
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
  const drop = await findDrop(tx, tenantId, verdictId);
  await lockChannel(tx, tenantId, drop.channelId);
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
 * Gives hours of a dropped channel to a goal from the next month on: what the channel's own budget has of them is taken from
 * it, and the goal's budget grows by them. CONFLICT for more than was freed; NOT_FOUND for an unknown goal.
 */
export async function moveHours(tx: Tx, tenant: EnteredTenant, { verdictId, goalId, seconds }: { verdictId: string; goalId: string; seconds: number }, now: Date) {
  const drop = await findClosing(tx, tenant.id, verdictId);
  const moved = movedOf(drop.steps);
  if (seconds > drop.seconds - moved) throw new DomainError("CONFLICT", "moreThanFreed");
  const month = addMonths(monthOf(todayIn(tenant.timeZone, now)), 1);
  const ofChannel = { ...ALL_WORK, channelIds: [drop.channelId] };
  const ofGoal = { ...ALL_WORK, goalId };
  const [had, has] = [await heldBy(tx, tenant, ofChannel, month), await heldBy(tx, tenant, ofGoal, month)];
  const left = Math.max((had ?? 0) - seconds, 0);
  const edit = { measure: "time", month, onward: true } as const;
  if (had !== null) await editBudget(tx, tenant, { ...ofChannel, ...edit, amount: left === 0 ? null : left }, now);
  await editBudget(tx, tenant, { ...ofGoal, ...edit, amount: (has ?? 0) + seconds }, now);
  const step = drop.steps.find((each) => each.step === "free-hours");
  await updateStep(tx, tenant.id, verdictId, "free-hours", { doneAt: step?.doneAt ?? null, byId: step?.doneAt ? tenant.memberId : null, seconds: moved + seconds });
}

/** The scope's own budget in a month, null without one. */
async function heldBy(tx: Tx, tenant: EnteredTenant, scope: BudgetScope, month: Month): Promise<number | null> {
  const line = await findLine(tx, tenant.id, { scopeKey: scopeKey(scope, "month") });
  if (!line) return null;
  const [held] = heldIn(month, [line], "time", await workCalendarOf(tx, tenant, firstDayOf(month), lastDayOf(month)));
  return held?.amount ?? null;
}
