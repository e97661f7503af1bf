import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import type { Day } from "../domain/day";
import { goalStanding, type GoalStanding } from "../domain/goal-standing";
import type { Kpi } from "../kpis/schema";
import { kpisOn } from "../kpis/service";
import { findGoalFacts } from "./data";

/** How a goal stands on a day, with what counts as success and as failure. */
export type GoalOnDay = GoalStanding & { goalId: string; title: string; rank: number | null; successPercent: number; failurePercent: number };

/** How every goal stands on a day, by its KPIs that are not retired: open ones by rank, then the retired ones (rank null). */
export async function findGoalStandings(tx: Tx, tenantId: TenantId, today: Day): Promise<GoalOnDay[]> {
  const kpis = kpisByGoal(await kpisOn(tx, tenantId, today));
  const goals = await findGoalFacts(tx, tenantId);
  return goals.map(({ id, title, rank, successPercent, failurePercent }) => ({ goalId: id, title, rank, successPercent, failurePercent, ...goalStanding(kpis(id)) }));
}

/** The KPIs that count for each goal. */
export function kpisByGoal(kpis: readonly Kpi[]): (goalId: string) => readonly Kpi[] {
  const counted = kpis.filter(({ isRetired }) => !isRetired);
  return (goalId) => counted.filter((kpi) => kpi.goalId === goalId);
}
