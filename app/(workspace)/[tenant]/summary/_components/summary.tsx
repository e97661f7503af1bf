import { useTranslations } from "next-intl";
import { CopyLinkButton } from "@/app/_components/copy-link-button";
import { FileLinks } from "@/app/_components/file-links";
import { MonthSwitcher } from "@/app/_components/figures/month-switcher";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { useFindingText } from "@/app/_components/figures/use-finding-text";
import { PrintButton } from "@/app/_components/print-button";
import { PageHeader } from "@/app/_ui/page-header";
import { Section } from "@/app/_ui/section";
import type { Permission } from "@/server/auth/permissions";
import { monthOf } from "@/server/domain/day";
import type { SummaryMonth } from "@/server/summary/schema";
import { DecisionList } from "./decision-list";
import { KpiLines } from "./kpi-lines";
import { ReturnPart } from "./return-part";
import { SummaryStats } from "./summary-stats";
import { useSpoken } from "./use-spoken";

/** Whose page it is; a client's is not told on paper of what its agency decides. */
export type SummaryPlace = { tenant: string; isClient: boolean };
export type SummaryProps = { place: SummaryPlace; summary: SummaryMonth; may: (permission: Permission) => boolean };

/** A month in a minute: was it worth it, what must be decided, and what it is made of. Drawn on the server, and one page of paper. */
export function Summary({ place, summary, may }: SummaryProps) {
  const t = useTranslations("summary");
  const words = useDayWords();
  const spoken = useSpoken(summary.currency);
  const findingText = useFindingText();
  const { tenant } = place;
  const { month, today, state, answer, time, money, verdicts, roi } = summary;
  const said = { month: words.month(month), state };
  const timeSaid = t(`budget.${time.sentence.key}`, { ...spoken(time.sentence.values), what: "time" });
  return (
    <div className="max-w-3xl">
      <PageHeader
        above={<MonthSwitcher path={`/${tenant}/summary`} month={month} current={monthOf(today)} />}
        title={answer ? t(`answer.${answer.key}`, { ...said, ...spoken(answer.values) }) : findingText(time.finding, summary)}
        subtitle={t(roi ? "scope" : "scopeTime", said)}
        secondary={
          <>
            <CopyLinkButton />
            <PrintButton label={t("print")} />
            <FileLinks path={`/api/tenants/${tenant}/summary`} query={{ month }} what={t("file", said)} />
          </>
        }
      />
      <SummaryStats tenant={tenant} summary={summary} />
      <Section title={t("part.decisions")} className="mt-6 print:mt-4">
        <DecisionList place={place} summary={summary} may={may} />
      </Section>
      {roi && <ReturnPart tenant={tenant} currency={summary.currency} month={month} roi={roi} />}
      <Section title={t("part.budget")} className="mt-6 print:mt-4">
        <p className="text-sm text-pretty">{timeSaid}</p>
        {roi && <p className="mt-1 text-sm text-pretty">{money ? t(`budget.${money.sentence.key}`, { ...spoken(money.sentence.values), what: "money" }) : t("noMoney")}</p>}
      </Section>
      <KpiLines tenant={tenant} summary={summary} />
      <Section title={t("part.verdicts")} className="mt-6 print:mt-4">
        {verdicts.length === 0 && <p className="text-sm text-ink-2">{t("noVerdicts", { state })}</p>}
        {verdicts.map(({ key, values }) => (
          <p key={key} className="text-sm text-pretty">{t(`verdict.${key}`, spoken(values))}</p>
        ))}
      </Section>
    </div>
  );
}
