import { minorDigits } from "@/server/domain/currency";
import type { Carry, NewTerms, RetainerTermsOnWire } from "@/server/retainers/schema";

/** What stands in the form: hours and money as numbers, null where nothing was typed. */
export type TermsDraft = {
  carry: Carry;
  capHours: number | null;
  deficitCapHours: number | null;
  expiryMonths: number | null;
  billsOverage: boolean;
  billableOnly: boolean;
  byCalendar: boolean;
  fee: number | null;
};

const hoursOf = (seconds: number | null | undefined) => (seconds == null ? null : seconds / 3600);
const secondsOf = (hours: number | null) => (hours === null ? null : Math.round(hours * 3600));

export function draftOfTerms(terms: RetainerTermsOnWire | null, currency: string): TermsDraft {
  return {
    carry: terms?.carry ?? "surplus",
    capHours: hoursOf(terms?.capSeconds),
    deficitCapHours: hoursOf(terms?.deficitCapSeconds),
    expiryMonths: terms?.expiryMonths ?? null,
    billsOverage: terms?.billsOverage ?? false,
    billableOnly: terms?.billableOnly ?? false,
    byCalendar: terms?.proration === "calendar",
    fee: terms?.feeMinor == null ? null : terms.feeMinor / 10 ** minorDigits(currency),
  };
}

/** What belongs to a way of carrying that was not chosen is not sent; nor is the fee by whoever may not see it. */
export function termsOfDraft(draft: TermsDraft, currency: string, seesFee: boolean): NewTerms {
  const { carry, billableOnly, byCalendar, fee } = draft;
  const deficitCapSeconds = carry === "both" ? secondsOf(draft.deficitCapHours) : null;
  return {
    carry,
    capSeconds: carry === "none" ? null : secondsOf(draft.capHours),
    deficitCapSeconds,
    expiryMonths: carry === "none" ? null : draft.expiryMonths,
    billsOverage: draft.billsOverage && !(carry === "both" && deficitCapSeconds === null),
    billableOnly,
    proration: byCalendar ? "calendar" : "working-days",
    ...(seesFee && { feeMinor: fee === null ? null : Math.round(fee * 10 ** minorDigits(currency)) }),
  };
}
