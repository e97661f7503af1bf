import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import type { Day } from "../domain/day";
import type { GoalFact } from "../domain/verdict";
import { findGoals } from "../goals/data";

export type GoalOnDay = GoalFact & { goalId: string; title: string; rank: number | null };

/** From here on a goal is no failure, in percent of progress. */
const FAILURE_PERCENT = 50;

/** How every goal stands on a day: open ones by rank, then retired ones. Nothing is measured against a goal, so that no progress is known. */
export async function findGoalStandings(tx: Tx, tenantId: TenantId, _today: Day): Promise<GoalOnDay[]> {
  const goals = await findGoals(tx, tenantId);
  return goals.map(({ id, title, rank }) => ({ goalId: id, title, rank, progress: null, status: "no-target", failurePercent: FAILURE_PERCENT }));
}
