import { useFormatter, useTranslations } from "next-intl";
import type { ClosedMoney } from "@/server/retainers/schema";
import { useClosedWords } from "./use-closed-words";

/** Writes what was spent besides hours, by kind. */
export function useSpentWords(): (money: Pick<ClosedMoney, "spent" | "currency">) => string {
  const t = useTranslations("retainers.record");
  const format = useFormatter();
  const { money } = useClosedWords();
  return ({ spent, currency }) => format.list(spent.map(({ kind, amountMinor }) => t("spent", { kind, amount: money(amountMinor, currency) })));
}
