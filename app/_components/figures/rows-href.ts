import { monthsQuery } from "./range-in-address";

type Narrowing = { channel?: string | undefined; goal?: string | undefined; provider?: string | undefined; campaign?: string | undefined; kind?: string | undefined; shared?: string | undefined; value?: string | undefined; paid?: string | undefined };
type Months = { from: string; to: string };

const PATHS = { expenses: "time/expenses", returns: "results/returns" } as const;

/** Where the rows behind an amount are: what was spent, or what came back, in some months and of some part. Those behind hours are at `entriesHref`. */
export function rowsHref(tenant: string, what: keyof typeof PATHS, months: Months, narrowing: Narrowing = {}): string {
  const given = Object.entries(narrowing).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return `/${tenant}/${PATHS[what]}?${new URLSearchParams([...Object.entries(monthsQuery(months)), ...given]).toString()}`;
}
