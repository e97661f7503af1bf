import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { todayIn } from "../domain/zone";
import { DomainError } from "../errors/domain-error";
import { findMember } from "../members/data";
import { findProviders, findUnassigned, updateMemberProvider } from "./data";
import type { ProviderFields, ProviderList } from "./schema";

type Call = { tx: Tx; tenant: EnteredTenant; now: Date };

/** All providers with their people, and who could be somebody's. */
export async function listProviders({ tx, tenant, now }: Call): Promise<ProviderList> {
  return { today: todayIn(tenant.timeZone, now), providers: await findProviders(tx, tenant.id), unassigned: await findUnassigned(tx, tenant.id) };
}

/** An agreement was signed or none is needed, not both. */
export function withOneAgreement<F extends ProviderFields>(fields: F): F {
  if (fields.agreementOn !== null && fields.agreementWaiver !== null) throw new DomainError("INVALID", "agreementTwice");
  return fields;
}

/** Makes somebody a provider's, or nobody's. CONFLICT for somebody of this side: their hours are own hours. */
export async function assignMember({ tx, tenant }: Call, memberId: string, providerId: string | null) {
  const member = await findMember(tx, tenant.id, memberId);
  if (providerId !== null && member.role !== "external" && member.userId !== null) throw new DomainError("CONFLICT", "notExternal");
  await updateMemberProvider(tx, tenant.id, memberId, providerId);
}
