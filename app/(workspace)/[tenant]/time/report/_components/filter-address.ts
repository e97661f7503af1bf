import { reportFilter, type ReportFilter } from "@/server/report/schema";

/** The filters that the address says; what cannot be read there does not narrow. */
export function filterOfAddress(search: Record<string, string | string[] | undefined>): ReportFilter {
  const read = Object.entries(reportFilter).map(([name, schema]) => [name, schema.safeParse(search[name]).data]);
  return Object.fromEntries(read.filter(([, value]) => value !== undefined)) as ReportFilter;
}
