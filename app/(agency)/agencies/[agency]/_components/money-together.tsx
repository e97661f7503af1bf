import { useFormatter, useTranslations } from "next-intl";
import { useMoneyFormat } from "@/app/_ui/use-money-format";
import type { PortfolioMonth } from "@/server/portfolio/schema";

/** What all clients cost and brought together, in the agency's currency, and whose money is in no amount. Nothing where no return is known. */
export function MoneyTogether({ portfolio: { moneySum, currency, rows } }: { portfolio: PortfolioMonth }) {
  const t = useTranslations("portfolio");
  const format = useFormatter();
  const write = useMoneyFormat();
  const money = (minor: number) => write(minor, currency);
  const without = rows.flatMap(({ name, money: { withoutRate } }) => (withoutRate === null ? [] : [{ name, currency: withoutRate }]));
  const said = [
    moneySum?.roi != null && t("money", { count: moneySum.count, cost: money(moneySum.spentMinor), back: money(moneySum.returnMinor), roi: format.number(moneySum.roi, { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 }).replace("-", "−") }),
    without.length > 0 && t("moneyWithout", { names: format.list(without.map(({ name }) => name)), currencies: format.list([...new Set(without.map((each) => each.currency))]) }),
  ].filter(Boolean);
  return said.length > 0 && <p className="mt-3 max-w-prose text-sm text-ink-2">{said.join(" ")}</p>;
}
