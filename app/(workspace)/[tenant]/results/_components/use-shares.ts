import { useFormatter } from "next-intl";
import { useMoneyFormat } from "@/app/_ui/use-money-format";
import { majorOf } from "@/server/domain/currency";
import { WORTH_PARTS, type Worth, worthOfOne } from "@/server/domain/worth";

/** Writes thousandths as percent, ratios as percent with one digit, and what one of a kind is worth. */
export function useShares(currency: string) {
  const format = useFormatter();
  const money = useMoneyFormat();
  const percent = (ratio: number) => format.number(ratio, { style: "percent", maximumFractionDigits: 1 }).replace("-", "−");
  return {
    permille: (value: number | null) => percent((value ?? 0) / 1000),
    ratio: percent,
    money: (minor: number) => money(minor, currency, "full"),
    major: (minor: number) => majorOf(minor, currency),
    one: (worth: Worth) => {
      const exact = worthOfOne(worth);
      return exact === null ? null : money(Math.round(Number(exact) / Number(WORTH_PARTS)), currency, "full");
    },
  };
}
