"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/app/_components/form-dialog";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { Field } from "@/app/_ui/field";
import { Select } from "@/app/_ui/select";
import { TextArea } from "@/app/_ui/text-area";
import { TextInput } from "@/app/_ui/text-input";
import type { PlatformRisk } from "@/server/platform-risks/schema";

/** A risk, and the day on which to look at it again. */
export function RiskDialog({ tenant, risk, onClose }: { tenant: string; risk: PlatformRisk | null; onClose: () => void }) {
  const t = useTranslations("audiences");
  const common = useTranslations("common");
  const trpc = useTRPC();
  const client = useQueryClient();
  const errorText = useErrorText();
  const { data: platforms = [] } = useQuery(trpc.channels.platforms.queryOptions({ tenant }));
  const [newId] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState({ platformKey: risk?.platformKey ?? "", risk: risk?.risk ?? "", reviewOn: risk?.reviewOn ?? "" });
  const set = (change: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...change }));
  const onSuccess = async () => {
    await client.invalidateQueries({ queryKey: trpc.platformRisks.pathKey() });
    onClose();
  };
  const add = useMutation(trpc.platformRisks.add.mutationOptions({ onSuccess }));
  const change = useMutation(trpc.platformRisks.change.mutationOptions({ onSuccess }));
  const error = add.error ?? change.error;
  const wrong = useFieldErrors(error);
  const isTold = ["platformKey", "risk", "reviewOn"].some((field) => wrong(field));
  const submit = () => {
    if (risk) change.mutate({ tenant, ...draft, riskId: risk.id, version: risk.version });
    else add.mutate({ tenant, ...draft, riskId: newId });
  };
  return (
    <FormDialog title={t(risk ? "changeRisk" : "addRisk")} action={common("save")} pending={add.isPending || change.isPending} error={error && !isTold && errorText(error)} onSubmit={submit} onClose={onClose}>
      <Field label={t("platform")} error={wrong("platformKey")} required>
        <Select value={draft.platformKey} onChange={(event) => set({ platformKey: event.target.value })} placeholder={t("choosePlatform")} options={platforms.map(({ key, name }) => ({ value: key, label: name }))} />
      </Field>
      <Field label={t("risk")} error={wrong("risk")} required>
        <TextArea value={draft.risk} onChange={(event) => set({ risk: event.target.value })} maxLength={500} />
      </Field>
      <Field label={t("reviewOn")} error={wrong("reviewOn")} required>
        <TextInput type="date" value={draft.reviewOn} onChange={(event) => set({ reviewOn: event.target.value })} />
      </Field>
    </FormDialog>
  );
}
