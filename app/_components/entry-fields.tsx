"use client";
import { useTranslations } from "next-intl";
import { Checkbox } from "@/app/_ui/checkbox";
import { Combobox } from "@/app/_ui/combobox";
import { Field } from "@/app/_ui/field";
import { Select } from "@/app/_ui/select";
import { TextArea } from "@/app/_ui/text-area";
import { TextInput } from "@/app/_ui/text-input";
import { formatClock } from "@/server/domain/duration";
import type { Complexity } from "@/server/time/schema";
import type { DraftProblem, EntryDraft } from "./entry-draft";
import type { useEntryPicks } from "./entry-picks";

const COMPLEXITIES = ["simple", "usual", "hard"] as const satisfies readonly Complexity[];

type Props = {
  draft: EntryDraft;
  onChange: (draft: EntryDraft) => void;
  problem: DraftProblem | null;
  picks: ReturnType<typeof useEntryPicks>;
  /** What such work usually takes: shown in the empty field, and taken by one key. Null where it is not known. */
  usualSeconds: number | null;
};

/** The fields of an entry. A start and an end fill in the duration that is still empty; another activity says anew whether it is billable. */
export function EntryFields({ draft, onChange, problem, picks, usualSeconds }: Props) {
  const t = useTranslations("time.entryForm");
  const time = useTranslations("time");
  const set = (change: Partial<EntryDraft>) => onChange({ ...draft, ...change });
  // Start and end say how long it took: then nothing is to be guessed.
  const usual = usualSeconds !== null && draft.duration === "" && !draft.start && !draft.end ? formatClock(usualSeconds) : null;
  const wrong = (key: DraftProblem) => (problem === key ? t(key) : undefined);
  return (
    <>
      <div className="grid grid-cols-2 gap-4 sm:grid-cols-4">
        <Field label={t("duration")} error={wrong("durationUnreadable")} className="max-sm:col-span-2">
          <TextInput
            value={draft.duration}
            onChange={(event) => set({ duration: event.target.value })}
            onKeyDown={(event) => {
              if (event.key !== "ArrowDown" || usual === null) return;
              event.preventDefault();
              set({ duration: usual });
            }}
            placeholder={usual ?? "1:30"}
            autoComplete="off"
            maxLength={20}
          />
          {usual !== null && (
            <button type="button" className="rounded-xs text-start text-xs text-accent hover:underline" aria-label={t("takeUsual", { duration: usual })} onClick={() => set({ duration: usual })}>
              {t("usually", { duration: usual })}
            </button>
          )}
        </Field>
        <Field label={t("day")} className="max-sm:col-span-2">
          <TextInput type="date" value={draft.on} onChange={(event) => set({ on: event.target.value })} required />
        </Field>
        <Field label={t("start")} error={wrong("bothTimes")} optional>
          <TextInput type="time" value={draft.start} onChange={(event) => set({ start: event.target.value })} />
        </Field>
        <Field label={t("end")} optional>
          <TextInput type="time" value={draft.end} onChange={(event) => set({ end: event.target.value })} />
        </Field>
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("channel")}>
          <Combobox options={picks.channels} value={draft.channelId} onValueChange={(channelId) => set({ channelId })} placeholder={time("noChannel")} clearable />
        </Field>
        <Field label={t("activity")} error={wrong("activityMissing")} required>
          <Combobox options={picks.activities} value={draft.activityId} onValueChange={(activityId) => set({ activityId, isBillable: null })} placeholder={t("chooseActivity")} />
        </Field>
      </div>
      <Field label={t("note")} optional>
        <TextArea rows={2} value={draft.note} onChange={(event) => set({ note: event.target.value })} maxLength={1000} />
      </Field>
      <Checkbox label={t("billable")} checked={draft.isBillable ?? picks.isBillable(draft.activityId)} onChange={(event) => set({ isBillable: event.target.checked })} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("complexity")} optional>
          <Select
            value={draft.complexity ?? ""}
            onChange={(event) => set({ complexity: COMPLEXITIES.find((each) => each === event.target.value) ?? null })}
            options={[{ value: "", label: t("notSaid") }, ...COMPLEXITIES.map((each) => ({ value: each, label: time(`complexity.${each}`) }))]}
          />
        </Field>
        {picks.goals.length > 0 && (
          <Field label={t("goal")} optional>
            <Combobox options={picks.goals} value={draft.goalId} onValueChange={(goalId) => set({ goalId })} placeholder={time("noGoal")} clearable />
          </Field>
        )}
      </div>
    </>
  );
}
