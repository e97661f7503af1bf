import { useFormatter, useTranslations } from "next-intl";
import { useEntryWords } from "@/app/_components/entry-words";
import { Money } from "@/app/_ui/money";
import { Cell, HeaderCell, NumberCell, Row, SumRow, Table } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import { hoursTogether } from "@/server/domain/billing";
import type { ReportRow, TimeReport } from "@/server/report/schema";

/** One line a day and kind of work, in hours of two decimals that add up to their sum, which is printed under them. */
export function ReportTable({ tenant, report }: { tenant: string; report: TimeReport }) {
  const t = useTranslations("report");
  const words = useEntryWords();
  const format = useFormatter();
  const { rows, total, rounding, hasAmounts, currency } = report;
  const raw = hoursTogether(rows.map(({ seconds }) => seconds));
  const rounded = hoursTogether(rows.map(({ roundedSeconds }) => roundedSeconds));
  const hours = (value: number | undefined) => format.number(value ?? 0, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const work = ({ channelName, activityName }: ReportRow) => [channelName ?? t("noChannel"), activityName].join(" · ");
  const behind = ({ on, channelId, activityId }: ReportRow) => `/${tenant}/time/entries?from=${on}&to=${on}&channel=${channelId ?? "none"}&activity=${activityId}`;
  return (
    <Table caption={t("caption")} captionHidden phone="rows">
      <thead>
        <tr>
          <HeaderCell>{t("day")}</HeaderCell>
          <HeaderCell>{t("work")}</HeaderCell>
          <HeaderCell numeric>{t("raw")}</HeaderCell>
          {rounding && <HeaderCell numeric>{t("rounded")}</HeaderCell>}
          {hasAmounts && <HeaderCell numeric>{t("amount")}</HeaderCell>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <Row key={`${row.on} ${row.channelId ?? ""} ${row.activityId} ${String(row.isBillable)}`}>
            <Cell className="whitespace-nowrap">{words.shortDay(row.on)}</Cell>
            <Cell head>
              {work(row)}
              {!row.isBillable && <span className="ms-2 text-xs text-ink-2">{t("notBilled")}</span>}
              {row.approvedSeconds > 0 && row.approvedSeconds < row.seconds && <span className="ms-2 text-xs text-ink-2">{t("someApproved", { hours: t("hours", { hours: hours(row.approvedSeconds / 3600) }) })}</span>}
            </Cell>
            <NumberCell label={t("raw")}>
              <TextLink quiet href={behind(row)} aria-label={`${words.fullDay(row.on)}, ${work(row)}: ${t("hours", { hours: hours(raw.rows[at]) })}`}>{hours(raw.rows[at])}</TextLink>
            </NumberCell>
            {rounding && <NumberCell label={t("rounded")}>{hours(rounded.rows[at])}</NumberCell>}
            {hasAmounts && <NumberCell label={t("amount")}><Money minor={row.billMinor} currency={currency} /></NumberCell>}
          </Row>
        ))}
      </tbody>
      <tfoot>
        <SumRow>
          <Cell head colSpan={2}>{t("sum", { count: rows.length })}</Cell>
          <NumberCell label={t("raw")}>{hours(raw.total)}</NumberCell>
          {rounding && <NumberCell label={t("rounded")}>{hours(rounded.total)}</NumberCell>}
          {hasAmounts && <NumberCell label={t("amount")}><Money minor={total.billMinor} currency={currency} /></NumberCell>}
        </SumRow>
      </tfoot>
    </Table>
  );
}
