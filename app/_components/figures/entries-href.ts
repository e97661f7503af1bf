type Filter = { from: string; to?: string | undefined; channel?: string | undefined; activity?: string | undefined; kind?: string | undefined; goal?: string | undefined; member?: string | undefined; provider?: string | undefined; campaign?: string | undefined; unpriced?: "cost" | "bill"; priced?: "cost" | "bill" };

/** Where the entries behind a number are. */
export function entriesHref(tenant: string, filter: Filter): string {
  const given = Object.entries(filter).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return `/${tenant}/time/entries?${new URLSearchParams(given).toString()}`;
}
