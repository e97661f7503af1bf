import "server-only";
import { TRPCError } from "@trpc/server";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { roleMay, type Permission } from "@/server/auth/permissions";
import { caller } from "./server";

/** What a page asks by its address alone, and is not there: for this person, by this word, or with these days. */
const NOT_THERE = new Set(["NOT_FOUND", "FORBIDDEN", "BAD_REQUEST", "UNPROCESSABLE_CONTENT"]);

/** A stranger finds nothing; who is signed out is asked to sign in; everything else is an error of its own. */
function turnedAway(error: unknown): never {
  if (error instanceof TRPCError && error.code === "UNAUTHORIZED") redirect("/sign-in");
  if (error instanceof TRPCError && NOT_THERE.has(error.code)) notFound();
  throw error;
}

/**
 * Every page of a tenant asks this itself: layouts do not run on each navigation. `may` says what to offer; what is
 * allowed is decided by the procedure that is called.
 */
export const requireTenant = cache(async (tenant: string) => {
  const api = await caller();
  const found = await api.tenants.current({ tenant }).catch(turnedAway);
  // Rates are a matter of field rights besides the role: a page of nothing is not offered.
  const seesRates = found.fieldRights.some((right) => right === "cost-rates" || right === "bill-rates");
  const may = (permission: Permission) => roleMay(found.role, permission) && (!found.isArchived || permission.endsWith(":read")) && (seesRates || !permission.startsWith("rates:"));
  return { ...found, may };
});

/** The same, for a page that only some roles may open; the others find nothing here. */
export async function requirePermission(tenant: string, permission: Permission) {
  const found = await requireTenant(tenant);
  return roleMay(found.role, permission) ? found : notFound();
}

/** The same for an agency's pages; a tenant that is no agency is not found here. */
export const requireAgency = cache(async (agency: string) => {
  const found = await requireTenant(agency);
  return found.kind === "agency" ? found : notFound();
});

/** The person's tenants, for pages that belong to nobody but them. */
export const requireUser = cache(async () => {
  const api = await caller();
  return api.tenants.mine({}).catch(turnedAway);
});

/**
 * The organisations in which the person logs time, which keep their leave and reminders: an agency's people have theirs there
 * and not in its clients.
 */
export const requireHomes = cache(async () => {
  const tenants = await requireUser();
  return tenants.filter(({ kind, agencySlug, isArchived, role }) => (kind !== "client" || agencySlug === null) && !isArchived && roleMay(role, "time:log"));
});

/** For what a page fetches beside its gate: the role may open the workspace but not this part of it. */
export async function orTurnAway<T>(answer: Promise<T>): Promise<T> {
  return answer.catch(turnedAway);
}
