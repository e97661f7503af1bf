import type { DecisionNeeded } from "../domain/decisions-needed";
import { decisionsNeeded } from "../domain/decisions-needed";
import { ask } from "../db/ask";
import { addMonths } from "../domain/day";
import { listEngagements } from "../engagements/service";
import type { EngagementCall } from "../engagements/visible";
import type { OverviewMonth } from "../overview/schema";
import { findReview } from "../reviews/data";
import { steeringOf } from "../steering/service";
import { dueByChannel } from "../verdicts/data/due";

/** What waits for somebody, beside the running month. Engagements only for whoever may weigh them: a client is not told of its agency's. */
export async function decisionsOf(call: EngagementCall, overview: OverviewMonth): Promise<DecisionNeeded[]> {
  const { tx, tenant, may } = call;
  const { due } = await ask(tx, { due: dueByChannel(tenant.id, overview.today) });
  const named = (kind: (typeof due)[number]["due"]) => due.flatMap((channel) => (channel.due === kind ? [channel.name] : []));
  const { engagements } = may(tenant.role, "engagements:weigh") ? await listEngagements(call) : { engagements: [] };
  const { standing } = overview.headline;
  const before = addMonths(overview.month, -1);
  return decisionsNeeded({
    overSeconds: standing.status === "over" ? standing.variance : null,
    channelsOver: overview.channels.flatMap(({ name, standing: own }) => (own.status === "over" && name !== null ? [name] : [])),
    verdicts: named("verdict"),
    experimentsOver: named("experiment-over"),
    closings: named("closing"),
    engagements: engagements.filter(({ state }) => state === "notice-due"),
    signOff: await signOffOf(call),
    reviewOf: overview.steps.some(({ month, total }) => month === before && total > 0) && !(await findReview(tx, tenant.id, before))?.completed ? before : null,
  });
}

/** A strategy waits for its sign-off where somebody is there to sign it, and where it is another than was signed. */
async function signOffOf({ tx, tenant }: EngagementCall): Promise<"unsigned" | "changed" | null> {
  const { seats, changes, openGoals, gate } = await steeringOf(tx, tenant.id, false);
  if (openGoals === 0) return null;
  if (changes === null) return seats.length > 0 || (gate.isOn && !gate.isOpen) ? "unsigned" : null;
  return changes.length > 0 ? "changed" : null;
}
