import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { addMonths, firstDayOf, monthOf } from "../domain/day";
import { goalStanding } from "../domain/goal-standing";
import { priceLeaves, sumOf, treeOf } from "../domain/goal-tree";
import { knownReturn } from "../domain/known-amounts";
import { NOTHING_PRICED } from "../domain/priced";
import { todayIn } from "../domain/zone";
import { sumDaysSpent } from "../expenses/data";
import { kpisOn } from "../kpis/service";
import { seesRates } from "../rates/service";
import type { Range } from "../roi/data";
import { roiBy } from "../roi/service";
import type { CallContext } from "../trpc/context";
import { findGoalFacts, sumGoalWork } from "./data";
import { type GoalTree, goalTree } from "./schema";
import { kpisByGoal } from "./standings";

type TreeCall = { tx: Tx; tenant: EnteredTenant; may: CallContext["may"]; now: Date };

/**
 * Business goal → department → goal → KPI and kind of work → hours and cost, of some months up to today. What things cost is
 * hours at the rate of their day and what was spent for the goal, for those who may see both; every branch adds up to those above.
 */
export async function goalTreeOf({ tx, tenant, may, now }: TreeCall, months: number): Promise<GoalTree> {
  const today = todayIn(tenant.timeZone, now);
  const from = firstDayOf(addMonths(monthOf(today), 1 - months));
  const hasCost = seesRates(tenant, "cost") && may(tenant.role, "expenses:read");
  const kpisOf = kpisByGoal(await kpisOn(tx, tenant.id, today));
  const leaves = await leavesOf(tx, tenant, from, today, hasCost);
  const branchOf = (goalId: string | null) => {
    const work = leaves.filter((leaf) => leaf.goalId === goalId).map(({ activityId, activityName, seconds, costMinor, unpricedSeconds }) => ({ activityId, activityName, seconds, costMinor, unpricedSeconds }));
    // Not even that nothing was spent is said to whoever may not see costs.
    return { ...sumOf(work), ...(!hasCost && { costMinor: null }), work };
  };
  const broughtBy = await broughtByGoal(tx, tenant, { from: monthOf(from), to: monthOf(today) }, may(tenant.role, "returns:read"));
  // A retired goal is there as long as there is time, money or a return in these months to show.
  const goals = (await findGoalFacts(tx, tenant.id))
    .map(({ id, title, rank, businessGoal, department }) => ({ id, title, rank, businessGoal, department, ...goalStanding(kpisOf(id)), kpis: [...kpisOf(id)], brought: broughtBy.get(id) ?? null, ...branchOf(id) }))
    .filter(({ rank, work, brought }) => rank !== null || work.length > 0 || brought !== null);
  const withoutGoal = branchOf(null);
  return goalTree.parse({ from, to: today, currency: tenant.currency, hasCost, businessGoals: treeOf(goals), withoutGoal, total: sumOf([...goals, withoutGoal]) });
}

/** What came back for each goal, and the return on all that names it; of nothing for whoever may not read returns. */
async function broughtByGoal(tx: Tx, tenant: EnteredTenant, range: Range, seesReturns: boolean) {
  const { lines } = seesReturns ? await roiBy(tx, tenant, range, "goal") : { lines: [] };
  return new Map(lines.filter((line) => knownReturn(line) !== null).map(({ key, returnMinor, roi }) => [key, { returnMinor, roi }]));
}

/** Every kind of work for every goal, and what was spent for it besides. Without the right to see costs they are unknown. */
async function leavesOf(tx: Tx, tenant: EnteredTenant, from: string, to: string, hasCost: boolean) {
  const work = await sumGoalWork(tx, tenant.id, from, to);
  if (!hasCost) return work.map((leaf) => ({ ...leaf, costMinor: null, unpricedSeconds: 0 }));
  const spent = new Map<string | null, number>();
  for (const { goalId, amountMinor } of await sumDaysSpent(tx, [tenant.id], from, to)) spent.set(goalId, (spent.get(goalId) ?? 0) + amountMinor);
  const besides = [...spent].map(([goalId, costMinor]) => ({ goalId, activityId: null, activityName: null, seconds: 0, ...NOTHING_PRICED, costMinor }));
  return [...priceLeaves(work), ...besides];
}
