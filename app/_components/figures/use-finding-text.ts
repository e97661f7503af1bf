import { useTranslations } from "next-intl";
import type { FindingOnWire } from "@/server/overview/schema";
import { useAmount } from "./use-amount";
import { useDayWords } from "./use-day-words";

/** The month that a finding is about; `today` is the tenant's own. */
export type FindingMonth = { month: string; to: string; today: string };

/** Writes a finding as a sentence: about the whole month, or about the row of that name. */
export function useFindingText(): (finding: FindingOnWire, about: FindingMonth, name?: string) => string {
  const t = useTranslations("overview");
  const amount = useAmount();
  const words = useDayWords();
  return ({ key, seconds }, { month, to, today }, name) => {
    const values = { amount: amount(seconds ?? 0), month: words.month(month), end: words.day(to), today: words.day(today), name: name ?? "" };
    return name === undefined ? t(`finding.${key}`, values) : t(`rowFinding.${key}`, values);
  };
}
