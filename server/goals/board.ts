import { heldOn } from "../budgets/held";
import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { addMonths, firstDayOf, lastDayOf, type Month, monthOf } from "../domain/day";
import { consumeCapacity } from "../domain/goal-capacity";
import { goalHours } from "../domain/goal-hours";
import { goalOutcome, goalStanding } from "../domain/goal-standing";
import { headlineOf } from "../domain/headline";
import { USUAL_MONTHS } from "../domain/usual-month";
import { todayIn } from "../domain/zone";
import { kpisOn } from "../kpis/service";
import { ledgersIn, withAvailable } from "../retainers/available";
import { findGoalFacts, sumGoalWork } from "./data";
import type { GoalBoard } from "./schema";
import { kpisByGoal } from "./standings";

/**
 * The goals in rank with how they stand and what they take, and where the month's hours run out. The hours there are, are the
 * month's headline budget (formulas N): in a client people's own capacity is shared with other clients, a budget is not.
 */
export async function goalBoardOf(tx: Tx, tenant: EnteredTenant, now: Date): Promise<GoalBoard> {
  const today = todayIn(tenant.timeZone, now);
  const month = monthOf(today);
  const facts = await findGoalFacts(tx, tenant.id);
  const kpisOf = kpisByGoal(await kpisOn(tx, tenant.id, today));
  const held = withAvailable(await heldOn(tx, tenant, month), await ledgersIn(tx, [{ ...tenant, today }], month));
  const logged = await monthlyLogged(tx, tenant, month);
  const headline = headlineOf(held);
  const open = facts.flatMap(({ rank, ...goal }) => {
    if (rank === null) return [];
    const standing = goalStanding(kpisOf(goal.id));
    return [{ ...goal, rank, ...standing, outcome: goalOutcome(standing.progress, goal, goal.dueOn !== null && goal.dueOn <= today), kpiCount: kpisOf(goal.id).length, ...goalHours(goal.id, held, logged.get(goal.id) ?? null) }];
  });
  return {
    month,
    today,
    ...consumeCapacity(headline.amount, open),
    retired: facts.filter(({ rank }) => rank === null).map(({ id, title, rank }) => ({ id, title, rank })),
    capacity: { kind: headline.kind, seconds: headline.amount },
  };
}

async function monthlyLogged(tx: Tx, tenant: EnteredTenant, month: Month): Promise<ReadonlyMap<string | null, number>> {
  const work = await sumGoalWork(tx, tenant.id, firstDayOf(addMonths(month, -USUAL_MONTHS)), lastDayOf(addMonths(month, -1)));
  const sums = new Map<string | null, number>();
  for (const { goalId, seconds } of work) sums.set(goalId, (sums.get(goalId) ?? 0) + seconds);
  return sums;
}
