import { type Permission, type Role, roleMay } from "../auth/permissions";
import type { Tx } from "../db/transaction";
import { addDays, type Day } from "../domain/day";
import { DECIDE_AHEAD_DAYS, engagementDue, isAnnounced } from "../domain/engagement-dates";
import { TRIAL_AHEAD_DAYS, trialEndsSoon } from "../domain/tool-stage";
import { localDayAt, todayIn } from "../domain/zone";
import { findTrials, findTurns } from "./data/decisions";
import type { ReaderPlace } from "./data/people";
import type { OwnDecision } from "./schema";

type Owner = { memberId: string; role: Role } | null;

/** A day and more before that of any zone's today. */
const earliest = (now: Date): Day => addDays(now.toISOString().slice(0, 10), -1);

/**
 * What somebody has to decide by a day that is near, in all of the person's tenants: engagements before their last day of notice and
 * trials before their last day, the nearest first. As letters do: to who looks after it where they can decide, else to all who can.
 */
export async function findOwnDecisions(tx: Tx, places: readonly ReaderPlace[], now: Date): Promise<OwnDecision[]> {
  const placesWith = (permission: Permission) => places.filter(({ role }) => roleMay(role, permission));
  const [deciding, trying] = [placesWith("engagements:write"), placesWith("tools:write")];
  const turns = deciding.length === 0 ? [] : await findTurns(tx, deciding.map(({ tenantId }) => tenantId), earliest(now));
  const trials = trying.length === 0 ? [] : await findTrials(tx, trying.map(({ tenantId }) => tenantId), earliest(now));
  const found = [
    ...turns.flatMap((row) => {
      const place = inCharge(deciding, row, "engagements:write");
      if (!place) return [];
      const due = engagementDue(row, row.decisions, todayIn(place.timeZone, now));
      return due.noticeOn !== null && isAnnounced(due) ? [told(place, { kind: "engagement", id: row.id, name: row.title, by: due.noticeOn }, DECIDE_AHEAD_DAYS)] : [];
    }),
    ...trials.flatMap((row) => {
      const place = inCharge(trying, row, "tools:write");
      return place && row.trialUntil !== null && trialEndsSoon(row, todayIn(place.timeZone, now)) ? [told(place, { kind: "trial", id: row.id, name: row.name, by: row.trialUntil }, TRIAL_AHEAD_DAYS)] : [];
    }),
  ];
  return found.sort((a, b) => a.by.localeCompare(b.by) || a.name.localeCompare(b.name));
}

/** The place in which the person is asked; undefined where somebody else looks after it. */
function inCharge(places: readonly ReaderPlace[], { tenantId, owner }: { tenantId: string; owner: Owner }, permission: Permission): ReaderPlace | undefined {
  const place = places.find((each) => each.tenantId === tenantId);
  const isAnothers = owner !== null && owner.memberId !== place?.memberId && roleMay(owner.role, permission);
  return isAnothers ? undefined : place;
}

/** It is new from the day on which it is asked for until that day's list was looked at. */
function told({ slug, name: tenantName, timeZone, seenAt }: ReaderPlace, decision: Pick<OwnDecision, "kind" | "id" | "name" | "by">, aheadDays: number): OwnDecision {
  return { ...decision, tenant: slug, tenantName, isUnseen: seenAt === null || localDayAt(seenAt, timeZone) < addDays(decision.by, -aheadDays) };
}
