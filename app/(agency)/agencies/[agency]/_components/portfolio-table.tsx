import { useFormatter, useTranslations } from "next-intl";
import { useId, type CSSProperties } from "react";
import { entriesHref } from "@/app/_components/figures/entries-href";
import { workingHref } from "@/app/_components/figures/working-in-address";
import { useDurationFormat } from "@/app/_ui/use-duration-format";
import { useFindingText } from "@/app/_components/figures/use-finding-text";
import { statusOf } from "@/app/_components/figures/status-of";
import { Link } from "@/app/_ui/link";
import { useMoneyFormat } from "@/app/_ui/use-money-format";
import { roundTogether } from "@/server/domain/apportion";
import { roundHalfAway } from "@/server/domain/rounding";
import type { PortfolioMonth, PortfolioRow } from "@/server/portfolio/schema";
import styles from "./portfolio-table.module.css";
import { shareMarks, shareScale } from "./share-marks";

/** As `roundTogether` rounds the sum of its rows. */
const inHours = (seconds: number) => roundHalfAway(seconds / 3600, 2);

/** What a column is called on a phone, where its head is out of sight. */
const NAMES = ["used", "budget", "burn", "roi", "rate", "kpis", "decide", "silent", "neglected"] as const;

/**
 * One row a client, drawn once: on a phone the same row is a block. There may be hundreds, so cells are bare and styled from the
 * table, and four numbers of a row are links: the others are opened on the page that its name leads to.
 */
export function PortfolioTable({ portfolio, rows, caption, isSummed = false }: { portfolio: PortfolioMonth; rows: readonly PortfolioRow[]; caption: string; isSummed?: boolean }) {
  const t = useTranslations("portfolio");
  const ui = useTranslations("ui");
  const write = useWriting(portfolio.currency);
  const captionId = useId();
  const budgeted = rows.filter(({ standing }) => standing.available !== null);
  const used = roundTogether(budgeted.map(({ standing }) => standing.used), 2, 3600);
  const budget = roundTogether(budgeted.map(({ standing }) => standing.available ?? 0), 2, 3600);
  const scale = shareScale(portfolio.rows);
  const { sum } = portfolio;
  const said = Object.fromEntries([["--unknown", ui("noValue")], ...NAMES.map((name) => [`--${name}`, t(name)])].map(([name, text]) => [name, JSON.stringify(text)])) as CSSProperties;
  return (
    <div role="region" aria-labelledby={captionId} tabIndex={0} className="table-frame relative">
      <table className={styles.table} style={said}>
        <caption id={captionId} className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {(["client", "status", "share", "used", "budget", "burn", "pace", "forecast", "roi", "rate", "kpis", "decide", "silent", "neglected"] as const).map((name) => (
              <th key={name} scope="col">{t(name)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const at = budgeted.indexOf(row);
            return <ClientRow key={row.slug} row={row} hours={[used.rows[at] ?? inHours(row.standing.used), budget.rows[at] ?? null]} portfolio={portfolio} scale={scale} />;
          })}
        </tbody>
        {isSummed && sum && (
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>{t("sum", { count: sum.count })}</th>
              <td>{write.hours(inHours(sum.used))}</td>
              <td>{write.hours(inHours(sum.budget))}</td>
              <td colSpan={9} />
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

/** `hours` are used and budget as they are printed: rounded so that the rows with a budget add up to their sum. */
type ClientRowProps = { row: PortfolioRow; hours: readonly [number, number | null]; portfolio: PortfolioMonth; scale: number };

function ClientRow({ row, hours: [used, budget], portfolio: { month, currentMonth, currency }, scale }: ClientRowProps) {
  const t = useTranslations("portfolio");
  const status = useTranslations("ui.status");
  const findingText = useFindingText();
  const write = useWriting(currency);
  const { standing, silent, slug, from, to, money, kpis, decisionsDue, neglectedChannels } = row;
  const inMonth = month === currentMonth ? "" : `?month=${month}`;
  const marks = shareMarks(row, scale);
  return (
    <tr>
      <th scope="row">
        <Link href={`/${slug}${inMonth}`}>{row.name}</Link>
        {row.isOwn && <small>{t("own")}</small>}
        {standing.available !== null && <p>{findingText(row.finding, { month, to, today: row.today })}</p>}
      </th>
      <td data-status={standing.status}>{status(statusOf[standing.status])}</td>
      <td>{marks && <i style={marks as CSSProperties} />}</td>
      <td><Link href={entriesHref(slug, { from, to })}>{write.hours(used)}</Link></td>
      <td>{budget === null ? null : write.hours(budget)}</td>
      <td>{write.percent(standing.burn)}</td>
      <td>{write.percent(standing.pace)}</td>
      <td>{standing.forecast && write.hours(standing.forecast.value / 3600)}</td>
      <td>{money.return?.roi != null && <Link href={workingHref(slug, { from: month, to: month })}>{write.percent(money.return.roi, 1)}</Link>}</td>
      <td>{money.withoutRate === null ? write.money(money.effectiveRateMinor) : t("withoutRate", { currency: money.withoutRate })}</td>
      <td>{kpis.judged > 0 && t("ofTotal", { count: kpis.behind, total: kpis.judged })}</td>
      <td>{decisionsDue ? <Link href={`/${slug}/summary`}>{decisionsDue}</Link> : decisionsDue}</td>
      <td>{silent.asked > 0 && (silent.count === 0 ? 0 : t("ofTotal", { count: silent.count, total: silent.asked }))}</td>
      <td>{neglectedChannels}</td>
    </tr>
  );
}

/** Writes bare figures; null stays nothing, which an empty cell shows. */
function useWriting(currency: string) {
  const format = useFormatter();
  const duration = useDurationFormat();
  const money = useMoneyFormat();
  const minus = (text: string) => text.replace("-", "−");
  return {
    hours: (hours: number) => duration(hours * 3600, "decimal"),
    percent: (ratio: number | null, decimals = 0) => (ratio === null ? null : minus(format.number(ratio, { style: "percent", minimumFractionDigits: decimals, maximumFractionDigits: decimals }))),
    money: (minor: number | null) => (minor === null ? null : money(minor, currency)),
  };
}
