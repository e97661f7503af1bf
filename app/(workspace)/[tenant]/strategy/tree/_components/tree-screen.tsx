"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { FileLinks } from "@/app/_components/file-links";
import { useTRPC } from "@/app/_trpc/client";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import { Section } from "@/app/_ui/section";
import { TabLinks } from "@/app/_ui/tab-links";
import { useDurationFormat } from "@/app/_ui/use-duration-format";
import { StrategyTabs } from "../../_components/strategy-tabs";
import { GoalTree } from "./goal-tree";
import { SPANS, type Span } from "./span-in-address";

/** What each goal took, from business goals down to hours and money. The span lives in the address. */
export function TreeScreen({ tenant, months }: { tenant: string; months: Span }) {
  const t = useTranslations("strategy");
  const trpc = useTRPC();
  const words = useDayWords();
  const duration = useDurationFormat();
  const { data: tree } = useSuspenseQuery(trpc.goals.tree.queryOptions({ tenant, months }));
  const isEmpty = tree.businessGoals.length === 0 && tree.withoutGoal.work.length === 0;
  return (
    <>
      <PageHeader title={t("tree.title")} subtitle={t("tree.subtitle")} secondary={!isEmpty && <FileLinks path={`/api/tenants/${tenant}/goals`} query={{ months: String(months) }} what={t("tree.title")} />}>
        <StrategyTabs tenant={tenant} current="tree" />
      </PageHeader>
      <Section title={t("tree.between", { from: words.fullDay(tree.from), to: words.fullDay(tree.to) })}>
        <TabLinks label={t("tree.span")} items={SPANS.map((span) => ({ href: `/${tenant}/strategy/tree?months=${span}`, label: t("tree.months", { months: span }), current: span === months }))} />
        <div className="mt-4">
          {isEmpty ? (
            <EmptyState title={t("tree.empty")} action={<LinkButton href={`/${tenant}/strategy`}>{t("tree.toGoals")}</LinkButton>}>
              {t("tree.emptyText")}
            </EmptyState>
          ) : (
            <GoalTree tenant={tenant} tree={tree} />
          )}
        </div>
        <p className="mt-2 max-w-prose text-xs text-ink-2">{tree.hasCost ? tree.total.unpricedSeconds > 0 && t("tree.unpriced", { hours: duration(tree.total.unpricedSeconds) }) : t("tree.costHidden")}</p>
      </Section>
    </>
  );
}
