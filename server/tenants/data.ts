import { z } from "zod";
import { ROLES } from "../auth/permissions";
import { columnOf, dayOf } from "../db/day-column";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { DomainError } from "../errors/domain-error";
import { Prisma } from "../generated/prisma/client";
import type { TenantSettings, TimeRules } from "./schema";

/** An address for a new tenant: the wanted one, or the first free with a number behind it. */
export async function findFreeSlug(tx: Tx, wanted: string): Promise<string> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`SELECT free_slug(${wanted}) AS slug`);
  return z.object({ slug: z.string() }).parse(rows[0]).slug;
}

/** Holds the tenant's row until the transaction ends, so that rules which count its people are kept one after another. */
export async function lockTenant(tx: Tx, tenantId: TenantId) {
  await tx.$queryRaw`SELECT id FROM tenants WHERE id = ${tenantId}::uuid FOR NO KEY UPDATE`;
}

/** The tenant in context, where there is no member yet to enter with. */
export async function findTenant(tx: Tx, tenantId: TenantId) {
  const row = await tx.tenant.findFirst({ where: { id: tenantId }, select: { slug: true, name: true, kind: true, archivedAt: true } });
  if (!row) throw new DomainError("NOT_FOUND", "noSuchTenant");
  return row;
}

/** How the tenant minds timers, and until when its norms are being found out. */
export async function findTimeRules(tx: Tx, tenantId: TenantId): Promise<TimeRules> {
  const row = await tx.tenant.findFirst({ where: { id: tenantId }, select: { timerAskSeconds: true, timerStopSeconds: true, calibrationUntil: true } });
  if (!row) throw new DomainError("NOT_FOUND", "noSuchTenant");
  return { ...row, calibrationUntil: row.calibrationUntil && dayOf(row.calibrationUntil) };
}

/** All tenants that the person is in, by name. */
export async function findOwnTenants(tx: Tx, userId: string) {
  const rows = await tx.member.findMany({
    where: { userId, removedAt: null },
    select: { role: true, tenant: { select: { id: true, slug: true, name: true, kind: true, agencyId: true, archivedAt: true } } },
    orderBy: { tenant: { name: "asc" } },
    take: 1000,
  });
  return rows.map(({ role, tenant }) => ({ ...tenant, role: z.enum(ROLES).parse(role) }));
}

export type NewTenant = { slug: string; name: string; kind: "company" | "client" | "agency"; agencyId: string | null } & Partial<TenantSettings>;

/** A day goes into its column; what is left out is left out. */
const columns = <T extends { calibrationUntil?: string | null }>({ calibrationUntil, ...rest }: T) => ({
  ...rest,
  ...(calibrationUntil !== undefined && { calibrationUntil: calibrationUntil && columnOf(calibrationUntil) }),
});

export function insertTenant(tx: Tx, tenantId: TenantId, tenant: NewTenant) {
  return tx.tenant.create({ data: { id: tenantId, ...columns(tenant) }, select: { id: true, slug: true } });
}

export async function findVersion(tx: Tx, tenantId: TenantId): Promise<number> {
  const row = await tx.tenant.findFirst({ where: { id: tenantId }, select: { version: true } });
  if (!row) throw new DomainError("NOT_FOUND", "noSuchTenant");
  return row.version;
}

/** Writes the settings if nobody has changed them since `version` was read. */
export async function updateSettings(tx: Tx, tenantId: TenantId, version: number, settings: TenantSettings) {
  const { count } = await tx.tenant.updateMany({ where: { id: tenantId, version }, data: { ...columns(settings), version: { increment: 1 } } });
  if (count === 0) throw new DomainError("CONFLICT", "changedMeanwhile");
}

export async function updateTenant(tx: Tx, tenantId: TenantId, change: { archivedAt?: Date | null; kind?: "company"; agencyId?: null }) {
  const { count } = await tx.tenant.updateMany({ where: { id: tenantId }, data: change });
  if (count === 0) throw new DomainError("NOT_FOUND", "noSuchTenant");
}
