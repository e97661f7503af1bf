import { useFormatter, useTranslations } from "next-intl";
import { methodWord } from "@/app/_components/figures/method-word";
import { rangeWords } from "@/app/_components/figures/range-words";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import type { BudgetLine, OutlookOnWire } from "@/server/budgets/schema";

type EarnedWordsProps = { deliverables: BudgetLine["deliverables"]; outlook: OutlookOnWire; said: (amount: number) => string };

/** What was counted of a budget's deliverables and what it tells, once there is something to tell. */
export function EarnedWords({ deliverables, outlook: { used, earned }, said }: EarnedWordsProps) {
  const t = useTranslations("budgets.outlook");
  const words = useDayWords();
  const format = useFormatter();
  if (deliverables === null || earned === null) return null;
  const index = format.number(earned.costIndex, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (
    <span className="block max-w-prose text-xs whitespace-normal text-ink-2">
      {t("counted", { ...deliverables, day: words.day(deliverables.countedOn) })}. {earned.isOld && `${t("countAgain")} `}
      {t("earned", { earned: said(earned.earned), used: said(used), index, typical: said(earned.typical), oneOff: said(earned.oneOff) })}
    </span>
  );
}

/** Where a budget will end, with its range, how that was reckoned and when it is used up, in one sentence. */
export function OutlookWords({ outlook: { forecast, runsOutOn }, said }: Pick<EarnedWordsProps, "outlook" | "said">) {
  const t = useTranslations("budgets.outlook");
  const words = useDayWords();
  if (forecast === null) return null;
  const values = { value: said(forecast.value), ...rangeWords(forecast.range, said), method: methodWord[forecast.method] };
  return <span className="block max-w-prose text-xs whitespace-normal text-ink-2">{t("words", { ...values, day: runsOutOn === null ? "none" : words.day(runsOutOn) })}</span>;
}
