import { lockChannel } from "../channels/data";
import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { DomainError } from "../errors/domain-error";
import { channelFacts } from "../verdicts/facts";
import { findOpenAudit, findOpenAuditOf, insertAudit, updateAudit } from "./data";
import { evidenceOf } from "./evidence";

/** Opens an audit of a channel, or answers the one that is open: there is one at most. NOT_FOUND where there is no such channel. */
export async function openAudit(tx: Tx, tenant: EnteredTenant, channelId: string, now: Date) {
  await lockChannel(tx, tenant.id, channelId);
  return (await findOpenAuditOf(tx, tenant.id, channelId)) ?? insertAudit(tx, tenant.id, channelId, tenant.memberId, now);
}

/** Completes an audit with the facts as they stand now. INVALID while nobody has said whether the tactics were right; CONFLICT once it is completed. */
export async function completeAudit(tx: Tx, tenant: EnteredTenant, auditId: string, version: number, now: Date) {
  const audit = await findOpenAudit(tx, tenant.id, auditId);
  if (audit.tacticsAdequate === null) throw new DomainError("INVALID", "tacticsUnsaid");
  const { channels, today } = await channelFacts(tx, tenant, now);
  const facts = channels.find(({ id }) => id === audit.channelId);
  if (!facts) throw new DomainError("NOT_FOUND", "noSuchChannel");
  await updateAudit(tx, tenant.id, auditId, version, { evidence: evidenceOf(facts, tenant, today), completedAt: now, completedById: tenant.memberId });
}
