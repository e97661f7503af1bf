import { z } from "zod";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { DomainError } from "../errors/domain-error";
import { type Channel, channel, type ChannelFields, platform, type Platform } from "./schema";

/** The register in the order of its names, closed channels last: their history still has to be named. */
export async function findChannels(tx: Tx, tenantId: TenantId): Promise<Channel[]> {
  const rows = await tx.channel.findMany({
    where: { tenantId },
    select: {
      id: true, name: true, platformKey: true, handle: true, url: true, purpose: true, whyOpened: true, ownerId: true, status: true,
      minimumMonthSeconds: true, version: true,
      platform: { select: { name: true, aliases: true } },
      owner: { select: { placeholder: true, user: { select: { name: true } } } },
    },
    orderBy: { name: "asc" },
    take: 1000,
  });
  return rows
    .map(({ platform, owner, ...row }) =>
      channel.parse({ ...row, platformName: platform.name, aliases: [platform.name, ...platform.aliases], ownerName: owner?.user?.name ?? owner?.placeholder ?? null }),
    )
    .sort((a, b) => Number(a.status === "closed") - Number(b.status === "closed"));
}

/** The platforms that are offered. */
export async function findPlatforms(tx: Tx): Promise<Platform[]> {
  const rows = await tx.platform.findMany({ where: { retiredAt: null }, select: { key: true, name: true, kind: true }, orderBy: { position: "asc" } });
  return z.array(platform).parse(rows);
}

export function insertChannel(tx: Tx, tenantId: TenantId, fields: ChannelFields, createdAt: Date) {
  return tx.channel.create({ data: { tenantId, createdAt, ...fields }, select: { id: true } });
}

/** Writes the fields if nobody has changed the channel since `version` was read. */
export async function updateChannel(tx: Tx, tenantId: TenantId, channelId: string, version: number, fields: ChannelFields) {
  const { count } = await tx.channel.updateMany({ where: { tenantId, id: channelId, version }, data: { ...fields, version: { increment: 1 } } });
  if (count === 1) return;
  const there = await tx.channel.findFirst({ where: { tenantId, id: channelId }, select: { id: true } });
  throw there ? new DomainError("CONFLICT", "changedMeanwhile") : new DomainError("NOT_FOUND", "noSuchChannel");
}
