import { auditFilter, type AuditFilter } from "@/server/audit/schema";

/** The filters that the address says; what cannot be read there does not narrow. */
export function filterOfAddress(search: Record<string, string | string[] | undefined>): AuditFilter {
  const read = Object.entries(auditFilter).map(([name, schema]) => [name, schema.safeParse(search[name]).data]);
  return Object.fromEntries(read.filter(([, value]) => value !== undefined)) as AuditFilter;
}
