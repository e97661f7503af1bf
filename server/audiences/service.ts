import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { DomainError } from "../errors/domain-error";
import { insertAudience, replacePlaces, updateAudience } from "./data";
import type { AudienceFields } from "./schema";

function checkPlaces({ platforms, channelIds }: AudienceFields) {
  const keys = platforms.map(({ platformKey }) => platformKey);
  if (new Set(keys).size !== keys.length || new Set(channelIds).size !== channelIds.length) throw new DomainError("INVALID", "placeTwice");
}

/** Adds an audience with where it is and the channels for it. INVALID where one of them is named twice. */
export async function addAudience(tx: Tx, tenantId: TenantId, audienceId: string, fields: AudienceFields, now: Date) {
  checkPlaces(fields);
  const { name, who, note } = fields;
  await insertAudience(tx, tenantId, audienceId, { name, who, note }, now);
  await replacePlaces(tx, tenantId, audienceId, fields);
}

/** Writes all of it on top of the version that was read. */
export async function changeAudience(tx: Tx, tenantId: TenantId, audienceId: string, version: number, fields: AudienceFields) {
  checkPlaces(fields);
  const { name, who, note } = fields;
  await updateAudience(tx, tenantId, audienceId, version, { name, who, note });
  await replacePlaces(tx, tenantId, audienceId, fields);
}
