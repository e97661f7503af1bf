import { findLines } from "../budgets/data/lines";
import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { heldIn } from "../domain/budget-line";
import { withoutOverlap } from "../domain/budget-scope";
import { addMonths, type Day, firstDayOf, lastDayOf, type Month, monthOf } from "../domain/day";
import { consumeCapacity } from "../domain/goal-capacity";
import { goalOutcome, goalStanding } from "../domain/goal-standing";
import { headlineOf, type ScopedBudget } from "../domain/headline";
import { roundHalfAway } from "../domain/rounding";
import { todayIn } from "../domain/zone";
import { workCalendarOf } from "../holidays/service";
import { kpisOn } from "../kpis/service";
import { ledgersIn, withAvailable } from "../retainers/available";
import { findGoalFacts, sumGoalWork } from "./data";
import type { GoalBoard } from "./schema";
import { kpisByGoal } from "./standings";

/** Whole months before this one that tell what a goal without a budget usually takes. */
const MONTHS_BACK = 3;

/**
 * The goals in rank with how they stand and what they take, and where the month's hours run out. The hours there are, are the
 * month's headline budget (formulas N): in a client people's own capacity is shared with other clients, a budget is not.
 */
export async function goalBoardOf(tx: Tx, tenant: EnteredTenant, now: Date): Promise<GoalBoard> {
  const today = todayIn(tenant.timeZone, now);
  const month = monthOf(today);
  const facts = await findGoalFacts(tx, tenant.id);
  const kpisOf = kpisByGoal(await kpisOn(tx, tenant.id, today));
  const held = await budgetsIn(tx, tenant, month, today);
  const logged = await monthlyLogged(tx, tenant, month);
  const headline = headlineOf(held);
  const open = facts.flatMap(({ rank, ...goal }) => {
    if (rank === null) return [];
    const standing = goalStanding(kpisOf(goal.id));
    return [{ ...goal, rank, ...standing, outcome: goalOutcome(standing.progress, goal, goal.dueOn !== null && goal.dueOn <= today), kpiCount: kpisOf(goal.id).length, ...hoursOf(goal.id, held, logged) }];
  });
  return {
    month,
    today,
    ...consumeCapacity(headline.amount, open),
    retired: facts.filter(({ rank }) => rank === null).map(({ id, title, rank }) => ({ id, title, rank })),
    capacity: { kind: headline.kind, seconds: headline.amount },
  };
}

/** What each monthly budget holds in the month, roll-over and adjustments with it. */
async function budgetsIn(tx: Tx, tenant: EnteredTenant, month: Month, today: Day) {
  const calendar = await workCalendarOf(tx, tenant, firstDayOf(month), lastDayOf(month));
  const lines = await findLines(tx, [tenant.id], firstDayOf(month), lastDayOf(month));
  return withAvailable(heldIn(month, lines, "time", calendar), await ledgersIn(tx, [{ ...tenant, today }], month));
}

async function monthlyLogged(tx: Tx, tenant: EnteredTenant, month: Month): Promise<ReadonlyMap<string | null, number>> {
  const work = await sumGoalWork(tx, tenant.id, firstDayOf(addMonths(month, -MONTHS_BACK)), lastDayOf(addMonths(month, -1)));
  const sums = new Map<string | null, number>();
  for (const { goalId, seconds } of work) sums.set(goalId, (sums.get(goalId) ?? 0) + seconds);
  return sums;
}

/** A goal's own budget, else what was logged for it in a month. A person's budget is that person's, even where it names a goal. */
function hoursOf(goalId: string, held: readonly ScopedBudget[], logged: ReadonlyMap<string | null, number>): { seconds: number | null; hoursFrom: "budget" | "logged" | null } {
  const own = withoutOverlap(held.filter((budget) => budget.goalId === goalId && budget.memberId === null && budget.amount !== null));
  if (own.length > 0) return { seconds: own.reduce((sum, { amount }) => sum + (amount ?? 0), 0), hoursFrom: "budget" };
  const seconds = logged.get(goalId);
  return seconds === undefined ? { seconds: null, hoursFrom: null } : { seconds: roundHalfAway(seconds / MONTHS_BACK), hoursFrom: "logged" };
}
