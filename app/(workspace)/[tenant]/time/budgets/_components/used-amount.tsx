import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { entriesHref } from "@/app/_components/figures/entries-href";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { TextLink } from "@/app/_ui/text-link";
import type { BudgetLine } from "@/server/budgets/schema";
import { firstDayOf, lastDayOf } from "@/server/domain/day";

type UsedAmountProps = { tenant: string; line: BudgetLine; name: string; month: string; amount: string; isOver: boolean };

/** What was used in a month, which opens its entries. */
export function UsedAmount({ tenant, line: { channels, activities, goal, member }, name, month, amount, isOver }: UsedAmountProps) {
  const t = useTranslations("budgets");
  const words = useDayWords();
  const idsOf = (targets: readonly { id: string }[]) => (targets.length === 0 ? undefined : targets.map(({ id }) => id).join(","));
  const filter = { from: firstDayOf(month), to: lastDayOf(month), channel: idsOf(channels), activity: idsOf(activities), goal: goal?.id, member: member?.id };
  return (
    <TextLink quiet href={entriesHref(tenant, filter)} aria-label={t("openUsed", { amount, scope: name, month: words.month(month) })} className={clsx("text-xs", isOver ? "text-over" : "text-ink-2")}>
      {amount}
    </TextLink>
  );
}
