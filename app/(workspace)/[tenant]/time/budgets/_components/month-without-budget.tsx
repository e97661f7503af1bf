"use client";
import { useTranslations } from "next-intl";
import { CopyMonthButton } from "@/app/_components/figures/copy-month-button";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { Notice } from "@/app/_ui/notice";
import type { BudgetYear } from "@/server/budgets/schema";

/** Where the month that is now has no budget and an earlier one of the year had: offers that one's again. */
export function MonthWithoutBudget({ tenant, year: { headline, currentMonth } }: { tenant: string; year: BudgetYear }) {
  const t = useTranslations("budgets");
  const words = useDayWords();
  const now = headline.time.find(({ month }) => month === currentMonth);
  const last = headline.time.findLast(({ month, kind }) => month < currentMonth && kind !== "none");
  if (now?.kind !== "none" || !last) return null;
  const names = { month: words.month(currentMonth), previous: words.month(last.month) };
  return (
    <div className="mb-6">
      <Notice action={<CopyMonthButton variant="quiet" tenant={tenant} fromMonth={last.month} toMonth={currentMonth} label={t("copy", names)} done={t("copied", names)} />}>
        {t("copyTitle", names)}
      </Notice>
    </div>
  );
}
