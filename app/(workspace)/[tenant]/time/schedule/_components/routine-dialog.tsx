"use client";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { typedSeconds } from "@/app/_components/entry-draft";
import { useEntryPicks } from "@/app/_components/entry-picks";
import { FormDialog } from "@/app/_components/form-dialog";
import { useNorms } from "@/app/_components/use-norms";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { Checkbox } from "@/app/_ui/checkbox";
import { Combobox } from "@/app/_ui/combobox";
import { Field } from "@/app/_ui/field";
import { Select } from "@/app/_ui/select";
import { TextInput } from "@/app/_ui/text-input";
import { useToast } from "@/app/_ui/toast";
import type { Day } from "@/server/domain/day";
import { formatClock } from "@/server/domain/duration";
import type { Routine } from "@/server/routines/schema";

/** Where nobody knows how long such work takes. */
const USUAL_MOMENT = 20 * 60;
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

type Props = { tenant: string; routine: Routine | null; whose: string | null; people: readonly { memberId: string; name: string }[]; today: Day; onSaved: () => Promise<unknown>; onClose: () => void };

/** Adds a fixed moment of the day, or changes the one given. `people` are those for whom the reader may add one besides themselves. */
export function RoutineDialog({ tenant, routine, whose, people, today, onSaved, onClose }: Props) {
  const t = useTranslations("peoples-time");
  const common = useTranslations("common");
  const trpc = useTRPC();
  const toast = useToast();
  const errorText = useErrorText();
  const [newId] = useState(() => crypto.randomUUID());
  const [isTried, setTried] = useState(false);
  const [memberId, setMemberId] = useState(whose ?? people[0]?.memberId);
  const [typed, setTyped] = useState(routine ? formatClock(routine.seconds) : null);
  const [draft, setDraft] = useState({
    activityId: routine?.activityId ?? null, channelId: routine?.channelId ?? null, weekdays: routine?.weekdays ?? [1, 2, 3, 4, 5], startsAt: routine?.startsAt ?? "09:00", fromOn: routine?.fromOn ?? today, toOn: routine?.toOn ?? null,
  });
  const usual = useNorms(tenant)(draft);
  // What such work usually takes stands there until somebody says otherwise.
  const duration = typed ?? formatClock(usual ?? USUAL_MOMENT);
  const put = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });
  const picks = useEntryPicks(tenant, { channelId: routine?.channelId ?? null, activityId: routine?.activityId ?? null });
  const onSuccess = async () => {
    await onSaved();
    toast({ title: t("routine.saved") });
    onClose();
  };
  const add = useMutation(trpc.routines.add.mutationOptions({ onSuccess }));
  const change = useMutation(trpc.routines.change.mutationOptions({ onSuccess }));
  const error = add.error ?? change.error;
  const wrong = useFieldErrors(error);
  const seconds = routine && duration === formatClock(routine.seconds) ? routine.seconds : typedSeconds(duration);

  const submit = () => {
    setTried(true);
    const { activityId } = draft;
    if (!seconds || activityId === null) return;
    if (routine) change.mutate({ tenant, routineId: routine.id, version: routine.version, ...draft, activityId, seconds });
    else add.mutate({ tenant, routineId: newId, memberId, ...draft, activityId, seconds });
  };
  const said = ["weekdays", "startsAt", "fromOn", "toOn"].some((field) => wrong(field));
  return (
    <FormDialog
      title={t(routine ? "routine.editTitle" : "routine.addTitle")}
      action={common("save")}
      pending={add.isPending || change.isPending}
      error={error && !said && errorText(error)}
      reads={picks.reads}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        {!routine && people.length > 1 && (
          <Field label={t("routine.whose")} className="sm:col-span-2">
            <Select value={memberId ?? ""} onChange={(event) => setMemberId(event.target.value)} options={people.map((person) => ({ value: person.memberId, label: person.name }))} />
          </Field>
        )}
        <Field label={t("schedule.activity")} error={isTried && draft.activityId === null ? t("schedule.activityMissing") : undefined} required>
          <Combobox options={picks.activities} value={draft.activityId} onValueChange={(activityId) => put({ activityId })} placeholder={t("schedule.chooseActivity")} />
        </Field>
        <Field label={t("schedule.channel")}>
          <Combobox options={picks.channels} value={draft.channelId} onValueChange={(channelId) => put({ channelId })} placeholder={t("schedule.noChannel")} clearable />
        </Field>
        <Field label={t("routine.startsAt")} error={wrong("startsAt")} required>
          <TextInput type="time" value={draft.startsAt} onChange={(event) => put({ startsAt: event.target.value })} />
        </Field>
        <Field label={t("schedule.duration")} hint={typed === null && usual !== null ? t("schedule.usual") : undefined} error={isTried && !seconds ? t("schedule.durationUnreadable") : undefined} required>
          <TextInput value={duration} onChange={(event) => setTyped(event.target.value)} autoComplete="off" maxLength={20} />
        </Field>
        <fieldset className="sm:col-span-2">
          <legend className="text-sm font-semibold">{t("routine.weekdays")}</legend>
          <div className="mt-1 flex flex-wrap gap-x-4 gap-y-2">
            {WEEKDAYS.map((day) => (
              <Checkbox key={day} label={t("weekday", { day: `d${day}` })} checked={draft.weekdays.includes(day)} onChange={(event) => put({ weekdays: event.target.checked ? [...draft.weekdays, day] : draft.weekdays.filter((other) => other !== day) })} />
            ))}
          </div>
          <div aria-live="polite">{wrong("weekdays") && <p className="text-xs text-over">{wrong("weekdays")}</p>}</div>
        </fieldset>
        <Field label={t("routine.fromOn")} error={wrong("fromOn")} required>
          <TextInput type="date" value={draft.fromOn} onChange={(event) => put({ fromOn: event.target.value })} />
        </Field>
        <Field label={t("routine.toOn")} hint={t("routine.toHint")} error={wrong("toOn")}>
          <TextInput type="date" value={draft.toOn ?? ""} min={draft.fromOn} onChange={(event) => put({ toOn: event.target.value || null })} />
        </Field>
      </div>
    </FormDialog>
  );
}
