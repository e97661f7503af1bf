"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/app/_trpc/client";
import { PageHeader } from "@/app/_ui/page-header";
import { StrategyTabs } from "../../_components/strategy-tabs";
import { MoneyGate } from "./money-gate";
import { SeatsSection } from "./seats-section";
import { SignOffs } from "./sign-offs";

type Props = { tenant: string; may: { write: boolean; sign: boolean; gate: boolean; override: boolean } };

/** Who decides about the goals, who has signed them, and what waits for it. */
export function SteeringScreen({ tenant, may }: Props) {
  const t = useTranslations("steering");
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.steering.show.queryOptions({ tenant }));
  return (
    <>
      <PageHeader title={t("title")} subtitle={t("subtitle")}>
        <StrategyTabs tenant={tenant} current="steering" />
      </PageHeader>
      <SignOffs tenant={tenant} steering={data} maySign={may.sign} />
      <SeatsSection tenant={tenant} seats={data.seats} mayWrite={may.write} />
      <MoneyGate tenant={tenant} steering={data} maySet={may.gate} mayOverride={may.override} />
    </>
  );
}
