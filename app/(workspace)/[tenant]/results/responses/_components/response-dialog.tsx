"use client";
import { useMutation, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/app/_components/form-dialog";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { Combobox } from "@/app/_ui/combobox";
import { Field } from "@/app/_ui/field";
import { Select } from "@/app/_ui/select";
import { TextInput } from "@/app/_ui/text-input";
import { useToast } from "@/app/_ui/toast";
import { type ListedResponse, type Sentiment, sentiment } from "@/server/responses/schema";
import { lacking, momentOf, timesOf } from "./message-times";
import { useResponseWrites } from "./use-response-writes";

type Props = { tenant: string; timeZone: string; row: ListedResponse; mayName: boolean; onClose: () => void };

/** Changes a message, or deletes it. Its times are by the clock of the workspace; who answered is named by whoever sees that. */
export function ResponseDialog({ tenant, timeZone, row, mayName, onClose }: Props) {
  const t = useTranslations("responses");
  const common = useTranslations("common");
  const trpc = useTRPC();
  const toast = useToast();
  const errorText = useErrorText();
  const { refresh, remove } = useResponseWrites(tenant);
  const { data: channels } = useSuspenseQuery(trpc.channels.list.queryOptions({ tenant }));
  const { data: people } = useQuery({ ...trpc.members.list.queryOptions({ tenant }), enabled: mayName });
  const [draft, setDraft] = useState(() => ({ channelId: row.channelId, ...timesOf(row, timeZone), answeredById: row.answeredById, sentiment: row.sentiment, isEscalated: row.isEscalated, note: row.note }));
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });
  const lacks = lacking(draft);
  const change = useMutation(trpc.responses.change.mutationOptions({
    onSuccess: async () => {
      await refresh();
      toast({ title: t("form.saved") });
      onClose();
    },
  }));
  const submit = async () => {
    if (lacks) return;
    const { channelId, answeredById, sentiment: mood, isEscalated, note } = draft;
    const [receivedAt, answeredAt] = await momentOf(draft, row, timeZone);
    change.mutate({ tenant, responseId: row.id, version: row.version, channelId, receivedAt, answeredAt, ...(mayName && { answeredById }), sentiment: mood, isEscalated, note });
  };
  return (
    <FormDialog title={t("form.title")} action={common("save")} pending={change.isPending} error={change.error && errorText(change.error)} onSubmit={() => void submit()} onClose={onClose}>
      <Field label={t("channel")}>
        <Select value={draft.channelId} onChange={(event) => set({ channelId: event.target.value })} options={channels.map(({ id, name }) => ({ value: id, label: name }))} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("form.receivedOn")} required><TextInput type="date" value={draft.receivedOn} onChange={(event) => set({ receivedOn: event.target.value })} /></Field>
        <Field label={t("form.receivedTime")} error={lacks === "received" && t("form.whole")} required><TextInput type="time" value={draft.receivedTime} onChange={(event) => set({ receivedTime: event.target.value })} /></Field>
        <Field label={t("form.answeredOn")} optional><TextInput type="date" value={draft.answeredOn} onChange={(event) => set({ answeredOn: event.target.value })} /></Field>
        <Field label={t("form.answeredTime")} error={lacks === "answered" && t("form.half")} optional><TextInput type="time" value={draft.answeredTime} onChange={(event) => set({ answeredTime: event.target.value })} /></Field>
      </div>
      {mayName && (
        <Field label={t("form.answeredBy")} optional>
          <Combobox options={(people?.members ?? []).filter(({ removedAt, id }) => removedAt === null || id === row.answeredById).map(({ id, name }) => ({ value: id, label: name }))} value={draft.answeredById} onValueChange={(answeredById) => set({ answeredById })} placeholder={t("report.nobody")} clearable />
        </Field>
      )}
      <Field label={t("form.sentiment")} optional>
        <Select value={draft.sentiment ?? ""} placeholder={t("form.noSentiment")} onChange={(event) => set({ sentiment: sentiment.options.find((each) => each === event.target.value) ?? null })} options={sentiment.options.map((value: Sentiment) => ({ value, label: t(`sentiments.${value}`) }))} />
      </Field>
      <Checkbox label={t("form.escalated")} checked={draft.isEscalated} onChange={(event) => set({ isEscalated: event.target.checked })} />
      <Field label={t("form.note")} optional><TextInput value={draft.note} onChange={(event) => set({ note: event.target.value })} maxLength={300} /></Field>
      <Button variant="bare" className="-ms-3 self-start text-over" onClick={() => { remove(row.id); onClose(); }}>{common("delete")}</Button>
    </FormDialog>
  );
}
