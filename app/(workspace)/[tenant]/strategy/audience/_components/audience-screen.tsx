"use client";
import { useTranslations } from "next-intl";
import { PageHeader } from "@/app/_ui/page-header";
import { StrategyTabs } from "../../_components/strategy-tabs";
import { AudiencesSection } from "./audiences-section";
import { AwarenessSection } from "./awareness-section";
import { CompetitorsSection } from "./competitors-section";
import { RisksSection } from "./risks-section";

/** Whom the company wants to reach, whom it watches, how known it is, and what it depends on. */
export function AudienceScreen({ tenant, mayWrite }: { tenant: string; mayWrite: boolean }) {
  const t = useTranslations("audiences");
  return (
    <>
      <PageHeader title={t("title")} subtitle={t("subtitle")}>
        <StrategyTabs tenant={tenant} current="audience" />
      </PageHeader>
      <AudiencesSection tenant={tenant} mayWrite={mayWrite} />
      <CompetitorsSection tenant={tenant} mayWrite={mayWrite} />
      <AwarenessSection tenant={tenant} mayWrite={mayWrite} />
      <RisksSection tenant={tenant} mayWrite={mayWrite} />
    </>
  );
}
