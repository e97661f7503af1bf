import { lockChannel, updateStatus } from "../channels/data";
import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { todayIn } from "../domain/zone";
import { DomainError } from "../errors/domain-error";
import { type ExperimentStart, insertExperiment } from "./data";

/**
 * Starts an experiment today; the channel is one until a verdict ends it. INVALID where it would end before it began; CONFLICT
 * where one runs already.
 */
export async function startExperiment(tx: Tx, tenant: EnteredTenant, start: Omit<ExperimentStart, "startsOn" | "startedAt" | "byId">, now: Date) {
  const startsOn = todayIn(tenant.timeZone, now);
  if (start.endsOn < startsOn) throw new DomainError("INVALID", "endsBeforeStart");
  await lockChannel(tx, tenant.id, start.channelId);
  const made = await insertExperiment(tx, tenant.id, { ...start, startsOn, startedAt: now, byId: tenant.memberId });
  await updateStatus(tx, tenant.id, start.channelId, "experiment");
  return made;
}
