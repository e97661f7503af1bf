import { useFormatter, useTranslations } from "next-intl";
import { useAmount } from "@/app/_components/figures/use-amount";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { useMoneyFormat } from "@/app/_ui/use-money-format";
import { majorOf } from "@/server/domain/currency";
import type { SpokenValue } from "@/server/domain/summary-words";

/** Names beyond these are a number: a sentence is read at once. */
const NAMED = 4;
/** From so many whole units on a sentence leaves out the small ones. */
const WHOLE_FROM = 100;

/** Writes the figures of a sentence in the reader's language; a count stays a number, for its plural. */
export function useSpoken(currency: string): (values: Readonly<Record<string, SpokenValue>>) => Record<string, string | number> {
  const t = useTranslations("summary");
  const format = useFormatter();
  const amount = useAmount();
  const words = useDayWords();
  const minus = (text: string) => text.replace("-", "−");
  const money = useMoneyFormat();
  const list = (names: readonly string[]) => format.list(names.length > NAMED ? [...names.slice(0, NAMED - 1), t("more", { count: names.length - NAMED + 1 })] : names);
  const written = (value: SpokenValue): string | number => {
    if ("seconds" in value) return amount(value.seconds);
    if ("minor" in value) return money(value.minor, currency, Math.abs(majorOf(value.minor, currency)) >= WHOLE_FROM ? "whole" : "short");
    if ("ratio" in value) return minus(format.number(value.ratio, { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 }));
    if ("value" in value) {
      // As KpiAmount has it: a percent sign stands at its number.
      const number = minus(format.number(value.value, { maximumFractionDigits: 4 }));
      return value.unit === null ? number : `${number}${value.unit === "%" ? "" : "\u00a0"}${value.unit}`;
    }
    if ("count" in value) return value.count;
    if ("names" in value) return list(value.names);
    if ("month" in value) return words.month(value.month);
    return "day" in value ? words.day(value.day) : value.text;
  };
  return (values) => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, written(value)]));
}
