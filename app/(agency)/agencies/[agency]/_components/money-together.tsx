import { useFormatter, useTranslations } from "next-intl";
import { useMoneyFormat } from "@/app/_ui/use-money-format";
import type { PortfolioMonth } from "@/server/portfolio/schema";

/** What those cost and brought together whose ROI is known in the agency's currency, and how many they are: not those of the sum of hours. Whose money is in no amount is named. Nothing where neither is. */
export function MoneyTogether({ portfolio: { moneySum, currency, rows } }: { portfolio: PortfolioMonth }) {
  const t = useTranslations("portfolio");
  const format = useFormatter();
  const write = useMoneyFormat();
  const money = (minor: number) => write(minor, currency);
  const without = rows.flatMap(({ name, money: { withoutRate } }) => (withoutRate === null ? [] : [{ name, currency: withoutRate }]));
  const said = [
    moneySum?.roi != null && t("money", { count: moneySum.count, currency, cost: money(moneySum.spentMinor), back: money(moneySum.returnMinor), roi: format.number(moneySum.roi, { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 }).replace("-", "−") }),
    without.length > 0 && t("moneyWithout", { names: format.list(without.map(({ name }) => name)), currencies: format.list([...new Set(without.map((each) => each.currency))]) }),
  ].filter(Boolean);
  return said.length > 0 && <p className="mt-3 max-w-prose text-sm text-ink-2">{said.join(" ")}</p>;
}
