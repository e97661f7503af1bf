import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { DomainError } from "../errors/domain-error";
import { type Audience, audience, type AudienceFields } from "./schema";

/** Audiences with where they are and the channels that are for them, in the order in which they were added. */
export async function findAudiences(tx: Tx, tenantId: TenantId): Promise<Audience[]> {
  const rows = await tx.audience.findMany({
    where: { tenantId, archivedAt: null },
    select: {
      id: true, name: true, who: true, note: true, version: true,
      platforms: { select: { platformKey: true, doing: true, reach: true, platform: { select: { name: true } } }, orderBy: { platform: { position: "asc" } } },
      channels: { select: { channel: { select: { id: true, name: true } } }, orderBy: { channel: { name: "asc" } } },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: 200,
  });
  return rows.map(({ platforms, channels, ...row }) =>
    audience.parse({ ...row, platforms: platforms.map(({ platform, ...place }) => ({ ...place, platformName: platform.name })), channels: channels.map(({ channel }) => channel) }),
  );
}

type OwnFields = Pick<AudienceFields, "name" | "who" | "note">;

export async function insertAudience(tx: Tx, tenantId: TenantId, audienceId: string, fields: OwnFields, createdAt: Date) {
  await tx.audience.create({ data: { tenantId, id: audienceId, ...fields, createdAt }, select: { id: true } });
}

/** Writes the fields if nobody has changed the audience since `version` was read. */
export async function updateAudience(tx: Tx, tenantId: TenantId, audienceId: string, version: number, fields: OwnFields) {
  const { count } = await tx.audience.updateMany({ where: { tenantId, id: audienceId, version, archivedAt: null }, data: { ...fields, version: { increment: 1 } } });
  if (count === 1) return;
  const there = await tx.audience.findFirst({ where: { tenantId, id: audienceId, archivedAt: null }, select: { id: true } });
  throw there ? new DomainError("CONFLICT", "changedMeanwhile") : new DomainError("NOT_FOUND", "noSuchAudience");
}

/** Puts it aside (a date), or brings it back (null). */
export async function updateAudienceArchivedAt(tx: Tx, tenantId: TenantId, audienceId: string, archivedAt: Date | null) {
  const { count } = await tx.audience.updateMany({ where: { tenantId, id: audienceId }, data: { archivedAt } });
  if (count === 0) throw new DomainError("NOT_FOUND", "noSuchAudience");
}

/** Writes anew where an audience is and which channels are for it. */
export async function replacePlaces(tx: Tx, tenantId: TenantId, audienceId: string, { platforms, channelIds }: Pick<AudienceFields, "platforms" | "channelIds">) {
  await tx.audiencePlatform.deleteMany({ where: { tenantId, audienceId } });
  await tx.channelAudience.deleteMany({ where: { tenantId, audienceId } });
  await tx.audiencePlatform.createMany({ data: platforms.map((place) => ({ tenantId, audienceId, ...place })) });
  await tx.channelAudience.createMany({ data: channelIds.map((channelId) => ({ tenantId, audienceId, channelId })) });
}
