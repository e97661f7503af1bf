import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useEntryWords } from "@/app/_components/entry-words";
import { CopyLinkButton } from "@/app/_components/copy-link-button";
import { entriesHref } from "@/app/_components/figures/entries-href";
import { FileLinks } from "@/app/_components/file-links";
import { PrintButton } from "@/app/_components/print-button";
import { Duration } from "@/app/_ui/duration";
import { EmptyState } from "@/app/_ui/empty-state";
import { Money } from "@/app/_ui/money";
import { PageHeader } from "@/app/_ui/page-header";
import { Stat, StatRow } from "@/app/_ui/stat";
import type { ReportFilter, TimeReport as Report } from "@/server/report/schema";
import { EarlierReport } from "./earlier-report";
import type { ReportChoices } from "./report-filters";
import { ReportTable } from "./report-table";
import { useFilterWords } from "./use-filter-words";

/** `earlier` is the same report of the days that it is compared with. */
type Props = { tenant: string; filter: ReportFilter; report: Report; earlier: Report | undefined; choices: ReportChoices; filters: ReactNode };

/** The time of a period for the one who pays for it. Drawn on the server: what is printed is what stands here. */
export function TimeReport({ tenant, filter, report, earlier, choices, filters }: Props) {
  const t = useTranslations("report");
  const words = useEntryWords();
  const only = useFilterWords(choices)(filter);
  const { total, rounding, currency, hasAmounts } = report;
  const rule = rounding ? t(`rule.${rounding.mode}`, { minutes: rounding.seconds / 60 }) : t("rule.none");
  // The list of entries does not ask what is approved: then it would open others than these.
  const { channel, activity, member, approval } = filter;
  const unpricedHref = approval === undefined && entriesHref(tenant, { from: report.from, to: report.to, channel, activity, member, unpriced: "bill" });
  return (
    <>
      <PageHeader
        title={t("title")}
        subtitle={
          <>
            {t("subtitle", { from: words.fullDay(report.from), to: words.fullDay(report.to) })} · {rule}
            {only && ` ${t("only", { list: only })}`}
          </>
        }
        secondary={
          <>
            <CopyLinkButton />
            <PrintButton label={t("print")} />
            <FileLinks path={`/api/tenants/${tenant}/report`} query={{ ...filter, from: report.from, to: report.to }} what={t("file")} />
          </>
        }
      />
      {filters}
      {report.rows.length === 0 ? (
        <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>
      ) : (
        <>
          <StatRow>
            <Stat size="small" label={t("logged")} value={<Duration seconds={total.seconds} />} />
            {(rounding || total.billableSeconds !== total.seconds) && <Stat size="small" label={t("billed")} value={<Duration seconds={total.billableSeconds} />} />}
            {hasAmounts && <Stat size="small" label={t("amountLabel")} value={total.billMinor === null ? null : <Money minor={total.billMinor} currency={currency} />} />}
            <Stat size="small" label={t("approvedLabel")} value={<Duration seconds={total.approvedSeconds} />} />
            <Stat size="small" label={t("openLabel")} value={<Duration seconds={total.seconds - total.approvedSeconds} />} />
            {total.unpricedSeconds !== null && total.unpricedSeconds > 0 && <Stat size="small" label={t("unpriced")} value={<Duration seconds={total.unpricedSeconds} />} note={t("unpricedNote")} {...(unpricedHref && { href: unpricedHref })} />}
          </StatRow>
          {earlier && <EarlierReport tenant={tenant} filter={filter} report={report} earlier={earlier} />}
          <div className="mt-6">
            <ReportTable tenant={tenant} report={report} />
          </div>
        </>
      )}
    </>
  );
}
