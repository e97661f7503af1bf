"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FileLinks } from "@/app/_components/file-links";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import type { Provider } from "@/server/providers/schema";
import { type OutsourcingPart, OutsourcingTabs } from "../../_components/outsourcing-tabs";
import { ProviderDialog } from "./provider-dialog";
import { ProviderTable } from "./provider-table";
import { UnassignedPeople } from "./unassigned-people";

/** Who works for us without being employed, with their people here. */
export function ProvidersScreen({ tenant, parts, mayWrite }: { tenant: string; parts: readonly OutsourcingPart[]; mayWrite: boolean }) {
  const t = useTranslations("outsourcing.providers");
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.providers.list.queryOptions({ tenant }));
  const [open, setOpen] = useState<Provider | "new" | null>(null);
  const add = mayWrite && (
    <Button variant="primary" icon={<Plus aria-hidden="true" />} onClick={() => setOpen("new")}>
      {t("add")}
    </Button>
  );
  const isEmpty = data.providers.length === 0;
  return (
    <>
      <PageHeader title={t("title")} subtitle={t("subtitle")} secondary={!isEmpty && <FileLinks path={`/api/tenants/${tenant}/providers`} what={t("title")} />} primary={!isEmpty && add}>
        <OutsourcingTabs tenant={tenant} current="providers" parts={parts} />
      </PageHeader>
      {isEmpty ? (
        <EmptyState title={t("empty")} action={add}>
          {t("emptyText")}
        </EmptyState>
      ) : (
        <ProviderTable providers={data.providers} {...(mayWrite ? { onOpen: setOpen } : {})} />
      )}
      {mayWrite && data.unassigned.length > 0 && <UnassignedPeople tenant={tenant} list={data} />}
      {open && <ProviderDialog key={open === "new" ? "new" : open.id} tenant={tenant} provider={open === "new" ? null : open} today={data.today} onClose={() => setOpen(null)} />}
    </>
  );
}
