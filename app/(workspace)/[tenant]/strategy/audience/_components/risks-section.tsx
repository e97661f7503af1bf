"use client";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { useTRPC } from "@/app/_trpc/client";
import { StatusMark } from "@/app/_ui/status-mark";
import { useToast } from "@/app/_ui/toast";
import type { PlatformRisk } from "@/server/platform-risks/schema";
import { Notebook } from "../../_components/notebook";
import { useAfter } from "../../_components/use-after";
import { RiskDialog } from "./risk-dialog";

/** What could go wrong with a platform, and what is to be looked at again. */
export function RisksSection({ tenant, mayWrite }: { tenant: string; mayWrite: boolean }) {
  const t = useTranslations("audiences");
  const trpc = useTRPC();
  const toast = useToast();
  const words = useDayWords();
  const { data: risks } = useSuspenseQuery(trpc.platformRisks.list.queryOptions({ tenant }));
  const [open, setOpen] = useState<PlatformRisk | "new" | null>(null);
  const after = useAfter(trpc.platformRisks.pathKey());
  const add = useMutation(trpc.platformRisks.add.mutationOptions(after));
  const remove = useMutation(trpc.platformRisks.remove.mutationOptions(after));
  const onRemove = ({ id, platformKey, risk, reviewOn }: PlatformRisk) =>
    remove.mutate({ tenant, riskId: id }, { onSuccess: () => toast({ title: t("removedRisk"), undo: () => add.mutate({ tenant, riskId: crypto.randomUUID(), platformKey, risk, reviewOn }) }) });
  return (
    <>
      <Notebook
        title={t("risks")}
        description={t("risksText")}
        caption={t("risksCaption")}
        empty={t("noRisks")}
        emptyText={t("noRisksText")}
        addLabel={t("addRisk")}
        onAdd={mayWrite ? () => setOpen("new") : undefined}
        columns={[t("risk"), t("platform"), t("reviewOn")]}
        rows={risks.map((risk) => ({
          id: risk.id,
          name: risk.risk,
          cells: [risk.platformName, risk.isDue ? <StatusMark key="due" status="atRisk" label={t("lookAgain", { on: words.fullDay(risk.reviewOn) })} /> : words.fullDay(risk.reviewOn)],
          ...(mayWrite && { onEdit: () => setOpen(risk), onRemove: () => onRemove(risk) }),
        }))}
      />
      {open && <RiskDialog key={open === "new" ? "new" : open.id} tenant={tenant} risk={open === "new" ? null : open} onClose={() => setOpen(null)} />}
    </>
  );
}
