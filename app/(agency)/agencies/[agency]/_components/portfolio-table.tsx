import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { entriesHref } from "@/app/_components/figures/entries-href";
import { statusOf } from "@/app/_components/figures/status-of";
import { Duration } from "@/app/_ui/duration";
import { NoValue } from "@/app/_ui/no-value";
import { NumberText } from "@/app/_ui/number-text";
import { Percent } from "@/app/_ui/percent";
import { StatusMark } from "@/app/_ui/status-mark";
import { Cell, HeaderCell, NumberCell, Row, SumRow, Table } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import { roundTogether } from "@/server/domain/apportion";
import { addDays } from "@/server/domain/day";
import { roundHalfAway } from "@/server/domain/rounding";
import type { PortfolioMonth, PortfolioRow } from "@/server/portfolio/schema";
import { shareScale, ShareBullet } from "./share-bullet";

/** As `roundTogether` rounds the sum of its rows. */
const inHours = (seconds: number) => roundHalfAway(seconds / 3600, 2);

/** One row a client. Every number opens the page or the entries that it comes from. */
export function PortfolioTable({ portfolio }: { portfolio: PortfolioMonth }) {
  const t = useTranslations("portfolio");
  const { rows, sum } = portfolio;
  const budgeted = rows.filter(({ standing }) => standing.available !== null);
  const used = roundTogether(budgeted.map(({ standing }) => standing.used), 2, 3600);
  const budget = roundTogether(budgeted.map(({ standing }) => standing.available ?? 0), 2, 3600);
  const hoursOf = (row: PortfolioRow) => {
    const at = budgeted.indexOf(row);
    return { used: used.rows[at] ?? inHours(row.standing.used), budget: budget.rows[at] ?? null };
  };
  const scale = shareScale(rows);
  return (
    <Table caption={t("caption")} captionHidden>
      <thead>
        <tr>
          <HeaderCell>{t("client")}</HeaderCell>
          <HeaderCell>{t("status")}</HeaderCell>
          <HeaderCell className="w-1/4">{t("share")}</HeaderCell>
          <HeaderCell numeric>{t("used")}</HeaderCell>
          <HeaderCell numeric>{t("budget")}</HeaderCell>
          <HeaderCell numeric>{t("burn")}</HeaderCell>
          <HeaderCell numeric>{t("pace")}</HeaderCell>
          <HeaderCell numeric>{t("forecast")}</HeaderCell>
          <HeaderCell numeric>{t("silent")}</HeaderCell>
          <HeaderCell numeric>{t("neglected")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ClientRow key={row.slug} row={row} hours={hoursOf(row)} portfolio={portfolio} scale={scale} />
        ))}
      </tbody>
      {sum && (
        <tfoot>
          <SumRow>
            <Cell head colSpan={3}>{t("sum", { count: sum.count })}</Cell>
            <NumberCell>
              <NumberText value={inHours(sum.used)} digits={2} />
            </NumberCell>
            <NumberCell>
              <NumberText value={inHours(sum.budget)} digits={2} />
            </NumberCell>
            <td colSpan={5} />
          </SumRow>
        </tfoot>
      )}
    </Table>
  );
}

/** `hours` are used and budget as they are printed: rounded so that the rows with a budget add up to their sum. */
type ClientRowProps = { row: PortfolioRow; hours: { used: number; budget: number | null }; portfolio: PortfolioMonth; scale: number };

function ClientRow({ row, hours, portfolio, scale }: ClientRowProps) {
  const t = useTranslations("portfolio");
  const { standing, silent, slug, from, to, today } = row;
  const { month, currentMonth } = portfolio;
  const overview = month === currentMonth ? `/${slug}` : `/${slug}?month=${month}`;
  const entries = entriesHref(slug, { from, to });
  // The pace is of what was used before today.
  const entriesOfPace = entriesHref(slug, { from, to: today > from && today <= to ? addDays(today, -1) : to });
  const linked = (content: ReactNode, href = overview) => (
    <TextLink quiet href={href}>
      {content}
    </TextLink>
  );
  return (
    <Row>
      <Cell head className="font-semibold">
        {linked(row.name)}
        {row.isOwn && <span className="ms-2 text-xs font-normal text-ink-2">{t("own")}</span>}
      </Cell>
      <Cell>
        <StatusMark status={statusOf[standing.status]} />
      </Cell>
      <Cell>
        <ShareBullet row={row} month={month} scale={scale} />
      </Cell>
      <NumberCell>{linked(<NumberText value={hours.used} digits={2} />, entries)}</NumberCell>
      <NumberCell>{standing.available === null ? <NoValue /> : linked(<NumberText value={hours.budget} digits={2} />, row.account ? `/${slug}/time/retainers?month=${month}` : `/${slug}/time/budgets?year=${month.slice(0, 4)}`)}</NumberCell>
      <NumberCell>
        {standing.burn === null ? <NoValue /> : linked(<Percent ratio={standing.burn} />, entries)}
      </NumberCell>
      <NumberCell>
        {standing.pace === null ? <NoValue /> : linked(<Percent ratio={standing.pace} />, entriesOfPace)}
      </NumberCell>
      <NumberCell>{standing.forecast === null ? <NoValue /> : linked(<Duration seconds={standing.forecast.value} style="decimal" />, entries)}</NumberCell>
      <NumberCell>{silent.count === 0 ? silent.asked === 0 ? <NoValue /> : 0 : linked(t("silentCount", silent))}</NumberCell>
      <NumberCell>{row.neglectedChannels === 0 ? 0 : linked(row.neglectedChannels, `/${slug}/channels`)}</NumberCell>
    </Row>
  );
}
