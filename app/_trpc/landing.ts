import type { OwnTenant } from "@/server/tenants/schema";

const WORKERS = new Set(["member", "external"]);
const READERS = new Set(["executive", "viewer"]);

/**
 * Where a person starts: who reads or leads an agency on its portfolio, who logs time on their week, who only reads on the
 * month in a minute, everybody else on the overview. Null for a person who is in no tenant (any more).
 */
export function landingPage(tenants: readonly OwnTenant[]): string | null {
  const open = tenants.filter((tenant) => !tenant.isArchived);
  const agency = open.find((tenant) => tenant.kind === "agency");
  if (agency && agency.role !== "external" && agency.role !== "viewer") return WORKERS.has(agency.role) ? "/my-week" : `/agencies/${agency.slug}`;
  const first = open[0] ?? tenants[0];
  if (!first) return null;
  if (WORKERS.has(first.role)) return open.length > 1 ? "/my-week" : `/${first.slug}/time`;
  return READERS.has(first.role) ? `/${first.slug}/summary` : `/${first.slug}`;
}
