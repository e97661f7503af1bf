import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { DomainError } from "../errors/domain-error";
import { type Voice, voice, type VoiceFields } from "./schema";

/** Who speaks in which tone, channel by channel; those for all channels first. */
export async function findVoices(tx: Tx, tenantId: TenantId): Promise<Voice[]> {
  const rows = await tx.voice.findMany({
    where: { tenantId },
    select: { id: true, memberId: true, name: true, tone: true, channelId: true, channel: { select: { name: true } }, member: { select: { placeholder: true, user: { select: { name: true } } } } },
    take: 500,
  });
  const voices = rows.map(({ member, channel, name, ...row }) => voice.parse({ ...row, name: member?.user?.name ?? member?.placeholder ?? name, channelName: channel?.name ?? null }));
  return voices.sort((a, b) => (a.channelName ?? "").localeCompare(b.channelName ?? "", "en") || a.name.localeCompare(b.name, "en"));
}

export async function insertVoice(tx: Tx, tenantId: TenantId, voiceId: string, fields: VoiceFields) {
  await tx.voice.create({ data: { tenantId, id: voiceId, ...fields }, select: { id: true } });
}

export async function deleteVoice(tx: Tx, tenantId: TenantId, voiceId: string) {
  const { count } = await tx.voice.deleteMany({ where: { tenantId, id: voiceId } });
  if (count === 0) throw new DomainError("NOT_FOUND", "noSuchVoice");
}
