import { useFormatter } from "next-intl";
import { useDurationFormat } from "@/app/_ui/use-duration-format";
import { useMoneyFormat } from "@/app/_ui/use-money-format";
import { minorDigits } from "@/server/domain/currency";
import { parseHours } from "@/server/domain/duration";

export type Measure = "time" | "money";

/** An amount of money as it is typed, in whole minor units; null where it is none. A comma is as good as a point. */
export function parseMoney(typed: string, digits: number): number | null {
  const [, whole, part = ""] = /^(\d{1,9})(?:[.,](\d*))?$/.exec(typed.replace(/[\s'’]/g, "")) ?? [];
  if (whole === undefined || part.length > digits) return null;
  return Number(whole + part.padEnd(digits, "0"));
}

/** How amounts of a measure are typed, shown in a cell, and said in a sentence. */
export function useAmountText(measure: Measure, currency: string) {
  const format = useFormatter();
  const duration = useDurationFormat();
  const money = useMoneyFormat();
  const digits = minorDigits(currency);
  if (measure === "time") {
    return {
      parse: parseHours,
      typed: (seconds: number) => format.number(seconds / 3600, { maximumFractionDigits: 2, useGrouping: false }),
      short: (seconds: number) => duration(seconds, "decimal"),
      said: (seconds: number) => duration(seconds, "text"),
    };
  }
  return {
    parse: (typed: string) => parseMoney(typed, digits),
    typed: (minor: number) => format.number(minor / 10 ** digits, { maximumFractionDigits: digits, useGrouping: false }),
    short: (minor: number) => format.number(minor / 10 ** digits, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
    said: (minor: number) => money(minor, currency),
  };
}
