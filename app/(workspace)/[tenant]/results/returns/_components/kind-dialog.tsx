"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/app/_components/form-dialog";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { Field } from "@/app/_ui/field";
import { RadioList } from "@/app/_ui/radio-list";
import { Select } from "@/app/_ui/select";
import { TextInput } from "@/app/_ui/text-input";
import { useToast } from "@/app/_ui/toast";
import type { ReturnKindWord } from "@/server/domain/worth";
import type { ReturnKindRow } from "@/server/returns/schema";

const WORDS: readonly ReturnKindWord[] = ["result", "revenue", "saving"];

/** Adds a kind of return, or changes one that is `known`, but for as what it counts. A KPI that is vanity is not offered. */
export function KindDialog({ tenant, known, onClose }: { tenant: string; known?: ReturnKindRow; onClose: () => void }) {
  const t = useTranslations("returns.kinds");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const [kindId] = useState(() => crypto.randomUUID());
  const [name, setName] = useState(known?.name ?? "");
  const [kind, setKind] = useState<ReturnKindWord>("result");
  const [kpiId, setKpiId] = useState(known?.kpiId ?? "");
  const kpis = useQuery(trpc.kpis.list.queryOptions({ tenant }));
  const offered = (kpis.data ?? []).filter(({ isRetired, isVanity }) => !isRetired && !isVanity);
  const onSuccess = async () => {
    await client.invalidateQueries({ queryKey: trpc.returns.pathKey() });
    toast({ title: t("saved") });
    onClose();
  };
  const add = useMutation(trpc.returns.addKind.mutationOptions({ onSuccess }));
  const change = useMutation(trpc.returns.changeKind.mutationOptions({ onSuccess }));
  const { error, isPending } = known ? change : add;
  const wrong = useFieldErrors(error);
  const fields = { tenant, name, kpiId: kpiId || null };
  const onSubmit = () => (known ? change.mutate({ ...fields, kindId: known.id, version: known.version, isRetired: known.isRetired }) : add.mutate({ ...fields, kindId, kind }));
  return (
    <FormDialog title={known ? t("editTitle", { name: known.name }) : t("addTitle")} action={known ? t("save") : t("add")} pending={isPending} error={error && !wrong("name") && errorText(error)} onSubmit={onSubmit} onClose={onClose}>
      <Field label={t("name")} error={wrong("name")} required>
        <TextInput value={name} onChange={(event) => setName(event.target.value)} maxLength={80} />
      </Field>
      {!known && <RadioList label={t("counts")} value={kind} onValueChange={setKind} options={WORDS.map((value) => ({ value, label: t(`words.${value}`), hint: t(`explain.${value}`) }))} />}
      {offered.length > 0 && (
        <Field label={t("kpi")} hint={t("kpiHint")} optional>
          <Select value={kpiId} onChange={(event) => setKpiId(event.target.value)} options={[{ value: "", label: t("noKpi") }, ...offered.map((kpi) => ({ value: kpi.id, label: kpi.name }))]} />
        </Field>
      )}
    </FormDialog>
  );
}
