"use client";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { ConfirmDialog } from "@/app/_ui/confirm-dialog";
import { Field } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { TextInput } from "@/app/_ui/text-input";
import type { RunningTimer } from "@/server/timer/schema";
import { clockTime } from "./clock-time";
import { TimerWorkFields, type TimerDraft } from "./timer-work";

/** Says what the running timer is for, that it began at another time, or throws it away. */
export function TimerChange({ timer, serverNow, readAt, onChanged }: { timer: RunningTimer; serverNow: string; readAt: number; onChanged: () => void }) {
  const t = useTranslations("timer");
  const trpc = useTRPC();
  const errorText = useErrorText();
  const [draft, setDraft] = useState<TimerDraft>({ channelId: timer.channelId, activityId: timer.activityId, note: timer.note });
  const began = clockTime(timer.startedAt, timer.timeZone);
  const [start, setStart] = useState(began);
  const change = useMutation(trpc.timer.change.mutationOptions({ onSuccess: onChanged }));
  const discard = useMutation(trpc.timer.discard.mutationOptions({ onSuccess: onChanged }));
  const error = change.error ?? discard.error;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { activityId } = draft;
    if (!activityId || !start) return;
    const startedAt = start === began ? timer.startedAt : await latestAt(start, timer.timeZone, Date.parse(serverNow) + Date.now() - readAt);
    change.mutate({ tenant: timer.tenant, ...draft, activityId, goalId: timer.goalId, startedAt });
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-3 pt-1" noValidate>
      <p>{t("inWorkspace", { name: timer.tenantName })}</p>
      {error && <Notice tone="error">{errorText(error)}</Notice>}
      <TimerWorkFields tenant={timer.tenant} draft={draft} onChange={setDraft} isMissing />
      <Field label={t("startedAt")} hint={t("startedHint")}>
        <TextInput type="time" value={start} onChange={(event) => setStart(event.target.value)} required />
      </Field>
      <div className="flex justify-between gap-2">
        <ConfirmDialog
          title={t("discardTitle")}
          description={t("discardText", { time: began })}
          confirmLabel={t("discardConfirm")}
          onConfirm={() => discard.mutate({})}
          danger
          trigger={<Button variant="bare" className="-ms-2 text-over" pending={discard.isPending}>{t("discard")}</Button>}
        />
        <Button type="submit" variant="primary" pending={change.isPending}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}

/** The last time up to now (of the server's clock) at which a clock in the zone showed `time`: 23:30 typed after midnight is yesterday's. */
async function latestAt(time: string, timeZone: string, now: number): Promise<string> {
  const [{ zonedInstant, localDayAt }, { addDays }] = await Promise.all([import("@/server/domain/zone"), import("@/server/domain/day")]);
  const today = localDayAt(new Date(now), timeZone);
  const instant = zonedInstant(today, time, timeZone);
  return (instant.getTime() <= now ? instant : zonedInstant(addDays(today, -1), time, timeZone)).toISOString();
}
