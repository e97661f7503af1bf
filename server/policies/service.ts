import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { DomainError } from "../errors/domain-error";
import { findAcknowledgedAt, findPolicies, findPolicyVersion, insertAcknowledgement, insertPolicy } from "./data";
import type { CurrentPolicy } from "./schema";

/** The policy that holds, with when the asking person agreed to it; null where none was published. */
export async function currentPolicyOf(tx: Tx, tenant: EnteredTenant): Promise<CurrentPolicy | null> {
  const [policy] = await findPolicies(tx, tenant.id, 1);
  if (!policy) return null;
  const { byName: _, ...shown } = policy;
  return { ...shown, acknowledgedAt: (await findAcknowledgedAt(tx, tenant.id, policy.version, tenant.memberId))?.toISOString() ?? null };
}

/** Publishes the next version. CONFLICT where somebody published after `version` was read, or where the words are the same. */
export async function publishPolicy(tx: Tx, tenant: EnteredTenant, version: number, body: string, now: Date) {
  const [latest] = await findPolicies(tx, tenant.id, 1);
  if ((latest?.version ?? 0) !== version) throw new DomainError("CONFLICT", "changedMeanwhile");
  if (latest?.body === body) throw new DomainError("CONFLICT", "policySame");
  await insertPolicy(tx, tenant.id, { version: version + 1, body, byId: tenant.memberId, publishedAt: now });
}

/** Keeps that the asking person agreed; a second time changes nothing. CONFLICT where another version holds, NOT_FOUND where none does. */
export async function acknowledgePolicy(tx: Tx, tenant: EnteredTenant, version: number, now: Date) {
  const holds = await findPolicyVersion(tx, tenant.id);
  if (holds === 0) throw new DomainError("NOT_FOUND", "noPolicy");
  if (holds !== version) throw new DomainError("CONFLICT", "policyMovedOn");
  if (await findAcknowledgedAt(tx, tenant.id, version, tenant.memberId)) return;
  await insertAcknowledgement(tx, tenant.id, version, tenant.memberId, now);
}
