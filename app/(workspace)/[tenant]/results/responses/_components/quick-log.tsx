"use client";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { NumberInput } from "@/app/_ui/number-input";
import { Select } from "@/app/_ui/select";
import { TextInput } from "@/app/_ui/text-input";
import { useToast } from "@/app/_ui/toast";
import { useResponseWrites } from "./use-response-writes";

const MOST_MINUTES = 14 * 24 * 60;

/** One line: where a message came in, how long ago, and whether it is answered. */
export function QuickLog({ tenant }: { tenant: string }) {
  const t = useTranslations("responses.log");
  const trpc = useTRPC();
  const toast = useToast();
  const errorText = useErrorText();
  const { refresh } = useResponseWrites(tenant);
  const { data: channels } = useSuspenseQuery(trpc.channels.list.queryOptions({ tenant }));
  const offered = channels.filter(({ status }) => status !== "closed");
  const [channelId, setChannel] = useState(offered[0]?.id ?? "");
  const [minutes, setMinutes] = useState<number | null>(0);
  const [note, setNote] = useState("");
  const log = useMutation(trpc.responses.log.mutationOptions({
    onSuccess: async (_, { isAnswered }) => {
      await refresh();
      setNote("");
      setMinutes(0);
      toast({ title: t(isAnswered ? "doneAnswered" : "doneOpen") });
    },
  }));
  const send = (isAnswered: boolean) => {
    const receivedAt = minutes ? new Date(Date.now() - minutes * 60_000).toISOString() : null;
    log.mutate({ tenant, responseId: crypto.randomUUID(), channelId, receivedAt, isAnswered, sentiment: null, isEscalated: false, note });
  };
  if (offered.length === 0) return null;
  return (
    <form onSubmit={(event) => { event.preventDefault(); send(false); }} className="mb-5 grid items-end gap-3 sm:grid-cols-[minmax(8rem,14rem)_9rem_minmax(8rem,1fr)_auto]" noValidate>
      <Field label={t("channel")}>
        <Select value={channelId} onChange={(event) => setChannel(event.target.value)} options={offered.map(({ id, name }) => ({ value: id, label: name }))} />
      </Field>
      <Field label={t("ago")}>
        <NumberInput value={minutes} onValueChange={setMinutes} min={0} max={MOST_MINUTES} step={1} unit={t("minutes")} />
      </Field>
      <Field label={t("note")} optional>
        <TextInput value={note} onChange={(event) => setNote(event.target.value)} maxLength={300} />
      </Field>
      <div className="row-span-2 flex flex-wrap items-end gap-2">
        <Button type="submit" pending={log.isPending}>{t("arrived")}</Button>
        <Button variant="primary" pending={log.isPending} onClick={() => send(true)}>{t("answered")}</Button>
      </div>
      {log.error && <div className="col-span-full"><Notice tone="error">{errorText(log.error)}</Notice></div>}
    </form>
  );
}
