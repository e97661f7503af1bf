import { DEFAULT_FIELD_RIGHTS, type Role } from "../auth/permissions";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";

/** A person with an account, or a placeholder by name; with the field rights that the role starts with. */
export type NewMember = ({ userId: string; placeholder?: undefined } | { userId?: undefined; placeholder: string }) & { role: Role };

export function insertMember(tx: Tx, tenantId: TenantId, { role, ...who }: NewMember) {
  return tx.member.create({ data: { tenantId, ...who, role, fieldRights: [...DEFAULT_FIELD_RIGHTS[role]] }, select: { id: true } });
}
