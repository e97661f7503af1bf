import { randomUUID } from "node:crypto";
import { insertDefaultActivities } from "../activities/data";
import { actAs, type TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { insertMember } from "../members/data";
import { findFreeSlug, insertTenant, type NewTenant } from "./data";

/** A tenant's address from its name: lower case, hyphens, no accents; 'workspace' where nothing is left of it. */
export function slugOf(name: string): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 60) || "workspace";
}

export type TenantStart = Omit<NewTenant, "slug"> & { ownerUserId: string };

/**
 * Opens a tenant with its owner and the default activities. Leaves the transaction acting as the owner in the new tenant,
 * so that the caller can go on filling it.
 */
export async function openTenant(tx: Tx, { ownerUserId, ...tenant }: TenantStart): Promise<{ id: TenantId; slug: string; memberId: string }> {
  const slug = await findFreeSlug(tx, slugOf(tenant.name));
  const id = await actAs(tx, { userId: ownerUserId, tenantId: randomUUID() });
  await insertTenant(tx, id, { slug, ...tenant });
  const member = await insertMember(tx, id, { userId: ownerUserId, role: "owner" });
  await insertDefaultActivities(tx, id);
  return { id, slug, memberId: member.id };
}
