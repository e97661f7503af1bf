"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/app/_components/form-dialog";
import { useClockZone } from "@/app/_components/instants";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { useToast } from "@/app/_ui/toast";
import { todayIn } from "@/server/domain/zone";
import type { ListedKpi } from "@/server/kpis/schema";
import { KpiCareFields } from "./kpi-care-fields";
import { draftOf, fieldsOf, heldOf, isOtherTarget, isToCome } from "./kpi-draft";
import { KpiFields } from "./kpi-fields";
import { KpiLibrary } from "./kpi-library";

/** What says itself what is wrong with it. */
const FIELDS = ["goalId", "name", "unit", "weight", "start", "target", "targetHigh", "startOn", "dueOn", "from"];

/** Adds a KPI, or changes the one given. A failure says why and keeps everything that was typed. */
export function KpiDialog({ tenant, currency, kpi, onClose }: { tenant: string; currency: string; kpi: ListedKpi | null; onClose: () => void }) {
  const t = useTranslations("kpis");
  const common = useTranslations("common");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const zone = useClockZone();
  const [newId] = useState(() => crypto.randomUUID());
  const [today] = useState(() => todayIn(zone, new Date()));
  const [draft, setDraft] = useState(() => draftOf(kpi, today));
  const board = useQuery(trpc.goals.board.queryOptions({ tenant }));

  const onSuccess = async () => {
    await Promise.all([trpc.kpis.pathKey(), trpc.goals.pathKey()].map((queryKey) => client.invalidateQueries({ queryKey })));
    toast({ title: t("saved", { name: draft.name.trim() }) });
    onClose();
  };
  const create = useMutation(trpc.kpis.create.mutationOptions({ onSuccess }));
  const change = useMutation(trpc.kpis.change.mutationOptions({ onSuccess }));
  const error = create.error ?? change.error;
  const onSubmit = () => (kpi ? change.mutate({ tenant, kpiId: kpi.id, version: kpi.version, from: draft.from || null, ...fieldsOf(draft) }) : create.mutate({ tenant, kpiId: newId, ...fieldsOf(draft) }));

  const coming = kpi !== null && isToCome(kpi, today) ? kpi : null;
  const wrong = useFieldErrors(error);
  const isTold = FIELDS.some((field) => wrong(field));

  return (
    <FormDialog title={t(kpi ? "changeTitle" : "addTitle")} action={common("save")} pending={create.isPending || change.isPending} error={error && !isTold && errorText(error)} onSubmit={onSubmit} onClose={onClose}>
      {!kpi && <KpiLibrary currency={currency} onChoose={(choice) => setDraft({ ...draft, ...choice })} />}
      <KpiFields draft={draft} onChange={setDraft} error={error} goals={board.data?.goals ?? []} currency={currency} asksFrom={coming !== null || (kpi !== null && isOtherTarget(draft, kpi))} held={coming && heldOf(coming)} />
      <KpiCareFields tenant={tenant} draft={draft} onChange={setDraft} error={error} />
    </FormDialog>
  );
}
