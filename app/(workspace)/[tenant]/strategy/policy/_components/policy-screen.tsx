"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { StrategyTabs } from "../../_components/strategy-tabs";
import { EarlierVersions } from "./earlier-versions";
import { PolicyPeople } from "./policy-people";
import { PolicyText } from "./policy-text";
import { PublishDialog } from "./publish-dialog";
import { TrainingsSection } from "./trainings-section";
import { VoicesSection } from "./voices-section";

type Props = { tenant: string; may: { seeStrategy: boolean; seePeople: boolean; write: boolean; agree: boolean } };

/** The policy that holds. External people see it and their own agreement, and nothing else of the strategy. */
export function PolicyScreen({ tenant, may }: Props) {
  const t = useTranslations("policies");
  const trpc = useTRPC();
  const { data: policy } = useSuspenseQuery(trpc.policies.current.queryOptions({ tenant }));
  const [isWriting, setWriting] = useState(false);
  const write = may.write && (
    <Button variant="primary" onClick={() => setWriting(true)}>
      {t(policy ? "change" : "write")}
    </Button>
  );
  return (
    <>
      <PageHeader title={t("title")} subtitle={t("subtitle")} primary={policy && write}>
        {may.seeStrategy && <StrategyTabs tenant={tenant} current="policy" />}
      </PageHeader>
      {policy ? <PolicyText tenant={tenant} policy={policy} mayAgree={may.agree} /> : <EmptyState title={t("none")} action={write}>{t("noneText")}</EmptyState>}
      {may.write && policy && <PolicyPeople tenant={tenant} />}
      {may.seeStrategy && policy && <EarlierVersions tenant={tenant} current={policy.version} seesPeople={may.write} />}
      {may.seePeople && <VoicesSection tenant={tenant} mayWrite={may.write} />}
      {may.seePeople && <TrainingsSection tenant={tenant} mayWrite={may.write} />}
      {isWriting && <PublishDialog tenant={tenant} policy={policy} onClose={() => setWriting(false)} />}
    </>
  );
}
