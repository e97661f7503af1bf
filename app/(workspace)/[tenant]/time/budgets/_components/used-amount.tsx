import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { entriesHref } from "@/app/_components/figures/entries-href";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { TextLink } from "@/app/_ui/text-link";
import type { BudgetLine } from "@/server/budgets/schema";
import { firstDayOf, lastDayOf } from "@/server/domain/day";

type UsedAmountProps = { tenant: string; line: BudgetLine; name: string; month: string; amount: string; isOver: boolean };

/** What was used in a month. It opens its entries where the list of entries can be narrowed to them: a pool's cannot. */
export function UsedAmount({ tenant, line: { channels, activities, goal, member }, name, month, amount, isOver }: UsedAmountProps) {
  const t = useTranslations("budgets");
  const words = useDayWords();
  const look = clsx("text-xs", isOver ? "text-over" : "text-ink-2");
  if (channels.length > 1 || activities.length > 1) {
    return (
      <span className={clsx("block", look)}>
        {amount}
        <span className="sr-only"> {t("used")}</span>
      </span>
    );
  }
  const filter = { from: firstDayOf(month), to: lastDayOf(month), channel: channels[0]?.id, activity: activities[0]?.id, goal: goal?.id, member: member?.id };
  return (
    <TextLink quiet href={entriesHref(tenant, filter)} aria-label={t("openUsed", { amount, scope: name, month: words.month(month) })} className={look}>
      {amount}
    </TextLink>
  );
}
