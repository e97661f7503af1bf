"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FileLinks } from "@/app/_components/file-links";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { TextLink } from "@/app/_ui/text-link";
import type { ToolLine } from "@/server/tools/schema";
import { type OutsourcingPart, OutsourcingTabs } from "../../_components/outsourcing-tabs";
import { RetireDialog } from "./retire-dialog";
import { AddTool, EditTool } from "./tool-dialog";
import { type ToolDeed, ToolTable } from "./tool-table";
import { TrialEndDialog } from "./trial-end-dialog";
import { TrialStartDialog } from "./trial-start-dialog";

type Open = { deed: ToolDeed; tool: ToolLine } | "new" | null;

/** Tools and automations: what is wanted, what is tried, what is used, and what it costs and saves. */
export function ToolsScreen({ tenant, parts, mayWrite }: { tenant: string; parts: readonly OutsourcingPart[]; mayWrite: boolean }) {
  const t = useTranslations("tools");
  const trpc = useTRPC();
  const { data: list } = useSuspenseQuery(trpc.tools.list.queryOptions({ tenant }));
  const [open, setOpen] = useState<Open>(null);
  const onClose = () => setOpen(null);
  const add = mayWrite && (
    <Button variant="primary" icon={<Plus aria-hidden="true" />} onClick={() => setOpen("new")}>
      {t("add")}
    </Button>
  );
  const isEmpty = list.tools.length === 0;
  const isForeign = list.tools.some(({ cost }) => cost !== null && cost.currency !== list.currency);
  const unpriced = list.tools.flatMap(({ cost }) => (cost !== null && cost.inTenantMinor === null ? [cost.currency] : []));
  return (
    <>
      <PageHeader title={t("title")} subtitle={t("subtitle")} secondary={!isEmpty && <FileLinks path={`/api/tenants/${tenant}/tools`} what={t("title")} />} primary={!isEmpty && add}>
        <OutsourcingTabs tenant={tenant} current="tools" parts={parts} />
      </PageHeader>
      {unpriced.length > 0 && (
        <Notice tone="warn" title={t("noRate", { currencies: [...new Set(unpriced)].join(", ") })}>
          {t("noRateText")} <TextLink href={`/${tenant}/time/rates`}>{t("toRates")}</TextLink>
        </Notice>
      )}
      {isEmpty ? (
        <EmptyState title={t("empty")} action={add}>
          {t("emptyText")}
        </EmptyState>
      ) : (
        <ToolTable list={list} {...(mayWrite ? { onDeed: (deed: ToolDeed, tool: ToolLine) => setOpen({ deed, tool }) } : {})} />
      )}
      {isForeign && unpriced.length === 0 && mayWrite && <p className="mt-3 text-sm"><TextLink href={`/${tenant}/time/rates`}>{t("exchangeRates")}</TextLink></p>}
      {open === "new" && <AddTool tenant={tenant} list={list} onClose={onClose} />}
      {open !== null && open !== "new" && open.deed === "edit" && <EditTool tenant={tenant} list={list} toolId={open.tool.id} onClose={onClose} />}
      {open !== null && open !== "new" && open.deed === "startTrial" && <TrialStartDialog tenant={tenant} tool={open.tool} today={list.today} onClose={onClose} />}
      {open !== null && open !== "new" && open.deed === "endTrial" && <TrialEndDialog tenant={tenant} tool={open.tool} today={list.today} onClose={onClose} />}
      {open !== null && open !== "new" && open.deed === "retire" && <RetireDialog tenant={tenant} tool={open.tool} today={list.today} onClose={onClose} />}
    </>
  );
}
