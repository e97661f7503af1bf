import { entriesHref } from "@/app/_components/figures/entries-href";
import { rowsHref } from "@/app/_components/figures/rows-href";
import type { Whose } from "@/app/_components/figures/working-in-address";
import { firstDayOf, lastDayOf } from "@/server/domain/day";
import type { CostParts } from "@/server/domain/roi";

/** What somebody sees of hours besides how many they are: whose they are, and what was noted. */
export type Sees = { names: boolean; notes: boolean };

/** The kinds of expenses in a part of the cost. */
const KINDS = { externalMinor: "fee", toolsMinor: "tool", adsMinor: "ads", otherMinor: "training,other" } as const;
export type SpentPart = Exclude<keyof CostParts, "laborMinor">;

/** Of what months, and of what cost: null for whoever may not see what hours cost. */
type Behind = { from: string; to: string; line: { cost: CostParts | null } };

/**
 * Where the rows behind the parts of an ROI are. Hours that count for a provider are its people's, and for a campaign those in whose
 * note it stands: null for whoever may not see which these are. What is shared opens the whole that it is a part of.
 */
export function rowsBehind(tenant: string, { by, key }: Whose, { line: { cost }, ...months }: Behind, sees: Sees) {
  const days = { from: firstDayOf(months.from), to: lastDayOf(months.to) };
  const part = key === null ? {} : { [by]: key === "" && by !== "campaign" ? "none" : key };
  const tells = key === null || by === "channel" || by === "goal" || (by === "provider" ? sees.names : sees.notes);
  const hours = (of: object) => entriesHref(tenant, { ...days, ...of, ...(cost !== null && { priced: "cost" as const }) });
  return {
    labor: tells ? hours(part) : null,
    sharedLabor: hours({ channel: "none" }),
    unpriced: tells && cost !== null ? entriesHref(tenant, { ...days, ...part, unpriced: "cost" }) : null,
    // What is of no channel after all was shared is without the tools that are for certain ones.
    spent: (of?: SpentPart) => rowsHref(tenant, "expenses", months, { ...(by === "channel" && key === "" ? { shared: "all" } : part), ...(of && { kind: KINDS[of] }) }),
    unallocated: rowsHref(tenant, "expenses", months, { shared: "all" }),
    sharedSpent: (of?: SpentPart) => rowsHref(tenant, "expenses", months, { channel: "none", ...(of && { kind: KINDS[of] }) }),
    returned: (of: { kind?: string; value?: string } = {}) => rowsHref(tenant, "returns", months, { ...part, ...of }),
  };
}
