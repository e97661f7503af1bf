import { useTranslations } from "next-intl";
import { CopyMonthButton } from "@/app/_components/figures/copy-month-button";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import type { OverviewMonth } from "@/server/overview/schema";

/** `isGuided`: the guide above has the one primary deed of the page. */
type Props = { tenant: string; overview: OverviewMonth; maySet: boolean; isGuided: boolean };

/** Says that the month has no budget, which is not a budget of nothing, and what to do about it. */
export function NoBudget({ tenant, overview: { month, steps }, maySet, isGuided }: Props) {
  const t = useTranslations("overview");
  const words = useDayWords();
  const last = steps.findLast((step) => step.budget !== null && step.month < month);
  const names = { month: words.month(month), previous: last ? words.month(last.month) : "" };
  const budgets = `/${tenant}/time/budgets?year=${month.slice(0, 4)}`;
  return (
    <div data-print="hide" className="mb-8">
      <EmptyState
        title={t("empty.title", names)}
        action={
          maySet && (
            <>
              {last && <CopyMonthButton tenant={tenant} fromMonth={last.month} toMonth={month} label={t("empty.copy", names)} done={t("empty.copied", names)} />}
              <LinkButton variant={last || isGuided ? "quiet" : "primary"} href={`${budgets}&estimate=${month}`}>
                {t("empty.toEstimate")}
              </LinkButton>
              <LinkButton variant="bare" href={budgets}>
                {t("empty.toBudgets")}
              </LinkButton>
            </>
          )
        }
      >
        {!maySet ? t("empty.readOnly") : last ? t("empty.copyOrEstimate", names) : t("empty.estimate")}
      </EmptyState>
    </div>
  );
}
