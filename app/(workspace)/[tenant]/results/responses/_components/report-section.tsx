import { useTranslations } from "next-intl";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { FileLinks } from "@/app/_components/file-links";
import { NoValue } from "@/app/_ui/no-value";
import { Percent } from "@/app/_ui/percent";
import { Section } from "@/app/_ui/section";
import { Stat, StatRow } from "@/app/_ui/stat";
import { TabLinks } from "@/app/_ui/tab-links";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import type { ResponseLine, ResponseReport } from "@/server/responses/schema";
import { type Span, SPANS } from "./spans";
import { useResponseWords } from "./use-response-words";

/** How soon messages were answered: in all, by channel, by month, and by person for whoever may see that. */
export function ReportSection({ tenant, report, span }: { tenant: string; report: ResponseReport; span: Span }) {
  const t = useTranslations("responses");
  const days = useDayWords();
  const { minutes } = useResponseWords();
  const { total } = report;
  const time = (seconds: number | null) => (seconds === null ? null : minutes(seconds));
  return (
    <Section title={t("report.title")} description={t("report.text")} actions={<ReportActions tenant={tenant} report={report} span={span} />}>
      <p className="mb-3 hidden text-sm print:block">{t("report.months", { months: span })}</p>
      <StatRow>
        <Stat label={t("report.hitRate")} value={total.hitRate === null ? null : <Percent ratio={total.hitRate} />} note={t("report.hits", { inTime: total.inTime, judged: total.inTime + total.late + total.overdue })} />
        <Stat label={t("report.median")} value={time(total.medianSeconds)} note={t("report.medianNote")} />
        <Stat label={t("report.p90")} value={time(total.p90Seconds)} note={t("report.p90Note")} />
        <Stat label={t("report.mean")} value={time(total.meanSeconds)} />
        <Stat label={t("report.overdue")} value={total.overdue} note={t("report.waitingNote", { waiting: total.waiting })} />
      </StatRow>
      <div className="mt-8 flex flex-col gap-8">
        {report.channels.length > 0 && <Lines caption={t("report.byChannel")} head={t("channel")} lines={report.channels.map((line) => ({ ...line, key: line.channelId }))} />}
        {report.people !== null && report.people.length > 0 && <Lines caption={t("report.byPerson")} head={t("person")} lines={report.people.map((line) => ({ ...line, key: line.memberId ?? "", name: line.name ?? t("report.nobody") }))} />}
        <Lines caption={t("report.byMonth")} head={t("month")} lines={report.months.map((line) => ({ ...line, key: line.month, name: days.month(line.month) }))} />
      </div>
    </Section>
  );
}

/** Which months are shown, and the report as a file. */
function ReportActions({ tenant, report: { from, to }, span }: { tenant: string; report: ResponseReport; span: Span }) {
  const t = useTranslations("responses.report");
  return (
    <>
      <TabLinks label={t("span")} items={SPANS.map((each) => ({ href: `/${tenant}/results/responses?months=${each}`, label: t("months", { months: each }), current: each === span }))} />
      <FileLinks path={`/api/tenants/${tenant}/response-report`} query={{ from, to }} what={t("file")} />
    </>
  );
}

type Line = ResponseLine & { key: string; name: string };

function Lines({ caption, head, lines }: { caption: string; head: string; lines: readonly Line[] }) {
  const t = useTranslations("responses.report");
  const { minutes } = useResponseWords();
  const time = (seconds: number | null) => (seconds === null ? <NoValue /> : minutes(seconds));
  return (
    <Table caption={caption} phone="rows">
      <thead>
        <tr>
          <HeaderCell>{head}</HeaderCell>
          <HeaderCell numeric>{t("received")}</HeaderCell>
          <HeaderCell numeric>{t("hitRate")}</HeaderCell>
          <HeaderCell numeric>{t("late")}</HeaderCell>
          <HeaderCell numeric>{t("overdue")}</HeaderCell>
          <HeaderCell numeric>{t("waiting")}</HeaderCell>
          <HeaderCell numeric>{t("median")}</HeaderCell>
          <HeaderCell numeric>{t("p90")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Row key={line.key}>
            <Cell head>{line.name}</Cell>
            <NumberCell label={t("received")}>{line.received}</NumberCell>
            <NumberCell label={t("hitRate")}><Percent ratio={line.hitRate} /></NumberCell>
            <NumberCell label={t("late")}>{line.late}</NumberCell>
            <NumberCell label={t("overdue")}>{line.overdue}</NumberCell>
            <NumberCell label={t("waiting")}>{line.waiting}</NumberCell>
            <NumberCell label={t("median")}>{time(line.medianSeconds)}</NumberCell>
            <NumberCell label={t("p90")}>{time(line.p90Seconds)}</NumberCell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
