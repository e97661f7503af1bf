import type { EntryFilter } from "@/server/time/schema";

/** A filter with some of it chosen anew, as it stands in the address; "" is any. A campaign that is "" is no campaign, and stays. */
export function changedFilter(chosen: EntryFilter, values: Partial<Record<keyof EntryFilter, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries({ ...chosen, ...values }).filter(([name, value]) => value !== undefined && (value !== "" || name === "campaign")));
}
