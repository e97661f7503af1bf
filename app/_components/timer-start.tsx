"use client";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { Select } from "@/app/_ui/select";
import type { StoppedTimer } from "@/server/timer/schema";
import { ownZone } from "./clock-time";
import { TimerWorkFields, type TimerDraft } from "./timer-work";

/** Starts the timer: the last work is filled in, so that Enter starts it again. */
export function TimerStart({ tenant, onStarted }: { tenant: string | null; onStarted: (stopped: StoppedTimer | null) => void }) {
  const t = useTranslations("timer");
  const trpc = useTRPC();
  const [chosen, setChosen] = useState<string | null>(null);
  const mine = useQuery({ ...trpc.tenants.mine.queryOptions({}), enabled: tenant === null });
  const open = (mine.data ?? []).filter(({ mayLog }) => mayLog);
  const place = tenant ?? chosen ?? open[0]?.slug ?? null;
  return (
    <div className="flex flex-col gap-3 pt-1">
      {tenant === null && (
        <Field label={t("workspace")}>
          <Select value={place ?? ""} onChange={(event) => setChosen(event.target.value)} options={open.map(({ slug, name }) => ({ value: slug, label: name }))} />
        </Field>
      )}
      {place && <StartForm key={place} tenant={place} onStarted={onStarted} />}
    </div>
  );
}

function StartForm({ tenant, onStarted }: { tenant: string; onStarted: (stopped: StoppedTimer | null) => void }) {
  const t = useTranslations("timer");
  const trpc = useTRPC();
  const errorText = useErrorText();
  const [typed, setTyped] = useState<TimerDraft | null>(null);
  const [isTried, setTried] = useState(false);
  const { data: suggestions } = useQuery(trpc.time.suggestions.queryOptions({ tenant }));
  const last = suggestions?.[0];
  const draft = typed ?? { channelId: last?.channelId ?? null, activityId: last?.activityId ?? null, note: last?.note ?? "" };
  const start = useMutation(trpc.timer.start.mutationOptions({ onSuccess: ({ stopped }) => onStarted(stopped) }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const { activityId } = draft;
    if (activityId) start.mutate({ tenant, ...draft, activityId, goalId: null, timeZone: ownZone("UTC") });
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-3" noValidate>
      {start.error && <Notice tone="error">{errorText(start.error)}</Notice>}
      <TimerWorkFields tenant={tenant} draft={draft} onChange={setTyped} isMissing={isTried} />
      <Button type="submit" variant="primary" pending={start.isPending} className="self-end">
        {t("startNow")}
      </Button>
    </form>
  );
}
