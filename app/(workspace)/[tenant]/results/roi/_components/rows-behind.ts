import { entriesHref } from "@/app/_components/figures/entries-href";
import type { Whose } from "@/app/_components/figures/working-in-address";
import { firstDayOf, lastDayOf } from "@/server/domain/day";

/**
 * Where the rows behind the parts of an ROI are; null where no page holds just them. Entries are told apart by channel and goal, not
 * by provider or campaign; expenses and returns are kept by month.
 */
export function rowsBehind(tenant: string, { by, key }: Whose, { from, to }: { from: string; to: string }) {
  const days = { from: firstDayOf(from), to: lastDayOf(to) };
  const isOneMonth = from === to;
  const ofWhom = key === null ? {} : by === "channel" ? { channel: key } : by === "goal" ? { goal: key } : null;
  return {
    labor: ofWhom && entriesHref(tenant, { ...days, ...ofWhom }),
    sharedLabor: entriesHref(tenant, { ...days, channel: "none" }),
    spent: isOneMonth ? `/${tenant}/time/expenses?month=${from}` : null,
    returned: isOneMonth ? `/${tenant}/results/returns?month=${from}` : null,
  };
}
