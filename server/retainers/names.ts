import { roleMay } from "../auth/permissions";
import { findGoalNames, findMemberNames, findNamed } from "../budgets/data/named";
import type { Names } from "../budgets/scope-names";
import type { EnteredTenant, TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";

/** All that a budget can be for, by name. */
export async function namesOf(tx: Tx, tenantId: TenantId): Promise<Names> {
  return { ...(await findNamed(tx, tenantId)), goals: await findGoalNames(tx, tenantId), people: await findMemberNames(tx, tenantId) };
}

/** Who did something; null for those who are told no names, such as a client's reader. */
export function personNameOf(tenant: Pick<EnteredTenant, "role">, names: Names, memberId: string): string | null {
  return roleMay(tenant.role, "members:read") ? (names.people.find(({ id }) => id === memberId)?.name ?? null) : null;
}
