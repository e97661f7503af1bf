import { useFormatter, useTranslations } from "next-intl";
import { changeOf, type DayRange } from "@/server/domain/compare";
import { useDayWords } from "./use-day-words";

/** Says how a figure differs from that of an earlier range, which it names. Null where either is unknown. */
export function useChangeWords(): (now: number | null, before: number | null, earlier: DayRange, said: (amount: number) => string) => string | null {
  const t = useTranslations("common.compare");
  const format = useFormatter();
  const words = useDayWords();
  return (now, before, earlier, said) => {
    const change = changeOf(now, before);
    if (change === null || before === null) return null;
    const range = { from: words.fullDay(earlier.from), to: words.fullDay(earlier.to) };
    if (change.key === "same") return t("same", range);
    return t(change.key, { ...range, before: said(before), difference: said(change.difference), share: change.ratio === null ? "none" : format.number(change.ratio, { style: "percent" }) });
  };
}
