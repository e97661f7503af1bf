import { z } from "zod";
import { DomainError } from "../errors/domain-error";
import { Prisma } from "../generated/prisma/client";
import type { FieldRight, Role } from "../auth/permissions";
import type { Tx } from "./transaction";

declare const tenantId: unique symbol;

/** The id of a tenant that this call was let into. Made here and nowhere else. */
export type TenantId = string & { readonly [tenantId]: true };

/** Who asks: the person and the session that proves it. */
export type Who = { userId: string; sessionId: string };

export type EnteredUser = { id: string; name: string; email: string; lastSeenAt: Date };

/** The tenant of a call, with what the asking person is in it. */
export type EnteredTenant = {
  id: TenantId;
  slug: string;
  name: string;
  kind: "company" | "client" | "agency";
  agencyId: string | null;
  currency: string;
  timeZone: string;
  locale: string;
  weekStart: number;
  fteWeekSeconds: number;
  holidayCountry: string | null;
  holidayRegion: string | null;
  archivedAt: Date | null;
  memberId: string;
  role: Role;
  fieldRights: FieldRight[];
};

export type Scope = "user" | "tenant" | "agency";

const row = z.object({
  status: z.enum(["ok", "no-session", "no-tenant"]),
  user_id: z.string().nullable(),
  user_name: z.string().nullable(),
  user_email: z.string().nullable(),
  last_seen_at: z.date().nullable(),
  tenant_id: z.string().nullable(),
  slug: z.string().nullable(),
  name: z.string().nullable(),
  kind: z.enum(["company", "client", "agency"]).nullable(),
  agency_id: z.string().nullable(),
  currency: z.string().nullable(),
  time_zone: z.string().nullable(),
  locale: z.string().nullable(),
  week_start: z.number().nullable(),
  fte_week_seconds: z.number().nullable(),
  holiday_country: z.string().nullable(),
  holiday_region: z.string().nullable(),
  archived_at: z.date().nullable(),
  member_id: z.string().nullable(),
  role: z.string().nullable(),
  field_rights: z.array(z.string()).nullable(),
});

/** Thrown where the session has ended; the only error here that is not about the tenant. */
export class SignedOut extends Error {}

/**
 * Opens the door for this transaction: proves the session, finds the person's membership and sets who asks and what is in
 * scope. A tenant that the person is no member of answers NOT_FOUND, like one that does not exist.
 */
export async function enter(tx: Tx, who: Who, scope: Scope, slug: string | null, now: Date): Promise<{ user: EnteredUser; tenant: EnteredTenant | null }> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`SELECT * FROM enter(${who.userId}::uuid, ${who.sessionId}::uuid, ${scope}, ${slug}, ${now}::timestamptz)`);
  const found = row.parse(rows[0]);
  if (found.status === "no-session") throw new SignedOut();
  if (found.status === "no-tenant") throw new DomainError("NOT_FOUND", "noSuchTenant");
  const user = z.object({ id: z.string(), name: z.string(), email: z.string(), lastSeenAt: z.date() }).parse({
    id: found.user_id,
    name: found.user_name,
    email: found.user_email,
    lastSeenAt: found.last_seen_at,
  });
  return { user, tenant: found.tenant_id === null ? null : tenantOf(found) };
}

function tenantOf(found: z.infer<typeof row>): EnteredTenant {
  return {
    id: found.tenant_id,
    slug: found.slug,
    name: found.name,
    kind: found.kind,
    agencyId: found.agency_id,
    currency: found.currency,
    timeZone: found.time_zone,
    locale: found.locale,
    weekStart: found.week_start,
    fteWeekSeconds: found.fte_week_seconds,
    holidayCountry: found.holiday_country,
    holidayRegion: found.holiday_region,
    archivedAt: found.archived_at,
    memberId: found.member_id,
    role: found.role,
    fieldRights: found.field_rights,
    // The columns are NOT NULL in their tables: null only where there is no tenant, which was answered above.
  } as EnteredTenant;
}

/**
 * Sets the context for what happens before anybody is a member: signing up, using a mailed link. The caller has proved the
 * right by other means; nothing else may call it.
 */
export async function actAs(tx: Tx, context: { userId?: string; tenantId?: string }): Promise<TenantId> {
  const user = context.userId ?? "";
  const tenant = context.tenantId ?? "";
  const tenants = tenant ? `{${tenant}}` : "";
  await tx.$queryRaw(Prisma.sql`SELECT set_config('app.user', ${user}, true), set_config('app.tenant', ${tenant}, true), set_config('app.tenants', ${tenants}, true)`);
  return tenant as TenantId;
}
