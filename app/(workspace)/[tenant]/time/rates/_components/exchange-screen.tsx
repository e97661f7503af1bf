"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/app/_trpc/client";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { ExchangeSection } from "./exchange-section";

/** For whoever may not see what hours cost or are billed at: what other currencies are worth, which says nothing of those. */
export function ExchangeScreen({ tenant, mayWrite }: { tenant: string; mayWrite: boolean }) {
  const t = useTranslations("rates");
  const trpc = useTRPC();
  const { data: list } = useSuspenseQuery(trpc.exchangeRates.list.queryOptions({ tenant }));
  return (
    <>
      <PageHeader title={t("title")} subtitle={t("exchange.alone")} />
      {list.currencies.length === 0 ? <EmptyState title={t("exchange.empty")}>{t("exchange.emptyText")}</EmptyState> : <ExchangeSection tenant={tenant} mayWrite={mayWrite} />}
    </>
  );
}
