import { useTranslations } from "next-intl";
import { useAmount } from "@/app/_components/figures/use-amount";
import { useMoneyFormat } from "@/app/_ui/use-money-format";
import type { ClosedBesides, RecordAlert } from "@/server/retainers/schema";

type Difference = ClosedBesides["differences"][number];

const isMoney = ({ figure }: Difference) => figure === "moneyBudget" || figure === "moneyUsed";
const text = { carriedIn: "carriedIn", budget: "budget", used: "used", moneyBudget: "budget", moneyUsed: "used" } as const;

/** Says in what a closed month would be otherwise today, and which alerts had been raised. */
export function useClosedWords() {
  const t = useTranslations("retainers.record");
  const hours = useAmount();
  const money = useMoneyFormat();
  return {
    difference: (difference: Difference, currency: string) => {
      const written = (amount: number | null) => (amount === null ? t("unknown") : isMoney(difference) ? money(amount, currency) : amount < 0 ? t("below", { amount: hours(-amount) }) : hours(amount));
      return t(`differs.${text[difference.figure]}`, { closed: written(difference.closed), now: written(difference.now) });
    },
    /** `day` is that on which it was raised, written out. */
    alert: ({ measure, kind, threshold, clearedAt }: RecordAlert, day: string) => t("alert", { measure, kind, threshold, day, state: clearedAt === null ? "stood" : "over" }),
  };
}
