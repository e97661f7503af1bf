import { findStatus, lockChannel, updateStatus } from "../channels/data";
import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { daysBetween } from "../domain/day";
import { todayIn } from "../domain/zone";
import { DomainError } from "../errors/domain-error";
import { isClosing } from "../verdicts/data/closings";
import { type ExperimentStart, insertExperiment } from "./data";

/** A trial without an end in sight would put off every decision. */
const LONGEST_DAYS = 366;

/**
 * Starts an experiment today; the channel is one until a verdict ends it. INVALID where it would end before it began or last
 * longer than a year; CONFLICT where one runs already, and on a channel that is closed or being closed.
 */
export async function startExperiment(tx: Tx, tenant: EnteredTenant, start: Omit<ExperimentStart, "startsOn" | "startedAt" | "byId">, now: Date) {
  const startsOn = todayIn(tenant.timeZone, now);
  if (start.endsOn < startsOn) throw new DomainError("INVALID", "endsBeforeStart");
  if (daysBetween(startsOn, start.endsOn) > LONGEST_DAYS) throw new DomainError("INVALID", "experimentTooLong");
  await lockChannel(tx, tenant.id, start.channelId);
  if ((await findStatus(tx, tenant.id, start.channelId)) === "closed" || (await isClosing(tx, tenant.id, start.channelId))) throw new DomainError("CONFLICT", "experimentOnClosed");
  const made = await insertExperiment(tx, tenant.id, { ...start, startsOn, startedAt: now, byId: tenant.memberId });
  await updateStatus(tx, tenant.id, start.channelId, "experiment");
  return made;
}
