import { z } from "zod";
import { type Role, ROLES } from "../../auth/permissions";
import { columnOf, dayOf } from "../../db/day-column";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import type { Day } from "../../domain/day";
import { renewal, renewalDecision } from "../../engagements/schema";
import { trialOutcome } from "../../tools/schema";

const MOST = 1000;
const roleOf = z.enum(ROLES);
const owner = { select: { id: true, role: true, removedAt: true, userId: true } } as const;
/** Who looks after it, where that is somebody who can be told: null else. */
const ownerOf = (row: { id: string; role: string; removedAt: Date | null; userId: string | null } | null): { memberId: string; role: Role } | null =>
  row === null || row.removedAt !== null || row.userId === null ? null : { memberId: row.id, role: roleOf.parse(row.role) };

/** The engagements of the tenants that end or renew from a day on, with what was decided about that. */
export async function findTurns(tx: Tx, tenantIds: readonly TenantId[], from: Day) {
  const after = { gte: columnOf(from) };
  const rows = await tx.engagement.findMany({
    where: { tenantId: { in: [...tenantIds] }, OR: [{ endsOn: after }, { renewsOn: after }] },
    select: { tenantId: true, id: true, title: true, startsOn: true, renewal: true, endsOn: true, renewsOn: true, noticeDays: true, owner, decisions: { select: { decision: true, forOn: true }, orderBy: { decidedAt: "asc" } } },
    take: MOST,
  });
  return rows.map(({ startsOn, endsOn, renewsOn, decisions, ...row }) => ({
    ...row, renewal: renewal.parse(row.renewal), owner: ownerOf(row.owner), startsOn: dayOf(startsOn), endsOn: endsOn && dayOf(endsOn), renewsOn: renewsOn && dayOf(renewsOn),
    decisions: decisions.map(({ decision, forOn }) => ({ decision: renewalDecision.parse(decision), forOn: dayOf(forOn) })),
  }));
}

/** The tools of the tenants whose trial lasts to a day or longer. */
export async function findTrials(tx: Tx, tenantIds: readonly TenantId[], from: Day) {
  const rows = await tx.tool.findMany({
    where: { tenantId: { in: [...tenantIds] }, trialUntil: { gte: columnOf(from) }, outcome: null },
    select: { tenantId: true, id: true, name: true, trialFrom: true, trialUntil: true, outcome: true, usedFrom: true, usedUntil: true, owner },
    take: MOST,
  });
  const day = (column: Date | null) => column && dayOf(column);
  return rows.map(({ trialFrom, trialUntil, usedFrom, usedUntil, ...row }) => ({
    ...row, outcome: trialOutcome.nullable().parse(row.outcome), owner: ownerOf(row.owner), trialFrom: day(trialFrom), trialUntil: day(trialUntil), usedFrom: day(usedFrom), usedUntil: day(usedUntil),
  }));
}
