import { randomUUID } from "node:crypto";
import { insertDefaultActivities } from "../activities/data";
import { actAs, type EnteredTenant, type TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { DomainError } from "../errors/domain-error";
import { hasCalendar } from "../holidays/country";
import { findRunning, insertMember, type Joining } from "../members/data";
import { repriceClients } from "../rates/service";
import { stopTimerInto } from "../timer/service";
import type { CallContext } from "../trpc/context";
import { findFreeSlug, findOwnTenants, findTimeRules, findVersion, insertTenant, type NewTenant, updateSettings, updateTenant } from "./data";
import { currentTenant, type CurrentTenant, ownTenant, type OwnTenant, type TenantSettings } from "./schema";

/** Addresses that the app itself uses beside the tenants'. */
const TAKEN = new Set(["account", "agencies", "api", "forgot", "health", "invite", "my-week", "outbox", "reset", "sign-in", "sign-up", "verify"]);

/** A tenant's address from its name: lower case, hyphens, no accents; 'workspace' where nothing is left of it. */
export function slugOf(name: string): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const slug = plain.replace(/[^a-z0-9]+/g, "-").slice(0, 60).replace(/^-+|-+$/g, "") || "workspace";
  return TAKEN.has(slug) ? `${slug}-workspace` : slug;
}

export type TenantStart = Omit<NewTenant, "slug"> & Joining & { ownerUserId: string };

/**
 * Opens a tenant with its owner and the default activities. Leaves the transaction acting as the owner in the new tenant,
 * so that the caller can go on filling it.
 */
export async function openTenant(tx: Tx, { ownerUserId, joinedAt, ...tenant }: TenantStart): Promise<{ id: TenantId; slug: string; memberId: string }> {
  const slug = await findFreeSlug(tx, slugOf(tenant.name));
  const id = await actAs(tx, { userId: ownerUserId, tenantId: randomUUID() });
  await insertTenant(tx, id, { slug, ...tenant });
  const member = await insertMember(tx, id, { userId: ownerUserId, role: "owner", joinedAt });
  await insertDefaultActivities(tx, id);
  return { id, slug, memberId: member.id };
}

/** The entered tenant as the browser gets it. */
export async function showTenant(tx: Tx, { archivedAt, ...tenant }: EnteredTenant): Promise<CurrentTenant> {
  return currentTenant.parse({ ...tenant, ...(await findTimeRules(tx, tenant.id)), version: await findVersion(tx, tenant.id), isArchived: archivedAt !== null });
}

/** All tenants of the person for the switcher; a client's agency is named only where the person is in the agency too. */
export async function listOwnTenants(tx: Tx, userId: string, may: CallContext["may"]): Promise<OwnTenant[]> {
  const tenants = await findOwnTenants(tx, userId);
  const byId = new Map(tenants.map((tenant) => [tenant.id, tenant]));
  return tenants.map(({ agencyId, archivedAt, ...tenant }) => {
    const agency = agencyId ? byId.get(agencyId) : undefined;
    const isArchived = archivedAt !== null;
    return ownTenant.parse({ ...tenant, agencySlug: agency?.slug ?? null, agencyName: agency?.name ?? null, isArchived, mayLog: !isArchived && may(tenant.role, "time:log") });
  });
}

/**
 * Writes the settings on top of the version that was read; answers the next one. An agency in another currency has other rates
 * for its clients, whose work is priced anew with it. INVALID where nobody keeps a calendar for
 * the country or region or a timer would be stopped before it is asked about, CONFLICT where somebody changed them meanwhile.
 */
export async function changeSettings({ tx, tenant, user }: { tx: Tx; tenant: EnteredTenant; user: { id: string } }, version: number, settings: TenantSettings): Promise<number> {
  const { holidayCountry, holidayRegion, timerAskSeconds, timerStopSeconds } = settings;
  if (timerStopSeconds <= timerAskSeconds) throw new DomainError("INVALID", "stopsBeforeAsking");
  if (holidayCountry === null ? holidayRegion !== null : !hasCalendar(holidayCountry, holidayRegion)) throw new DomainError("INVALID", "noSuchCalendar");
  await updateSettings(tx, tenant.id, version, settings);
  if (settings.currency !== tenant.currency) await repriceClients({ tx, tenant, user }, null);
  return version + 1;
}

/**
 * Closes a tenant for writing; what is in it stays and can be read. Timers that run in it become entries. An agency's own
 * tenant stays open, because its clients are reached through it.
 */
export async function archiveTenant(tx: Tx, tenant: EnteredTenant, now: Date) {
  if (tenant.kind === "agency") throw new DomainError("CONFLICT", "agencyStaysOpen");
  for (const memberId of await findRunning(tx, tenant.id)) await stopTimerInto(tx, tenant, memberId, now);
  await updateTenant(tx, tenant.id, { archivedAt: now });
}
