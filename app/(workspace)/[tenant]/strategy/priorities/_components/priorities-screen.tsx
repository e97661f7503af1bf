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
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import { useToast } from "@/app/_ui/toast";
import type { PriorityItem } from "@/server/priorities/schema";
import { StrategyTabs } from "../../_components/strategy-tabs";
import { ItemDialog } from "./item-dialog";
import { PriorityMatrix } from "./priority-matrix";
import { PriorityTable } from "./priority-table";

/** What to do first, as a list and as value against time. Removing takes effect at once and can be undone. */
export function PrioritiesScreen({ tenant, mayWrite }: { tenant: string; mayWrite: boolean }) {
  const t = useTranslations("priorities");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const { data: list } = useSuspenseQuery(trpc.priorities.list.queryOptions({ tenant }));
  const { data: goals } = useSuspenseQuery(trpc.goals.list.queryOptions({ tenant }));
  const [open, setOpen] = useState<PriorityItem | "new" | null>(null);
  const ranked = goals.filter(({ rank }) => rank !== null);

  const after = { onSuccess: () => client.invalidateQueries({ queryKey: trpc.priorities.pathKey() }), onError: (error: unknown) => toast({ title: errorText(error), tone: "error" as const }) };
  const restore = useMutation(trpc.priorities.restore.mutationOptions(after));
  const remove = useMutation(trpc.priorities.remove.mutationOptions(after));
  const onRemove = ({ id, title }: PriorityItem) => remove.mutate({ tenant, itemId: id }, { onSuccess: () => toast({ title: t("removed", { title }), undo: () => restore.mutate({ tenant, itemId: id }) }) });

  const add = mayWrite && ranked.length > 0 && (
    <Button variant="primary" icon={<Plus aria-hidden="true" />} onClick={() => setOpen("new")}>
      {t("add")}
    </Button>
  );
  return (
    <>
      <PageHeader title={t("title")} subtitle={t("subtitle")} secondary={list.items.length > 0 && <FileLinks path={`/api/tenants/${tenant}/priorities`} what={t("title")} />} primary={list.items.length > 0 && add}>
        <StrategyTabs tenant={tenant} current="priorities" />
      </PageHeader>
      {list.items.length > 0 ? (
        <>
          <PriorityTable items={list.items} {...(mayWrite && { onOpen: setOpen, onRemove })} />
          <PriorityMatrix list={list} />
        </>
      ) : ranked.length === 0 ? (
        <EmptyState title={t("noGoals")} action={<LinkButton href={`/${tenant}/strategy`}>{t("toGoals")}</LinkButton>}>
          {t("noGoalsText")}
        </EmptyState>
      ) : (
        <EmptyState title={t("empty")} action={add}>
          {t("emptyText")}
        </EmptyState>
      )}
      {open && <ItemDialog key={open === "new" ? "new" : open.id} tenant={tenant} item={open === "new" ? null : open} goals={ranked} onClose={() => setOpen(null)} />}
    </>
  );
}
