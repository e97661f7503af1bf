import type { Permission } from "../auth/permissions";
import { enter, type EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { DomainError } from "../errors/domain-error";
import type { CallContext } from "./context";

/**
 * Goes on in another tenant within the same transaction, through the same door: the person must be a member there and
 * the role must allow it. From then on the transaction reads and writes that tenant only. Errors as a tenantProcedure's.
 */
export async function stepInto(ctx: Pick<CallContext, "who" | "now" | "may"> & { tx: Tx }, slug: string, permission: Permission): Promise<EnteredTenant> {
  if (!ctx.who) throw new DomainError("NOT_FOUND", "noSuchTenant");
  const { tenant } = await enter(ctx.tx, ctx.who, "tenant", slug, ctx.now);
  if (!tenant) throw new DomainError("NOT_FOUND", "noSuchTenant");
  if (!ctx.may(tenant.role, permission)) throw new DomainError("FORBIDDEN", "roleTooSmall");
  if (tenant.archivedAt) throw new DomainError("CONFLICT", "tenantArchived");
  return tenant;
}
