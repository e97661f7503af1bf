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
import { type Competitor, COMPETITOR_KINDS } from "@/server/competitors/schema";

/** A page of the notebook: who, what works for them, what does not. */
export function CompetitorDialog({ tenant, competitor, onClose }: { tenant: string; competitor: Competitor | null; onClose: () => void }) {
  const t = useTranslations("audiences");
  const common = useTranslations("common");
  const trpc = useTRPC();
  const client = useQueryClient();
  const errorText = useErrorText();
  const { data: goals = [] } = useQuery(trpc.goals.list.queryOptions({ tenant }));
  const [newId] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState({ name: competitor?.name ?? "", kind: competitor?.kind ?? "competitor", url: competitor?.url ?? "", works: competitor?.works ?? "", worksNot: competitor?.worksNot ?? "", goalId: competitor?.goalId ?? "" });
  const set = (change: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...change }));
  const onSuccess = async () => {
    await client.invalidateQueries({ queryKey: trpc.competitors.pathKey() });
    onClose();
  };
  const add = useMutation(trpc.competitors.add.mutationOptions({ onSuccess }));
  const change = useMutation(trpc.competitors.change.mutationOptions({ onSuccess }));
  const error = add.error ?? change.error;
  const wrong = useFieldErrors(error);
  const submit = () => {
    const fields = { tenant, ...draft, url: draft.url.trim() || null, goalId: draft.goalId || null };
    if (competitor) change.mutate({ ...fields, competitorId: competitor.id, version: competitor.version });
    else add.mutate({ ...fields, competitorId: newId });
  };
  const isTold = ["name", "url"].some((field) => wrong(field));
  return (
    <FormDialog title={competitor ? t("changeCompetitor", { name: competitor.name }) : t("addCompetitor")} action={common("save")} pending={add.isPending || change.isPending} error={error && !isTold && errorText(error)} onSubmit={submit} onClose={onClose}>
      <Field label={t("name")} error={wrong("name")} required>
        <TextInput value={draft.name} onChange={(event) => set({ name: event.target.value })} maxLength={80} />
      </Field>
      <Field label={t("kind")}>
        <Select value={draft.kind} onChange={(event) => set({ kind: COMPETITOR_KINDS.find((each) => each === event.target.value) ?? draft.kind })} options={COMPETITOR_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
      </Field>
      <Field label={t("url")} hint={t("urlHint")} error={wrong("url")} optional>
        <TextInput type="url" value={draft.url} onChange={(event) => set({ url: event.target.value })} maxLength={500} />
      </Field>
      <Field label={t("works")} optional>
        <TextArea value={draft.works} onChange={(event) => set({ works: event.target.value })} maxLength={1000} />
      </Field>
      <Field label={t("worksNot")} optional>
        <TextArea value={draft.worksNot} onChange={(event) => set({ worksNot: event.target.value })} maxLength={1000} />
      </Field>
      <Field label={t("goal")}>
        <Select value={draft.goalId} onChange={(event) => set({ goalId: event.target.value })} placeholder={t("noGoal")} options={goals.filter(({ id, rank }) => rank !== null || id === draft.goalId).map(({ id, title }) => ({ value: id, label: title }))} />
      </Field>
    </FormDialog>
  );
}
