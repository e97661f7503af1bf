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

const WORDS: readonly ReturnKindWord[] = ["result", "revenue", "saving"];

/** Adds a kind of return; a KPI that is vanity is not offered. */
export function KindDialog({ tenant, onClose }: { tenant: string; onClose: () => void }) {
  const t = useTranslations("returns.kinds");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const [kindId] = useState(() => crypto.randomUUID());
  const [name, setName] = useState("");
  const [kind, setKind] = useState<ReturnKindWord>("result");
  const [kpiId, setKpiId] = useState("");
  const kpis = useQuery(trpc.kpis.list.queryOptions({ tenant }));
  const offered = (kpis.data ?? []).filter(({ isRetired, isVanity }) => !isRetired && !isVanity);
  const add = useMutation(trpc.returns.addKind.mutationOptions({
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: trpc.returns.pathKey() });
      toast({ title: t("saved") });
      onClose();
    },
  }));
  const wrong = useFieldErrors(add.error);
  return (
    <FormDialog title={t("addTitle")} action={t("add")} pending={add.isPending} error={add.error && !wrong("name") && errorText(add.error)} onSubmit={() => add.mutate({ tenant, kindId, kind, name, kpiId: kpiId || null })} onClose={onClose}>
      <Field label={t("name")} error={wrong("name")} required>
        <TextInput value={name} onChange={(event) => setName(event.target.value)} maxLength={80} />
      </Field>
      <RadioList label={t("counts")} value={kind} onValueChange={setKind} options={WORDS.map((value) => ({ value, label: t(`words.${value}`), hint: t(`explain.${value}`) }))} />
      {offered.length > 0 && (
        <Field label={t("kpi")} optional>
          <Select value={kpiId} onChange={(event) => setKpiId(event.target.value)} options={[{ value: "", label: t("noKpi") }, ...offered.map((kpi) => ({ value: kpi.id, label: kpi.name }))]} />
        </Field>
      )}
    </FormDialog>
  );
}
