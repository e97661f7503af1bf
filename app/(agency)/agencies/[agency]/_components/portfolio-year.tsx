import { useTranslations } from "next-intl";
import { FileLinks } from "@/app/_components/file-links";
import { MonthSwitcher } from "@/app/_components/figures/month-switcher";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { highest } from "@/app/_ui/charts/zero-based";
import { PageHeader } from "@/app/_ui/page-header";
import { Section } from "@/app/_ui/section";
import type { PortfolioYear as Year } from "@/server/portfolio/schema";
import { PortfolioTabs } from "./portfolio-tabs";
import { YearFigure } from "./year-figure";
import { monthsOver, YearTable } from "./year-table";

/** Twelve months of all clients side by side, every chart on one scale; in the order of the portfolio's last month. */
export function PortfolioYear({ agency, year }: { agency: string; year: Year }) {
  const t = useTranslations("portfolio");
  const words = useDayWords();
  const { month, currentMonth, rows, archived } = year;
  const end = words.month(month);
  const max = highest([...rows, ...archived].flatMap(({ steps }) => steps.flatMap(({ used, budget }) => [used, budget])));
  return (
    <>
      <PageHeader
        above={<MonthSwitcher path={`/agencies/${agency}`} month={month} current={currentMonth} query={{ view: "year" }} />}
        title={useFinding(year)}
        subtitle={t("year.subtitle", { month: end, count: rows.filter(({ isOwn }) => !isOwn).length })}
        secondary={<FileLinks path={`/api/agencies/${agency}/portfolio-year`} query={{ month }} what={t("year.file", { month: end })} />}
      >
        <PortfolioTabs agency={agency} month={month} currentMonth={currentMonth} view="year" />
      </PageHeader>
      <YearTable caption={t("year.caption")} year={year} rows={rows} max={max} sum={year.sum} />
      <YearFigure agency={agency} year={year} />
      {archived.length > 0 && (
        <Section title={t("year.archived")} description={t("year.archivedText")}>
          <YearTable caption={t("year.archivedCaption")} year={year} rows={archived} max={max} sum={null} />
        </Section>
      )}
    </>
  );
}

/** The year in one sentence: who ran over, and who did most often. */
function useFinding({ rows }: Year): string {
  const t = useTranslations("portfolio.year");
  const over = rows.filter((row) => monthsOver(row) > 0);
  const [most] = over.toSorted((a, b) => monthsOver(b) - monthsOver(a));
  if (most) return t("findingOver", { over: over.length, first: most.name, times: monthsOver(most) });
  return rows.some(({ sum }) => sum !== null) ? t("findingCalm") : t("findingNone");
}
