import { useTranslations } from "next-intl";
import { useAmount } from "@/app/_components/figures/use-amount";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { BudgetSteps } from "@/app/_ui/charts/budget-steps";
import { ChartFigure } from "@/app/_ui/charts/chart-figure";
import { Duration } from "@/app/_ui/duration";
import { Section } from "@/app/_ui/section";
import { TextLink } from "@/app/_ui/text-link";
import type { PortfolioYear } from "@/server/portfolio/schema";

/** All clients with a budget together, month by month. Nothing where nobody had one. */
export function YearFigure({ agency, year: { months, sum, currentMonth } }: { agency: string; year: PortfolioYear }) {
  const t = useTranslations("portfolio");
  const amount = useAmount();
  const words = useDayWords();
  if (sum === null) return null;

  const ended = months.flatMap((each) => (each.sum && each.month < currentMonth ? [each.sum] : []));
  const over = ended.filter(({ used, budget }) => used > budget).length;
  const title = ended.length === 0 ? t("year.allNone") : over > 0 ? t("year.allOver", { over, total: ended.length }) : t("year.allCalm", { total: ended.length });
  const lines = months.map((each) => t("year.describeMonth", { month: words.month(each.month), used: amount(each.sum?.used ?? 0), budget: each.sum ? amount(each.sum.budget) : "none" }));
  const href = (month: string) => (month === currentMonth ? `/agencies/${agency}` : `/agencies/${agency}?month=${month}`);
  return (
    <Section title={t("year.all")} isKicker>
      <ChartFigure
        title={title}
        subtitle={t("year.allSubtitle")}
        table={{
          columns: [t("year.month"), t("used"), t("budget")],
          rows: months.map(({ month, sum: all }) => [
            <TextLink key="month" quiet href={href(month)}>
              {words.month(month)}
            </TextLink>,
            <Duration key="used" seconds={all?.used ?? null} style="decimal" />,
            <Duration key="budget" seconds={all?.budget ?? null} style="decimal" />,
          ]),
          sum: [t("year.total"), <Duration key="used" seconds={sum.used} style="decimal" />, <Duration key="budget" seconds={sum.budget} style="decimal" />],
        }}
      >
        <BudgetSteps
          title={title}
          describe={t("year.describe", { list: lines.join("; ") })}
          steps={months.map(({ month, sum: all }) => ({ label: words.shortMonth(month), actual: month > currentMonth ? null : (all?.used ?? null), budget: all?.budget ?? null }))}
          format={amount}
          unit={3600}
          labels={{ actual: t("used"), budget: t("budget"), forecast: t("forecast") }}
        />
      </ChartFigure>
    </Section>
  );
}
