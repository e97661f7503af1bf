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
import type { PortfolioMonth, PortfolioRow } from "@/server/portfolio/schema";
import { shareScale, ShareBullet } from "./share-bullet";

/** One row a client. Every number opens the page or the entries that it comes from. */
export function PortfolioTable({ portfolio }: { portfolio: PortfolioMonth }) {
  const t = useTranslations("portfolio");
  const { rows, sum } = portfolio;
  const used = roundTogether(rows.map(({ standing }) => standing.used), 2, 3600);
  const budget = roundTogether(rows.map(({ standing }) => standing.available ?? 0), 2, 3600);
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
        {rows.map((row, index) => (
          <ClientRow key={row.slug} row={row} hours={{ used: used.rows[index] ?? null, budget: budget.rows[index] ?? null }} portfolio={portfolio} scale={scale} />
        ))}
      </tbody>
      <tfoot>
        <SumRow>
          <Cell head>{t("sum")}</Cell>
          <td colSpan={2} />
          <NumberCell>
            <NumberText value={used.total} digits={2} />
          </NumberCell>
          <NumberCell>
            <NumberText value={sum.budget === null ? null : budget.total} digits={2} />
          </NumberCell>
          <td colSpan={5} />
        </SumRow>
      </tfoot>
    </Table>
  );
}

/** `hours` are used and budget as they are printed: rounded so that the rows add up to their sum. */
type ClientRowProps = { row: PortfolioRow; hours: { used: number | null; budget: number | null }; portfolio: PortfolioMonth; scale: number };

function ClientRow({ row, hours, portfolio, scale }: ClientRowProps) {
  const t = useTranslations("portfolio");
  const { standing, silent, slug } = row;
  const { month, currentMonth } = portfolio;
  const overview = month === currentMonth ? `/${slug}` : `/${slug}?month=${month}`;
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
      <NumberCell>{linked(<NumberText value={hours.used} digits={2} />, entriesHref(slug, { from: row.from, to: row.to }))}</NumberCell>
      <NumberCell>{standing.available === null ? <NoValue /> : linked(<NumberText value={hours.budget} digits={2} />, `/${slug}/time/budgets?year=${month.slice(0, 4)}`)}</NumberCell>
      <NumberCell>
        {standing.burn === null ? <NoValue /> : linked(<Percent ratio={standing.burn} />)}
      </NumberCell>
      <NumberCell>
        {standing.pace === null ? <NoValue /> : linked(<Percent ratio={standing.pace} />)}
      </NumberCell>
      <NumberCell>{standing.forecast === null ? <NoValue /> : linked(<Duration seconds={standing.forecast.value} style="decimal" />)}</NumberCell>
      <NumberCell>{silent.count === 0 ? silent.asked === 0 ? <NoValue /> : 0 : linked(t("silentCount", silent))}</NumberCell>
      <NumberCell>{row.neglectedChannels === 0 ? 0 : linked(row.neglectedChannels, `/${slug}/channels`)}</NumberCell>
    </Row>
  );
}
