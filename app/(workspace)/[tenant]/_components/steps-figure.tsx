import { useTranslations } from "next-intl";
import { useAmount } from "@/app/_components/figures/use-amount";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { BudgetSteps } from "@/app/_ui/charts/budget-steps";
import { ChartFigure } from "@/app/_ui/charts/chart-figure";
import { Duration } from "@/app/_ui/duration";
import { Section } from "@/app/_ui/section";
import { TextLink } from "@/app/_ui/text-link";
import { monthOf } from "@/server/domain/day";
import type { OverviewMonth } from "@/server/overview/schema";

/** Twelve months of budget as a step line with what was used as bars. */
export function StepsFigure({ tenant, overview: { steps, month, today, headline } }: { tenant: string; overview: OverviewMonth }) {
  const t = useTranslations("overview");
  const amount = useAmount();
  const words = useDayWords();
  if (steps.every(({ budget, total }) => budget === null && total === 0)) return null;

  const ended = steps.filter((step) => step.budget !== null && step.month < monthOf(today));
  const over = ended.filter(({ budget, used }) => used > (budget ?? 0)).length;
  const title = ended.length === 0 ? t("steps.titleNone") : over > 0 ? t("steps.titleOver", { over, total: ended.length }) : t("steps.titleCalm", { total: ended.length });
  const lines = steps.map((step) => t("steps.describeMonth", { month: words.month(step.month), used: amount(step.used), budget: step.budget === null ? "none" : amount(step.budget) }));
  return (
    <Section title={t("steps.heading")} isKicker>
      <ChartFigure
        title={title}
        subtitle={t("steps.subtitle")}
        table={{
          columns: [t("steps.month"), t("row.used"), t("row.budget")],
          rows: steps.map((step) => [
            <TextLink key="month" quiet href={`/${tenant}?month=${step.month}`}>
              {words.month(step.month)}
            </TextLink>,
            <Duration key="used" seconds={step.used} style="decimal" />,
            <Duration key="budget" seconds={step.budget} style="decimal" />,
          ]),
        }}
      >
        <BudgetSteps
          title={title}
          describe={t("steps.describe", { list: lines.join("; ") })}
          steps={steps.map((step) => ({
            label: words.shortMonth(step.month),
            actual: step.month > monthOf(today) ? null : step.used,
            budget: step.budget,
            forecast: step.month === month ? (headline.standing.forecast?.value ?? null) : null,
            href: `/${tenant}?month=${step.month}`,
          }))}
          format={amount}
          unit={3600}
          labels={{ actual: t("row.used"), budget: t("row.budget"), forecast: t("row.forecast") }}
        />
      </ChartFigure>
    </Section>
  );
}
