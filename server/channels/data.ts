import { z } from "zod";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { DomainError } from "../errors/domain-error";
import { Prisma } from "../generated/prisma/client";
import { type Channel, channel, type ChannelFields, type ChannelLinks, channelStatus, type ChannelStatus, platform, type Platform } from "./schema";

/** The register in the order of its names, closed channels last: their history still has to be named. */
export async function findChannels(tx: Tx, tenantId: TenantId): Promise<Channel[]> {
  const rows = await tx.channel.findMany({
    where: { tenantId },
    select: {
      id: true, name: true, platformKey: true, handle: true, url: true, purpose: true, whyOpened: true, ownerId: true, status: true,
      minimumMonthSeconds: true, cadence: true, version: true,
      goals: { select: { goal: { select: { id: true, title: true } } }, orderBy: { goal: { rank: "asc" } } },
      platform: { select: { name: true, aliases: true } },
      owner: { select: { placeholder: true, user: { select: { name: true } } } },
    },
    orderBy: { name: "asc" },
    take: 1000,
  });
  return rows
    .map(({ platform, owner, goals, ...row }) =>
      channel.parse({ ...row, goals: goals.map(({ goal }) => goal), platformName: platform.name, aliases: [platform.name, ...platform.aliases], ownerName: owner?.user?.name ?? owner?.placeholder ?? null }),
    )
    .sort((a, b) => Number(a.status === "closed") - Number(b.status === "closed"));
}

/** The platforms that are offered. */
export async function findPlatforms(tx: Tx): Promise<Platform[]> {
  const rows = await tx.platform.findMany({ where: { retiredAt: null }, select: { key: true, name: true, kind: true }, orderBy: { position: "asc" } });
  return z.array(platform).parse(rows);
}

export function insertChannel(tx: Tx, tenantId: TenantId, { cadence = null, ...fields }: ChannelFields, createdAt: Date) {
  return tx.channel.create({ data: { tenantId, createdAt, cadence, ...fields }, select: { id: true } });
}

/** What a channel is now. NOT_FOUND where there is none. */
export async function findStatus(tx: Tx, tenantId: TenantId, channelId: string): Promise<ChannelStatus> {
  const row = await tx.channel.findFirst({ where: { tenantId, id: channelId }, select: { status: true } });
  if (!row) throw new DomainError("NOT_FOUND", "noSuchChannel");
  return channelStatus.parse(row.status);
}

/** Writes the fields if nobody has changed the channel since `version` was read. */
export async function updateChannel(tx: Tx, tenantId: TenantId, channelId: string, version: number, { cadence, ...fields }: ChannelFields) {
  const { count } = await tx.channel.updateMany({ where: { tenantId, id: channelId, version }, data: { ...fields, ...(cadence !== undefined && { cadence }), version: { increment: 1 } } });
  if (count === 1) return;
  const there = await tx.channel.findFirst({ where: { tenantId, id: channelId }, select: { id: true } });
  throw there ? new DomainError("CONFLICT", "changedMeanwhile") : new DomainError("NOT_FOUND", "noSuchChannel");
}

/** What a channel is there for and for whom, each written anew where it is said. NOT_FOUND where a goal or an audience is not the tenant's. */
export async function updateLinks(tx: Tx, tenantId: TenantId, channelId: string, { goalIds, audienceIds }: ChannelLinks) {
  if (goalIds) await updateGoals(tx, tenantId, channelId, goalIds);
  if (audienceIds) await updateAudiences(tx, tenantId, channelId, audienceIds);
}

async function updateAudiences(tx: Tx, tenantId: TenantId, channelId: string, audienceIds: readonly string[]) {
  // What was put aside is not offered, so nobody can have taken it away: it stays.
  await tx.channelAudience.deleteMany({ where: { tenantId, channelId, audienceId: { notIn: [...audienceIds] }, audience: { archivedAt: null } } });
  await tx.channelAudience.createMany({ data: audienceIds.map((audienceId) => ({ tenantId, channelId, audienceId })), skipDuplicates: true });
}

async function updateGoals(tx: Tx, tenantId: TenantId, channelId: string, goalIds: readonly string[]) {
  await tx.channelGoal.deleteMany({ where: { tenantId, channelId, goalId: { notIn: [...goalIds] } } });
  await tx.channelGoal.createMany({ data: goalIds.map((goalId) => ({ tenantId, channelId, goalId })), skipDuplicates: true });
}

/** What follows from a decision; the register's own dialog goes by the version. */
export async function updateStatus(tx: Tx, tenantId: TenantId, channelId: string, status: ChannelStatus) {
  const { count } = await tx.channel.updateMany({ where: { tenantId, id: channelId }, data: { status, version: { increment: 1 } } });
  if (count === 0) throw new DomainError("NOT_FOUND", "noSuchChannel");
}

/** Only one person at a time decides on a channel. NOT_FOUND where there is none. */
export async function lockChannel(tx: Tx, tenantId: TenantId, channelId: string) {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`SELECT id FROM channels WHERE tenant_id = ${tenantId}::uuid AND id = ${channelId}::uuid FOR NO KEY UPDATE`);
  if (rows.length === 0) throw new DomainError("NOT_FOUND", "noSuchChannel");
}
