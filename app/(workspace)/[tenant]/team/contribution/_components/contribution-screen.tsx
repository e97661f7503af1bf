"use client";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FileLinks } from "@/app/_components/file-links";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { useToast } from "@/app/_ui/toast";
import type { Contribution } from "@/server/contributions/schema";
import { type TeamPart, TeamTabs } from "../../_components/team-tabs";
import { ContributionDialog } from "./contribution-dialog";
import { ContributionTable } from "./contribution-table";

/** What other departments give. Taking a role away takes effect at once and can be undone. */
export function ContributionScreen({ tenant, mayWrite, parts }: { tenant: string; mayWrite: boolean; parts: readonly TeamPart[] }) {
  const t = useTranslations("peoples-time.contribution");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const { data: roles } = useSuspenseQuery(trpc.contributions.list.queryOptions({ tenant }));
  const [open, setOpen] = useState<Contribution | "new" | null>(null);
  const after = { onSuccess: () => client.invalidateQueries({ queryKey: trpc.contributions.pathKey() }), onError: (error: unknown) => toast({ title: errorText(error), tone: "error" as const }) };
  const restore = useMutation(trpc.contributions.restore.mutationOptions(after));
  const archive = useMutation(trpc.contributions.archive.mutationOptions(after));
  const onArchive = ({ id, roleName }: Contribution) =>
    archive.mutate({ tenant, contributionId: id }, { onSuccess: () => toast({ title: t("archived", { role: roleName }), undo: () => restore.mutate({ tenant, contributionId: id }) }) });

  const add = mayWrite && (
    <Button variant="primary" icon={<Plus aria-hidden="true" />} onClick={() => setOpen("new")}>
      {t("add")}
    </Button>
  );
  return (
    <>
      <PageHeader title={t("title")} subtitle={t("subtitle")} secondary={<FileLinks path={`/api/tenants/${tenant}/contribution`} what={t("file")} />} primary={add}>
        <TeamTabs tenant={tenant} current="contribution" parts={parts} />
      </PageHeader>
      {roles.length === 0 ? <EmptyState title={t("none")}>{t("noneText")}</EmptyState> : <ContributionTable roles={roles} mayWrite={mayWrite} onOpen={setOpen} onArchive={onArchive} />}
      {open && <ContributionDialog key={open === "new" ? "new" : open.id} tenant={tenant} role={open === "new" ? null : open} onClose={() => setOpen(null)} />}
    </>
  );
}
