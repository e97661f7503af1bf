import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FileLinks } from "@/app/_components/file-links";
import { MonthSwitcher } from "@/app/_components/figures/month-switcher";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { useFindingText } from "@/app/_components/figures/use-finding-text";
import { PrintButton } from "@/app/_components/print-button";
import { PageHeader } from "@/app/_ui/page-header";
import type { TenantAlerts } from "@/server/alerts/schema";
import { monthOf } from "@/server/domain/day";
import type { EngagementList } from "@/server/engagements/schema";
import type { ListedKpi } from "@/server/kpis/schema";
import type { OverviewMonth } from "@/server/overview/schema";
import type { RoiBoard } from "@/server/roi/schema";
import { BudgetAlerts } from "./budget-alerts";
import { BurnUpFigure } from "./burn-up-figure";
import { ClosedNotice } from "./closed-notice";
import { HeadlineStats } from "./headline-stats";
import { KindsFigure } from "./kinds-figure";
import { KpisDue } from "./kpis-due";
import { NoBudget } from "./no-budget";
import { EngagementsDue } from "./engagements-due";
import { NothingLogged } from "./nothing-logged";
import { RoiSentence } from "./roi-sentence";
import { RowsFigure } from "./rows-figure";
import { SilentPeople } from "./silent-people";
import { StepsFigure } from "./steps-figure";
import { VerdictsDue } from "./verdicts-due";

/** `guide`: what an empty workspace begins with, above everything else; null once it has begun. */
export type OverviewProps = { guide: ReactNode; tenant: string; overview: OverviewMonth; alerts: TenantAlerts; engagements: EngagementList | null; kpis: readonly ListedKpi[]; roi: RoiBoard | null; may: { setBudgets: boolean; log: boolean; import: boolean } };

/** The month at a glance. All of it is drawn on the server: the numbers stand there before any script runs. */
export function Overview({ guide, tenant, overview, alerts, engagements, kpis, roi, may }: OverviewProps) {
  const t = useTranslations("overview");
  const words = useDayWords();
  const findingText = useFindingText();
  const { month, today, workingDays, headline, totalSeconds } = overview;
  const monthName = words.month(month);
  const days = overview.state === "running" ? t("daysDone", workingDays) : t("daysAll", workingDays);
  return (
    <>
      <PageHeader
        above={<MonthSwitcher path={`/${tenant}`} month={month} current={monthOf(today)} />}
        title={findingText(headline.finding, overview)}
        subtitle={
          <>
            {t("scope", { month: monthName, days })}
            {overview.closed && ` · ${t("closed")}`}
          </>
        }
        secondary={
          <>
            <PrintButton label={t("print")} />
            <FileLinks path={`/api/tenants/${tenant}/overview`} query={{ month }} what={t("file", { month: monthName })} />
          </>
        }
      />
      {guide}
      <ClosedNotice tenant={tenant} overview={overview} />
      <VerdictsDue tenant={tenant} count={overview.verdictsDue} />
      <KpisDue tenant={tenant} kpis={kpis} />
      <BudgetAlerts tenant={tenant} month={month} {...alerts} />
      {engagements && <EngagementsDue tenant={tenant} list={engagements} />}
      {headline.kind === "none" && <NoBudget tenant={tenant} overview={overview} maySet={may.setBudgets} isGuided={guide !== null} />}
      {totalSeconds > 0 || headline.kind !== "none" ? (
        <>
          <HeadlineStats tenant={tenant} overview={overview} />
          {overview.state !== "to-come" && <BurnUpFigure overview={overview} />}
          <RowsFigure of="channels" tenant={tenant} overview={overview} />
          <RowsFigure of="activities" tenant={tenant} overview={overview} />
          <KindsFigure tenant={tenant} overview={overview} />
        </>
      ) : (
        <NothingLogged tenant={tenant} month={month} mayLog={may.log} mayImport={may.import} />
      )}
      {roi && <RoiSentence tenant={tenant} board={roi} />}
      <StepsFigure tenant={tenant} overview={overview} />
      <SilentPeople tenant={tenant} overview={overview} />
    </>
  );
}
