"use client";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { useToast } from "@/app/_ui/toast";
import type { Competitor } from "@/server/competitors/schema";
import { Notebook } from "../../_components/notebook";
import { useAfter } from "../../_components/use-after";
import { CompetitorDialog } from "./competitor-dialog";

/** The notebook on competitors and look-alikes. Taking a page out can be undone. */
export function CompetitorsSection({ tenant, mayWrite }: { tenant: string; mayWrite: boolean }) {
  const t = useTranslations("audiences");
  const trpc = useTRPC();
  const toast = useToast();
  const { data: competitors } = useSuspenseQuery(trpc.competitors.list.queryOptions({ tenant }));
  const [open, setOpen] = useState<Competitor | "new" | null>(null);
  const after = useAfter(trpc.competitors.pathKey());
  const restore = useMutation(trpc.competitors.restore.mutationOptions(after));
  const archive = useMutation(trpc.competitors.archive.mutationOptions(after));
  const onRemove = ({ id, name }: Competitor) => archive.mutate({ tenant, competitorId: id }, { onSuccess: () => toast({ title: t("archived", { name }), undo: () => restore.mutate({ tenant, competitorId: id }) }) });
  return (
    <>
      <Notebook
        title={t("competitors")}
        description={t("competitorsText")}
        caption={t("competitorsCaption")}
        empty={t("noCompetitors")}
        emptyText={t("noCompetitorsText")}
        addLabel={t("addCompetitor")}
        onAdd={mayWrite ? () => setOpen("new") : undefined}
        columns={[t("name"), t("kind"), t("works"), t("worksNot"), t("goal")]}
        rows={competitors.map((competitor) => ({
          id: competitor.id,
          name: competitor.name,
          head: competitor.url ? (
            <a href={competitor.url} target="_blank" rel="noreferrer" className="underline decoration-line underline-offset-3 hover:text-accent">
              {competitor.name}
            </a>
          ) : (
            competitor.name
          ),
          cells: [t(`kinds.${competitor.kind}`), competitor.works, competitor.worksNot, competitor.goalTitle ?? t("noGoal")],
          ...(mayWrite && { onEdit: () => setOpen(competitor), onRemove: () => onRemove(competitor) }),
        }))}
      />
      {open && <CompetitorDialog key={open === "new" ? "new" : open.id} tenant={tenant} competitor={open === "new" ? null : open} onClose={() => setOpen(null)} />}
    </>
  );
}
