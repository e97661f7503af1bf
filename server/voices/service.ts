import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { DomainError } from "../errors/domain-error";
import { insertVoice } from "./data";
import type { VoiceFields } from "./schema";

/** Adds a voice. INVALID where it is not exactly one of a member and a name. */
export async function addVoice(tx: Tx, tenantId: TenantId, voiceId: string, fields: VoiceFields) {
  if ((fields.memberId === null) === (fields.name === null)) throw new DomainError("INVALID", "voiceUnclear");
  await insertVoice(tx, tenantId, voiceId, fields);
}
