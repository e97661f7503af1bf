import { useTranslations } from "next-intl";
import { useAmount } from "@/app/_components/figures/use-amount";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { StepBars } from "@/app/_ui/charts/step-bars";
import { NoValue } from "@/app/_ui/no-value";
import { NumberText } from "@/app/_ui/number-text";
import { Percent } from "@/app/_ui/percent";
import { Cell, HeaderCell, NumberCell, Row, SumRow, Table } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import { roundTogether } from "@/server/domain/apportion";
import { burn } from "@/server/domain/burn";
import type { BudgetedSum, PortfolioYear, PortfolioYearRow } from "@/server/portfolio/schema";

/** In how many of its months a client was beyond what it had. */
export const monthsOver = ({ steps }: PortfolioYearRow) => steps.filter(({ status }) => status === "over").length;

export type YearTableProps = { caption: string; year: PortfolioYear; rows: readonly PortfolioYearRow[]; max: number; sum: BudgetedSum };

/** One row a client: twelve bars with their budgets, and what they come to in the months that had a budget. */
export function YearTable({ caption, year, rows, max, sum }: YearTableProps) {
  const t = useTranslations("portfolio");
  const budgeted = rows.filter((row) => row.sum !== null);
  const used = roundTogether(budgeted.map((row) => row.sum?.used ?? 0), 2, 3600);
  const budget = roundTogether(budgeted.map((row) => row.sum?.budget ?? 0), 2, 3600);
  const printed = (row: PortfolioYearRow) => {
    const at = budgeted.indexOf(row);
    return { used: used.rows[at] ?? null, budget: budget.rows[at] ?? null };
  };
  return (
    <Table caption={caption} captionHidden phone="rows">
      <thead>
        <tr>
          <HeaderCell>{t("client")}</HeaderCell>
          <HeaderCell className="w-1/2">
            {t("year.chart")}
          </HeaderCell>
          <HeaderCell numeric>{t("year.over")}</HeaderCell>
          <HeaderCell numeric>{t("used")}</HeaderCell>
          <HeaderCell numeric>{t("budget")}</HeaderCell>
          <HeaderCell numeric>{t("burn")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <YearRow key={row.slug} row={row} year={year} max={max} hours={printed(row)} />
        ))}
      </tbody>
      {sum && (
        <tfoot>
          <SumRow>
            <Cell head colSpan={2}>{t("sum", { count: sum.count })}</Cell>
            <td />
            <NumberCell label={t("used")}>
              <NumberText value={used.total} digits={2} />
            </NumberCell>
            <NumberCell label={t("budget")}>
              <NumberText value={budget.total} digits={2} />
            </NumberCell>
            <td />
          </SumRow>
        </tfoot>
      )}
    </Table>
  );
}

/** `hours` are what its months with a budget come to, as they are printed: rounded so that the rows add up to their sum. */
type YearRowProps = { row: PortfolioYearRow; year: PortfolioYear; max: number; hours: { used: number | null; budget: number | null } };

function YearRow({ row, year: { month, months, currentMonth }, max, hours }: YearRowProps) {
  const t = useTranslations("portfolio");
  const amount = useAmount();
  const words = useDayWords();
  const { slug, name, isOwn, steps, sum } = row;
  const overview = month === currentMonth ? `/${slug}` : `/${slug}?month=${month}`;
  const over = monthsOver(row);
  const lines = steps.map(({ used, budget }, at) => t("year.describeMonth", { month: words.month(months[at]?.month ?? month), used: amount(used), budget: budget === null ? "none" : amount(budget) }));
  const ratio = sum && burn(sum.used, sum.budget);
  return (
    <Row>
      <Cell head className="font-semibold">
        <TextLink quiet href={overview}>
          {name}
        </TextLink>
        {isOwn && <span className="ms-2 text-xs font-normal text-ink-2">{t("own")}</span>}
      </Cell>
      <Cell className="py-1.5">
        <StepBars
          title={sum ? t("year.rowOver", { name, over, total: sum.count }) : t("year.rowNone", { name })}
          describe={t("year.describe", { list: lines.join("; ") })}
          steps={steps.map(({ used, budget }, at) => ({ actual: (months[at]?.month ?? month) > currentMonth && used === 0 ? null : used, budget }))}
          max={max}
        />
      </Cell>
      <NumberCell label={t("year.over")}>{sum ? t("year.overOf", { over, total: sum.count }) : <NoValue />}</NumberCell>
      <NumberCell label={t("used")}>{hours.used === null ? <NoValue /> : <TextLink quiet href={overview}><NumberText value={hours.used} digits={2} /></TextLink>}</NumberCell>
      <NumberCell label={t("budget")}>{hours.budget === null ? <NoValue /> : <TextLink quiet href={`/${slug}/time/budgets?year=${month.slice(0, 4)}`}><NumberText value={hours.budget} digits={2} /></TextLink>}</NumberCell>
      <NumberCell label={t("burn")}>{ratio === null ? <NoValue /> : <Percent ratio={ratio} />}</NumberCell>
    </Row>
  );
}
