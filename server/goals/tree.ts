import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { addMonths, firstDayOf, lastDayOf, monthOf } from "../domain/day";
import { goalStanding } from "../domain/goal-standing";
import { priceLeaves, sumOf, treeOf } from "../domain/goal-tree";
import { knownReturn } from "../domain/known-amounts";
import { NOTHING_PRICED } from "../domain/priced";
import type { RoiLine } from "../domain/roi";
import { todayIn } from "../domain/zone";
import { kpisOn } from "../kpis/service";
import { seesRates } from "../rates/service";
import { roiBy } from "../roi/service";
import type { CallContext } from "../trpc/context";
import { findGoalFacts, type GoalWork, sumGoalWork } from "./data";
import { type GoalTree, goalTree } from "./schema";
import { kpisByGoal } from "./standings";

type TreeCall = { tx: Tx; tenant: EnteredTenant; may: CallContext["may"]; now: Date };

/**
 * Business goal → department → goal → KPI and kind of work → hours and cost, of some whole months, this one among them. What things
 * cost is what the return on goals says that they cost, for those who may see both rates and expenses; every branch adds up to those above.
 */
export async function goalTreeOf({ tx, tenant, may, now }: TreeCall, months: number): Promise<GoalTree> {
  const today = todayIn(tenant.timeZone, now);
  const range = { from: addMonths(monthOf(today), 1 - months), to: monthOf(today) };
  const [from, to] = [firstDayOf(range.from), lastDayOf(range.to)];
  const hasCost = seesRates(tenant, "cost") && may(tenant.role, "expenses:read");
  const seesReturns = may(tenant.role, "returns:read");
  const kpisOf = kpisByGoal(await kpisOn(tx, tenant.id, today));
  const { lines } = hasCost || seesReturns ? await roiBy(tx, tenant, range, "goal") : { lines: [] };
  const lineOf = new Map(lines.map((line) => [line.key, line]));
  const all = await sumGoalWork(tx, tenant.id, from, to);
  const branchOf = (goalId: string | null) => {
    const own = all.filter((leaf) => leaf.goalId === goalId);
    const work = (hasCost ? pricedLeaves(own, lineOf.get(goalId)) : own.map((leaf) => ({ ...leaf, costMinor: null, unpricedSeconds: 0 }))).map(({ activityId, activityName, seconds, costMinor, unpricedSeconds }) => ({ activityId, activityName, seconds, costMinor, unpricedSeconds }));
    // Not even that nothing was spent is said to whoever may not see costs.
    return { ...sumOf(work), ...(!hasCost && { costMinor: null }), work };
  };
  // A retired goal is there as long as there is time, money or a return in these months to show.
  const goals = (await findGoalFacts(tx, tenant.id))
    .map(({ id, title, rank, businessGoal, department }) => ({ id, title, rank, businessGoal, department, ...goalStanding(kpisOf(id)), kpis: [...kpisOf(id)], brought: seesReturns ? broughtOf(lineOf.get(id)) : null, ...branchOf(id) }))
    .filter(({ rank, work, brought }) => rank !== null || work.length > 0 || brought !== null);
  const withoutGoal = branchOf(null);
  return goalTree.parse({ from, to, currency: tenant.currency, hasCost, businessGoals: treeOf(goals), withoutGoal, total: sumOf([...goals, withoutGoal]) });
}

/** What came back for a goal, and the return on all that names it; null where nobody said what or what it is worth. */
const broughtOf = (line: RoiLine | undefined) => (line === undefined || knownReturn(line) === null ? null : { returnMinor: line.returnMinor, roi: line.roi });

/** Every kind of work for a goal, and what was spent for it besides: together what the goal costs. */
function pricedLeaves(work: readonly GoalWork[], line: RoiLine | undefined) {
  const [laborMinor, allMinor] = [line?.cost.laborMinor ?? 0, line?.costMinor ?? 0];
  const besides = allMinor === laborMinor ? [] : [{ activityId: null, activityName: null, seconds: 0, ...NOTHING_PRICED, costMinor: allMinor - laborMinor }];
  return [...priceLeaves(work, laborMinor), ...besides];
}
