import { majorOf, minorOf } from "@/server/domain/currency";
import { type Day, monthOf } from "@/server/domain/day";
import type { ToolDetail, ToolFields } from "@/server/tools/schema";

type Term = ToolFields["costs"][number];
/** A price as it stands in the form; `until` is the day on which it changes, no longer its own, or '' (open). */
export type CostDraft = { key: string; from: string; until: string; amount: number | null; currency: string; per: Term["per"]; seats: number | null };
export type ChannelDraft = { key: string; channelId: string | null; share: number | null };

/** What stands in the form: amounts as numbers of their currency, lengths in hours, shares in percent, null and '' while they are empty. */
export type ToolDraft = Pick<ToolFields, "name" | "purpose" | "requirements" | "ownerId" | "split" | "countsFrom"> & { saved: number | null; splitFrom: string; usedFrom: string; costs: CostDraft[]; channels: ChannelDraft[] };

export const blankCost = (today: Day, currency: string): CostDraft => ({ key: crypto.randomUUID(), from: `${monthOf(today)}-01`, until: "", amount: null, currency, per: "month", seats: 1 });
export const blankChannel = (): ChannelDraft => ({ key: crypto.randomUUID(), channelId: null, share: null });
export const blankDraft = (today: Day): ToolDraft => ({ name: "", purpose: "", requirements: "", ownerId: null, split: "hours", countsFrom: monthOf(today), splitFrom: monthOf(today), saved: null, usedFrom: "", costs: [], channels: [] });

/** Its cost falls as it does this month, unless that is changed: then from this month on, unless another is said. */
export const draftOf = (today: Day, { name, purpose, requirements, ownerId, split, countsFrom, savedMonthSeconds, usedFrom, costs, channels }: ToolDetail): ToolDraft => ({
  name, purpose, requirements, ownerId, split, countsFrom, splitFrom: monthOf(today),
  saved: savedMonthSeconds === null ? null : savedMonthSeconds / 3600,
  usedFrom: usedFrom ?? "",
  costs: (costs ?? []).map(({ from, to, amountMinor, currency, per, seats }) => ({ key: crypto.randomUUID(), from, until: to ?? "", amount: majorOf(amountMinor, currency), currency, per, seats })),
  channels: channels.map(({ channelId, sharePermille }) => ({ key: crypto.randomUUID(), channelId, share: sharePermille === null ? null : sharePermille / 10 })),
});

/** How the draft says that its cost falls. */
export const splitOf = ({ split, channels }: Pick<ToolDraft, "split" | "channels">): Pick<ToolFields, "split" | "channels"> => ({
  split,
  channels: channels.flatMap(({ channelId, share }) => (channelId === null ? [] : [{ channelId, sharePermille: split === "fixed" ? Math.round((share ?? 0) * 10) : null }])),
});

const CURRENCY = /^[A-Z]{3}$/;

/** What is sent, or what is missing first. Lines without an amount or a channel are left out. */
export function fieldsOf({ saved, usedFrom, costs, channels, splitFrom: _, ...draft }: ToolDraft): { fields: ToolFields } | { missing: "name" | "currency" } {
  if (draft.name.trim() === "") return { missing: "name" };
  const priced = costs.flatMap(({ amount, ...cost }) => (amount === null ? [] : [{ ...cost, amount, currency: cost.currency.trim().toUpperCase() }]));
  if (priced.some(({ currency }) => !CURRENCY.test(currency))) return { missing: "currency" };
  return {
    fields: {
      ...draft,
      savedMonthSeconds: saved === null ? null : Math.round(saved * 3600),
      usedFrom: usedFrom === "" ? null : usedFrom,
      costs: priced.map(({ from, until, amount, currency, per, seats }) => ({ from, to: until === "" ? null : until, amountMinor: minorOf(amount, currency), currency, per, seats: seats ?? 1 })),
      channels: splitOf({ split: draft.split, channels }).channels,
    },
  };
}
