import { useFormatter, useTranslations } from "next-intl";
import { FileLinks } from "@/app/_components/file-links";
import { MonthSwitcher } from "@/app/_components/figures/month-switcher";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import { Section } from "@/app/_ui/section";
import type { RetainerMonth, RetainersOfMonth } from "@/server/retainers/schema";
import { ClosedAlerts } from "./closed-alerts";
import { ClosedDifferences } from "./closed-differences";
import { ClosedLong } from "./closed-long";
import { ClosedMoney } from "./closed-money";
import { RetainerTable } from "./retainer-table";

/** The retainers of a month: as they stand, or as they were recorded when it was closed. */
export function Retainers({ tenant, timeZone, retainers }: { tenant: string; timeZone: string; retainers: RetainersOfMonth }) {
  const t = useTranslations("retainers");
  const words = useDayWords();
  const format = useFormatter();
  const { month, currentMonth, closing, rows, long, earlier, currency } = retainers;
  const named = words.month(month);
  const day = (at: string) => format.dateTime(new Date(at), { day: "numeric", month: "long", year: "numeric", timeZone });
  const [agreed, others] = [rows.filter(({ terms }) => terms !== null), rows.filter(({ terms }) => terms === null)];
  const table = (shown: readonly RetainerMonth[], caption: string) => <RetainerTable tenant={tenant} rows={shown} currency={currency} caption={caption} />;
  return (
    <>
      <PageHeader
        above={<MonthSwitcher path={`/${tenant}/time/retainers`} month={month} current={currentMonth} />}
        title={useFinding(agreed, named)}
        subtitle={closing ? t("closed", { day: day(closing.closedAt), by: closing.closedBy ?? "none" }) : t("open", { month: named })}
        secondary={<FileLinks path={`/api/tenants/${tenant}/retainers`} query={{ month }} what={t("file", { month: named })} />}
      />
      <ClosedDifferences tenant={tenant} month={named} rows={rows} currency={currency} />
      {rows.length === 0 && (
        <EmptyState title={t("noBudgets", { month: named })} action={<LinkButton href={`/${tenant}/time/budgets?year=${month.slice(0, 4)}`}>{t("toBudgets")}</LinkButton>}>
          {t("noBudgetsText")}
        </EmptyState>
      )}
      {agreed.length > 0 && table(agreed, t("caption", { month: named }))}
      {others.length > 0 && (
        <Section title={t("others")} description={closing ? undefined : t("othersText")}>
          {table(others, t("othersCaption", { month: named }))}
        </Section>
      )}
      <ClosedMoney tenant={tenant} month={month} rows={rows} />
      <ClosedLong tenant={tenant} month={month} long={long} />
      <ClosedAlerts timeZone={timeZone} rows={rows} long={long} />
      {earlier.map((record) => (
        <Section
          key={record.closedAt}
          title={t("earlier", { month: named })}
          description={t("earlierText", { closed: day(record.closedAt), reopened: day(record.reopenedAt), by: record.reopenedBy ?? "none", reason: record.reason ?? t("noReason") })}
        >
          {table(record.rows, t("earlierCaption", { month: named, closed: day(record.closedAt) }))}
        </Section>
      ))}
    </>
  );
}

/** The worst that is so of the retainers, in one sentence. */
function useFinding(rows: readonly RetainerMonth[], month: string): string {
  const t = useTranslations("retainers");
  const over = rows.filter(({ status }) => status === "over").length;
  const atRisk = rows.filter(({ status }) => status === "at-risk").length;
  if (rows.length === 0) return t("finding.none");
  if (over > 0) return t("finding.over", { over, total: rows.length, month });
  return atRisk > 0 ? t("finding.atRisk", { count: atRisk, total: rows.length, month }) : t("finding.calm", { total: rows.length, month });
}
