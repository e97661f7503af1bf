"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useInstant } from "@/app/_components/instants";
import { useTRPC } from "@/app/_trpc/client";
import { PageHeader } from "@/app/_ui/page-header";
import { Notebook } from "../../_components/notebook";
import { StrategyTabs } from "../../_components/strategy-tabs";
import { LogDialog } from "./log-dialog";

/** What was changed and learned, latest first. Lines are only ever added. */
export function LogScreen({ tenant, mayWrite }: { tenant: string; mayWrite: boolean }) {
  const t = useTranslations("reviews.log");
  const trpc = useTRPC();
  const instant = useInstant();
  const { data: lines } = useSuspenseQuery(trpc.strategyChanges.list.queryOptions({ tenant }));
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      <PageHeader title={t("title")} subtitle={t("subtitle")}>
        <StrategyTabs tenant={tenant} current="log" />
      </PageHeader>
      <Notebook
        title={t("lines")}
        caption={t("caption")}
        empty={t("empty")}
        emptyText={t("emptyText")}
        addLabel={t("add")}
        onAdd={mayWrite ? () => setAdding(true) : undefined}
        columns={[t("what"), t("kind"), t("goal"), t("when"), t("who")]}
        rows={lines.map(({ id, kind, what, why, goalTitle, byName, createdAt }) => ({
          id,
          name: what,
          head: (
            <>
              {what}
              {why && <span className="block max-w-prose text-xs text-ink-2">{why}</span>}
            </>
          ),
          cells: [t(`kinds.${kind}`), goalTitle ?? t("noGoal"), instant(createdAt, { dateStyle: "medium" }), byName ?? t("hiddenName")],
        }))}
      />
      {isAdding && <LogDialog tenant={tenant} onClose={() => setAdding(false)} />}
    </>
  );
}
