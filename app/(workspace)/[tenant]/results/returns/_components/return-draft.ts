import { majorOf, minorOf } from "@/server/domain/currency";
import type { ReturnFields, ReturnList } from "@/server/returns/schema";

/** What stands in the form: the amount as a number of its currency, null while it is empty. */
export type ReturnDraft = Omit<ReturnFields, "amountMinor"> & { amount: number | null };

export function draftOf(row: ReturnList["returns"][number] | null, kindId: string, on: string, currency: string): ReturnDraft {
  if (!row) return { on, kindId, quantity: null, amount: null, currency, channelId: null, goalId: null, engagementId: null, campaign: "", isPaid: false, note: "" };
  const { quantity, channelId, goalId, engagementId, campaign, isPaid, note, original, amountMinor } = row;
  const asked = original ?? (amountMinor === null ? null : { amountMinor, currency });
  return { on: row.on, kindId: row.kindId, quantity, channelId, goalId, engagementId, campaign, isPaid, note, currency: asked?.currency ?? currency, amount: asked && majorOf(asked.amountMinor, asked.currency) };
}

export const fieldsOf = ({ amount, ...draft }: ReturnDraft): ReturnFields => ({ ...draft, amountMinor: amount === null ? null : minorOf(amount, draft.currency) });
