"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { FileLinks } from "@/app/_components/file-links";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { DelegateDialog } from "./delegate-dialog";
import { EngagementDialog } from "./engagement-dialog";
import { blankDraft } from "./engagement-draft";
import { EngagementTable } from "./engagement-table";
import { type OutsourcingPart, OutsourcingTabs } from "./outsourcing-tabs";

type Props = { tenant: string; parts: readonly OutsourcingPart[]; mayWrite: boolean; delegate: string | null };

/** The register. `delegate` is a channel that is to be given to a provider: its dialog is open from the start. */
export function EngagementsScreen({ tenant, parts, mayWrite, delegate }: Props) {
  const t = useTranslations("outsourcing");
  const trpc = useTRPC();
  const router = useRouter();
  const { data: list } = useSuspenseQuery(trpc.engagements.list.queryOptions({ tenant }));
  const [isAdding, setAdding] = useState(false);
  const add = mayWrite && (
    <Button variant="primary" icon={<Plus aria-hidden="true" />} onClick={() => setAdding(true)}>
      {t("add")}
    </Button>
  );
  const isEmpty = list.engagements.length === 0;
  return (
    <>
      <PageHeader title={t("title")} subtitle={t(list.isOwn ? "subtitleOwn" : "subtitle")} secondary={!isEmpty && <FileLinks path={`/api/tenants/${tenant}/engagements`} what={t("title")} />} primary={!isEmpty && add}>
        <OutsourcingTabs tenant={tenant} current="engagements" parts={parts} />
      </PageHeader>
      {isEmpty ? (
        <EmptyState title={t("empty")} action={add}>
          {t(list.isOwn ? "emptyOwn" : "emptyText")}
        </EmptyState>
      ) : (
        <EngagementTable tenant={tenant} list={list} />
      )}
      {isAdding && <EngagementDialog tenant={tenant} currency={list.currency} start={blankDraft(list.today)} title={t("form.addTitle")} onClose={() => setAdding(false)} />}
      {mayWrite && delegate !== null && <DelegateDialog tenant={tenant} channelId={delegate} list={list} onClose={() => router.replace(`/${tenant}/outsourcing`)} />}
    </>
  );
}
