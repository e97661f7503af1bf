"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { typedSeconds } from "@/app/_components/entry-draft";
import { useEntryPicks } from "@/app/_components/entry-picks";
import { FormDialog } from "@/app/_components/form-dialog";
import { useNorms } from "@/app/_components/use-norms";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { Combobox } from "@/app/_ui/combobox";
import { Field } from "@/app/_ui/field";
import { Select } from "@/app/_ui/select";
import { TextInput } from "@/app/_ui/text-input";
import { useToast } from "@/app/_ui/toast";
import type { Day } from "@/server/domain/day";
import { formatClock } from "@/server/domain/duration";
import type { Scheduled } from "@/server/schedule/schema";

type Props = { tenant: string; scheduled: Scheduled | null; on: Day; whose: string | null; people: readonly { memberId: string; name: string }[]; mayWriteAll: boolean; onClose: () => void };

/** Puts work on a day, or changes what is there. */
export function ScheduledDialog({ tenant, scheduled, on, whose, people, mayWriteAll, onClose }: Props) {
  const t = useTranslations("peoples-time.schedule");
  const common = useTranslations("common");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const [newId] = useState(() => crypto.randomUUID());
  const [isTried, setTried] = useState(false);
  const [typed, setTyped] = useState(scheduled ? formatClock(scheduled.seconds) : null);
  const [draft, setDraft] = useState({
    memberId: scheduled ? scheduled.memberId : whose, on: scheduled?.on ?? on, channelId: scheduled?.channelId ?? null, activityId: scheduled?.activityId ?? null, goalId: scheduled?.goalId ?? null, note: scheduled?.note ?? "",
  });
  const usual = useNorms(tenant)(draft);
  // What such work usually takes stands there until somebody says otherwise.
  const duration = typed ?? (usual === null ? "" : formatClock(usual));
  const put = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });
  const picks = useEntryPicks(tenant, { channelId: scheduled?.channelId ?? null, activityId: scheduled?.activityId ?? null, goalId: scheduled?.goalId ?? null });
  const onSuccess = async () => {
    await client.invalidateQueries({ queryKey: trpc.schedule.pathKey() });
    toast({ title: t("saved") });
    onClose();
  };
  const add = useMutation(trpc.schedule.add.mutationOptions({ onSuccess }));
  const change = useMutation(trpc.schedule.change.mutationOptions({ onSuccess }));
  const error = add.error ?? change.error;
  const wrong = useFieldErrors(error);
  // A length that was not touched keeps its seconds, which the clock notation rounds.
  const seconds = scheduled && duration === formatClock(scheduled.seconds) ? scheduled.seconds : typedSeconds(duration);

  const submit = () => {
    setTried(true);
    const { activityId } = draft;
    if (!seconds || activityId === null) return;
    if (scheduled) change.mutate({ tenant, scheduledId: scheduled.id, version: scheduled.version, ...draft, activityId, seconds });
    else add.mutate({ tenant, scheduledId: newId, ...draft, activityId, seconds });
  };
  return (
    <FormDialog
      title={t(scheduled ? "editTitle" : "addTitle")}
      action={common("save")}
      pending={add.isPending || change.isPending}
      error={error && !wrong("on") && errorText(error)}
      reads={picks.reads}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("duration")} hint={typed === null && usual !== null ? t("usual") : undefined} error={isTried && !seconds ? t("durationUnreadable") : undefined} required>
          <TextInput value={duration} onChange={(event) => setTyped(event.target.value)} placeholder="1:30" autoComplete="off" maxLength={20} />
        </Field>
        <Field label={t("day")} error={wrong("on")} required>
          <TextInput type="date" value={draft.on} onChange={(event) => put({ on: event.target.value })} />
        </Field>
        <Field label={t("channel")}>
          <Combobox options={picks.channels} value={draft.channelId} onValueChange={(channelId) => put({ channelId })} placeholder={t("noChannel")} clearable />
        </Field>
        <Field label={t("activity")} error={isTried && draft.activityId === null ? t("activityMissing") : undefined} required>
          <Combobox options={picks.activities} value={draft.activityId} onValueChange={(activityId) => put({ activityId })} placeholder={t("chooseActivity")} />
        </Field>
        {mayWriteAll && (
          <Field label={t("for")}>
            <Select value={draft.memberId ?? ""} onChange={(event) => put({ memberId: event.target.value || null })} placeholder={t("nobody")} options={people.map(({ memberId, name }) => ({ value: memberId, label: name }))} />
          </Field>
        )}
        {picks.goals.length > 0 && (
          <Field label={t("goal")} optional>
            <Combobox options={picks.goals} value={draft.goalId} onValueChange={(goalId) => put({ goalId })} placeholder={t("noGoal")} clearable />
          </Field>
        )}
        <Field label={t("note")} className="sm:col-span-2" optional>
          <TextInput value={draft.note} onChange={(event) => put({ note: event.target.value })} maxLength={1000} />
        </Field>
      </div>
    </FormDialog>
  );
}
