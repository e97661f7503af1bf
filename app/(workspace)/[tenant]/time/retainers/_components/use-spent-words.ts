import { useFormatter, useTranslations } from "next-intl";
import { useMoneyFormat } from "@/app/_ui/use-money-format";
import type { ClosedMoney } from "@/server/retainers/schema";

/** Writes what was spent besides hours, by kind. */
export function useSpentWords(): (money: Pick<ClosedMoney, "spent" | "currency">) => string {
  const t = useTranslations("retainers.record");
  const format = useFormatter();
  const money = useMoneyFormat();
  return ({ spent, currency }) => format.list(spent.map(({ kind, amountMinor }) => t("spent", { kind, amount: money(amountMinor, currency) })));
}
