import { entryFilter, type EntryFilter } from "@/server/time/schema";

/** The filters that the address says; what cannot be read there does not narrow. */
export function filterOfAddress(search: Record<string, string | string[] | undefined>): EntryFilter {
  const read = Object.entries(entryFilter).map(([name, schema]) => [name, schema.safeParse(search[name]).data]);
  return Object.fromEntries(read.filter(([, value]) => value !== undefined)) as EntryFilter;
}
