import { engagementDue } from "../domain/engagement-dates";
import { isInteractionCentral } from "../domain/suitability";
import { todayIn } from "../domain/zone";
import { DomainError } from "../errors/domain-error";
import { countFees } from "../fees/service";
import { insertDecision } from "./data/decisions";
import { countEngagements, findEngagement, findKinds, insertEngagement, MOST_ENGAGEMENTS, updateEngagement, updateTurn } from "./data/engagements";
import type { EngagementFields, engagementEnd, newDecision } from "./schema";
import type { EngagementCall } from "./visible";
import type { z } from "zod";

/** Adds an engagement, and counts the fees that have fallen due. CONFLICT where the register is full. */
export async function addEngagement(call: EngagementCall, engagementId: string, fields: EngagementFields) {
  const { tx, tenant, now } = call;
  if ((await countEngagements(tx, tenant.id)) >= MOST_ENGAGEMENTS) throw new DomainError("CONFLICT", "engagementsFull");
  await insertEngagement(tx, tenant.id, engagementId, await checked(call, fields), { byId: tenant.memberId, createdAt: now });
  await countFees(tx, tenant.id, now);
}

/** Writes all fields. Fees that were counted stay as they were. */
export async function changeEngagement(call: EngagementCall, engagementId: string, version: number, fields: EngagementFields) {
  const { tx, tenant, now } = call;
  await updateEngagement(tx, tenant.id, engagementId, version, await checked(call, fields));
  await countFees(tx, tenant.id, now);
}

/** The fields as they may be: one end or one renewal, no part of the scope twice, and a reason where the audience is spoken with. */
async function checked({ tx, tenant }: EngagementCall, given: EngagementFields): Promise<EngagementFields> {
  const fields = { ...given, endsOn: given.renewal === "ends" ? given.endsOn : null, renewsOn: given.renewal === "auto" ? given.renewsOn : null };
  if (fields.endsOn !== null && fields.endsOn < fields.startsOn) throw new DomainError("INVALID", "endsBeforeStart");
  if (fields.renewsOn !== null && fields.renewsOn <= fields.startsOn) throw new DomainError("INVALID", "renewsBeforeStart");
  if (new Set(fields.scopes.map(({ activityId, channelId }) => `${activityId} ${channelId}`)).size < fields.scopes.length) throw new DomainError("INVALID", "scopeTwice");
  const kinds = await findKinds(tx, tenant.id, fields.scopes.map(({ activityId }) => activityId));
  const isCentral = kinds.some(({ kind }) => isInteractionCentral(kind));
  if (isCentral && fields.interactionReason === null) throw new DomainError("INVALID", "interactionReasonMissing");
  return fields;
}

type Ending = Omit<z.infer<z.ZodObject<typeof engagementEnd>>, "engagementId">;

/** Ends it with a last day, and keeps who did and why. INVALID before its first. */
export async function endEngagement({ tx, tenant, now }: EngagementCall, engagementId: string, { version, decisionId, lastOn, note }: Ending) {
  const { startsOn } = await findEngagement(tx, tenant.id, engagementId);
  if (lastOn < startsOn) throw new DomainError("INVALID", "endsBeforeStart");
  await updateTurn(tx, tenant.id, engagementId, version, { renewal: "ends", on: lastOn });
  await insertDecision(tx, tenant.id, { id: decisionId, engagementId, decision: "end", forOn: lastOn, newOn: lastOn, note, decidedAt: now, byId: tenant.memberId });
}

type Decision = Omit<z.infer<z.ZodObject<typeof newDecision>>, "engagementId">;

/**
 * Decides what becomes of it on the day on which it ends or renews, and keeps who decided and why. To renew moves that day, to
 * insource makes it end; to renegotiate leaves it as it is, so that its day is still asked about. CONFLICT where it never ends or renews.
 */
export async function decideRenewal({ tx, tenant, now }: EngagementCall, engagementId: string, { version, decisionId, decision, newOn, note }: Decision) {
  const row = await findEngagement(tx, tenant.id, engagementId);
  const { turnsOn } = engagementDue(row, row.decisions, todayIn(tenant.timeZone, now));
  if (turnsOn === null) throw new DomainError("CONFLICT", "noDayToDecide");
  if (newOn === null && decision !== "renegotiate") throw new DomainError("INVALID", "decisionNeedsDay");
  if (newOn !== null && decision === "renew" && newOn <= turnsOn) throw new DomainError("INVALID", "renewsEarlier");
  if (newOn !== null && decision === "insource" && newOn < row.startsOn) throw new DomainError("INVALID", "endsBeforeStart");
  const turn = decision === "renew" ? { renewal: row.renewal, on: newOn } : decision === "insource" ? { renewal: "ends" as const, on: newOn } : { renewal: row.renewal, on: turnsOn };
  await updateTurn(tx, tenant.id, engagementId, version, turn);
  // What was decided for the last day of a contract that is let go is decided for the day that it has then.
  const forOn = decision === "insource" && newOn !== null ? newOn : turnsOn;
  await insertDecision(tx, tenant.id, { id: decisionId, engagementId, decision, forOn, newOn, note, decidedAt: now, byId: tenant.memberId });
}
