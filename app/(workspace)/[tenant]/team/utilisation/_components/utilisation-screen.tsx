"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { AdviceList } from "@/app/_components/advice-list";
import { FileLinks } from "@/app/_components/file-links";
import { MonthSwitcher } from "@/app/_components/figures/month-switcher";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { useTRPC } from "@/app/_trpc/client";
import { EmptyState } from "@/app/_ui/empty-state";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { Percent } from "@/app/_ui/percent";
import { Stat, StatRow } from "@/app/_ui/stat";
import { utilisation } from "@/server/domain/utilisation";
import { type TeamPart, TeamTabs } from "../../_components/team-tabs";
import { DedicateButton } from "./dedicate-button";
import { UtilisationTable } from "./utilisation-table";

type Props = { tenant: string; month: string | undefined; kind: "company" | "client" | "agency"; seesNames: boolean; parts: readonly TeamPart[]; may: { readAdvice: boolean; dismiss: boolean; dedicate: boolean } };

/** A month of billable time against what it is measured by; each ratio says by what. */
export function UtilisationScreen({ tenant, month, kind, seesNames, parts, may }: Props) {
  const t = useTranslations("peoples-time");
  const words = useDayWords();
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.utilisation.month.queryOptions({ tenant, month }));
  const together = data.total && utilisation(data.total);
  return (
    <>
      <PageHeader title={t("utilisation.title")} subtitle={t("utilisation.subtitle")} secondary={<FileLinks path={`/api/tenants/${tenant}/utilisation`} query={{ month: data.month }} what={t("utilisation.file", { month: words.month(data.month) })} />}>
        <TeamTabs tenant={tenant} current="utilisation" parts={parts} />
      </PageHeader>
      <div className="mb-6 flex flex-wrap items-center justify-between gap-3">
        <MonthSwitcher path={`/${tenant}/team/utilisation`} month={data.month} current={data.currentMonth} />
        {data.through && <p className="text-sm text-ink-2">{t("utilisation.through", { day: words.day(data.through) })}</p>}
      </div>
      {data.through === null ? (
        <EmptyState title={t("utilisation.notYet")}>{t("utilisation.notYetText")}</EmptyState>
      ) : (
        <>
          {together && (
            <StatRow>
              <Stat label={t("utilisation.ofAvailable")} value={together.billableOfAvailable === null ? null : <Percent ratio={together.billableOfAvailable} digits={1} />} />
              <Stat label={t("utilisation.ofWorked")} value={together.billableOfWorked === null ? null : <Percent ratio={together.billableOfWorked} digits={1} />} />
              <Stat label={t("utilisation.ofCapacity")} value={together.billableOfCapacity === null ? null : <Percent ratio={together.billableOfCapacity} digits={1} />} />
            </StatRow>
          )}
          <div className="mt-6">
            <UtilisationTable entriesIn={kind === "agency" ? null : tenant} isWhole={seesNames} from={data.from} through={data.through} people={data.people} total={data.total} />
          </div>
          <p className="mt-4 max-w-prose text-sm text-ink-2">
            {kind === "agency" && `${t("utilisation.agency")} `}
            {kind === "client" && `${t("utilisation.client")} `}
            {t("utilisation.availableHint")} {t("utilisation.unknown")}
          </p>
        </>
      )}
      {may.readAdvice && (
        <div className="mt-10">
          <AdviceList tenant={tenant} kinds={["half-time"]} mayWrite={may.dismiss} extra={(advice) => may.dedicate && <DedicateButton tenant={tenant} memberId={advice.subject} name={advice.name} />} />
        </div>
      )}
      {!seesNames && (
        <div className="mt-4">
          <Notice>{t("ownOnly")}</Notice>
        </div>
      )}
    </>
  );
}
