"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/app/_components/form-dialog";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useToast } from "@/app/_ui/toast";
import type { Kpi } from "@/server/kpis/schema";
import { draftOf, fieldsOf } from "./kpi-draft";
import { KpiFields } from "./kpi-fields";

/** Adds a KPI, or changes the one given. A failure says why and keeps everything that was typed. */
export function KpiDialog({ tenant, currency, kpi, onClose }: { tenant: string; currency: string; kpi: Kpi | null; onClose: () => void }) {
  const t = useTranslations("kpis");
  const common = useTranslations("common");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const [newId] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState(() => draftOf(kpi));
  const board = useQuery(trpc.goals.board.queryOptions({ tenant }));

  const onSuccess = async () => {
    await Promise.all([trpc.kpis.pathKey(), trpc.goals.pathKey()].map((queryKey) => client.invalidateQueries({ queryKey })));
    toast({ title: t("saved", { name: draft.name.trim() }) });
    onClose();
  };
  const create = useMutation(trpc.kpis.create.mutationOptions({ onSuccess }));
  const change = useMutation(trpc.kpis.change.mutationOptions({ onSuccess }));
  const error = create.error ?? change.error;
  const onSubmit = () => (kpi ? change.mutate({ tenant, kpiId: kpi.id, version: kpi.version, ...fieldsOf(draft) }) : create.mutate({ tenant, kpiId: newId, ...fieldsOf(draft) }));

  return (
    <FormDialog title={t(kpi ? "changeTitle" : "addTitle")} action={common("save")} pending={create.isPending || change.isPending} error={error && errorText(error)} onSubmit={onSubmit} onClose={onClose}>
      <KpiFields draft={draft} onChange={setDraft} error={error} goals={board.data?.goals ?? []} currency={currency} />
    </FormDialog>
  );
}
