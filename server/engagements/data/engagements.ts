import { z } from "zod";
import { columnOf, columnOfMonth, dayOf, monthOfColumn } from "../../db/day-column";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import type { Day } from "../../domain/day";
import { DomainError } from "../../errors/domain-error";
import { effortKind } from "../../activities/schema";
import { providerKind } from "../../providers/schema";
import { type EngagementFields, feeModel, renewal, renewalDecision } from "../schema";

/** More are not added: all of a tenant's are read at once, so that no fee of one is forgotten. */
export const MOST_ENGAGEMENTS = 500;
const person = { select: { placeholder: true, user: { select: { name: true } } } } as const;
type Person = { placeholder: string | null; user: { name: string } | null };
const nameOf = (row: Person | null) => (row === null ? null : (row.user?.name ?? row.placeholder));

const words = z.object({ kind: providerKind, feeModel, renewal, decisions: z.array(z.object({ decision: renewalDecision })), kinds: z.array(effortKind) });

/** Engagements as they stand in their tables, by title; of one provider where it is said. */
export async function findEngagements(tx: Tx, tenantId: TenantId, only: { providerId?: string; id?: string } = {}) {
  const rows = await tx.engagement.findMany({
    where: { tenantId, ...only },
    select: {
      id: true, version: true, title: true, providerId: true, goalId: true, ownerId: true, startsOn: true, renewal: true, endsOn: true, renewsOn: true, noticeDays: true,
      feeModel: true, priceMinor: true, feesFrom: true, coordinationSeconds: true, transitionMinor: true, sla: true, slaMinutes: true, interactionReason: true, byId: true,
      provider: { select: { name: true, kind: true, agreementOn: true, agreementWaiver: true, proof: true, members: { where: { removedAt: null }, select: { id: true, ...person.select } } } },
      goal: { select: { title: true } },
      owner: person,
      scopes: { select: { activityId: true, channelId: true, monthSeconds: true, activity: { select: { name: true, kind: true } }, channel: { select: { name: true } } } },
      decisions: { select: { id: true, decision: true, forOn: true, newOn: true, note: true, decidedAt: true, by: person }, orderBy: { decidedAt: "asc" } },
    },
    orderBy: { title: "asc" },
    take: MOST_ENGAGEMENTS,
  });
  return rows.map(({ provider, goal, owner, scopes, decisions, ...row }) => {
    const known = words.parse({ kind: provider.kind, feeModel: row.feeModel, renewal: row.renewal, decisions, kinds: scopes.map(({ activity }) => activity.kind) });
    return {
      ...row,
      feeModel: known.feeModel,
      renewal: known.renewal,
      startsOn: dayOf(row.startsOn),
      endsOn: row.endsOn && dayOf(row.endsOn),
      renewsOn: row.renewsOn && dayOf(row.renewsOn),
      feesFrom: monthOfColumn(row.feesFrom),
      providerName: provider.name,
      providerKind: known.kind,
      agreement: { on: provider.agreementOn && dayOf(provider.agreementOn), waiver: provider.agreementWaiver },
      proof: provider.proof,
      people: provider.members.map((member) => nameOf(member) ?? ""),
      memberIds: provider.members.map(({ id }) => id),
      goalTitle: goal?.title ?? null,
      ownerName: nameOf(owner),
      scopes: scopes.map(({ activity, channel, ...scope }, index) => ({ ...scope, activityName: activity.name, kind: known.kinds[index] ?? "other", channelName: channel?.name ?? null })),
      decisions: decisions.map(({ by, forOn, newOn, decidedAt, ...decision }, index) => ({ ...decision, decision: known.decisions[index]?.decision ?? "renew", forOn: dayOf(forOn), newOn: newOn && dayOf(newOn), decidedAt: decidedAt.toISOString(), byName: nameOf(by) })),
    };
  });
}
export type StoredEngagement = Awaited<ReturnType<typeof findEngagements>>[number];

/** One of them; NOT_FOUND where it is not there, or not that provider's. */
export async function findEngagement(tx: Tx, tenantId: TenantId, engagementId: string, providerId?: string): Promise<StoredEngagement> {
  const [row] = await findEngagements(tx, tenantId, { id: engagementId, ...(providerId === undefined ? {} : { providerId }) });
  if (!row) throw new DomainError("NOT_FOUND", "noSuchEngagement");
  return row;
}

/** What kinds of effort activities are, by id. */
export async function findKinds(tx: Tx, tenantId: TenantId, activityIds: readonly string[]) {
  const rows = await tx.activity.findMany({ where: { tenantId, id: { in: [...activityIds] } }, select: { id: true, kind: true }, take: MOST_ENGAGEMENTS });
  return z.array(z.object({ id: z.string(), kind: effortKind })).parse(rows);
}

export function countEngagements(tx: Tx, tenantId: TenantId): Promise<number> {
  return tx.engagement.count({ where: { tenantId } });
}

const columns = ({ scopes: _, startsOn, endsOn, renewsOn, feesFrom, ...fields }: EngagementFields) => ({
  ...fields,
  startsOn: columnOf(startsOn),
  endsOn: endsOn === null ? null : columnOf(endsOn),
  renewsOn: renewsOn === null ? null : columnOf(renewsOn),
  feesFrom: columnOfMonth(feesFrom),
});

export async function insertEngagement(tx: Tx, tenantId: TenantId, engagementId: string, fields: EngagementFields, by: { byId: string; createdAt: Date }) {
  await tx.engagement.create({ data: { tenantId, id: engagementId, ...by, ...columns(fields) }, select: { id: true } });
  await insertScopes(tx, tenantId, engagementId, fields);
}

async function insertScopes(tx: Tx, tenantId: TenantId, engagementId: string, { scopes }: EngagementFields) {
  await tx.engagementScope.createMany({ data: scopes.map((scope) => ({ tenantId, engagementId, ...scope })) });
}

/** Writes the fields and the scope anew if nobody has changed it since `version` was read. */
export async function updateEngagement(tx: Tx, tenantId: TenantId, engagementId: string, version: number, fields: EngagementFields) {
  await updateAt(tx, tenantId, engagementId, version, columns(fields));
  await tx.engagementScope.deleteMany({ where: { tenantId, engagementId } });
  await insertScopes(tx, tenantId, engagementId, fields);
}

/** Gives it other dates: it ends, or it renews on another day. */
export async function updateTurn(tx: Tx, tenantId: TenantId, engagementId: string, version: number, turn: { renewal: "auto" | "ends"; on: Day | null }) {
  const on = turn.on === null ? null : columnOf(turn.on);
  await updateAt(tx, tenantId, engagementId, version, { renewal: turn.renewal, endsOn: turn.renewal === "ends" ? on : null, renewsOn: turn.renewal === "auto" ? on : null });
}

async function updateAt(tx: Tx, tenantId: TenantId, engagementId: string, version: number, data: Partial<ReturnType<typeof columns>>) {
  const { count } = await tx.engagement.updateMany({ where: { tenantId, id: engagementId, version }, data: { ...data, version: { increment: 1 } } });
  if (count === 1) return;
  const there = await tx.engagement.findFirst({ where: { tenantId, id: engagementId }, select: { id: true } });
  throw there ? new DomainError("CONFLICT", "changedMeanwhile") : new DomainError("NOT_FOUND", "noSuchEngagement");
}
