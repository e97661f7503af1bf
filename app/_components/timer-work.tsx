"use client";
import { useTranslations } from "next-intl";
import { Combobox } from "@/app/_ui/combobox";
import { Field } from "@/app/_ui/field";
import { TextInput } from "@/app/_ui/text-input";
import { useEntryPicks } from "./entry-picks";
import { ReadFailed } from "./read-failed";

export type TimerDraft = { channelId: string | null; activityId: string | null; note: string };

/** What a timer runs for. The note comes first: it has the focus, and Enter in it sends the form. */
export function TimerWorkFields({ tenant, draft, onChange, isMissing }: { tenant: string; draft: TimerDraft; onChange: (draft: TimerDraft) => void; isMissing: boolean }) {
  const t = useTranslations("timer");
  const picks = useEntryPicks(tenant, draft);
  return (
    <>
      <ReadFailed query={picks.reads} />
      <Field label={t("note")} optional>
        <TextInput value={draft.note} onChange={(event) => onChange({ ...draft, note: event.target.value })} maxLength={1000} />
      </Field>
      <Field label={t("channel")}>
        <Combobox options={picks.channels} value={draft.channelId} onValueChange={(channelId) => onChange({ ...draft, channelId })} placeholder={t("noChannel")} clearable />
      </Field>
      <Field label={t("activity")} error={isMissing && draft.activityId === null ? t("activityMissing") : undefined} required>
        <Combobox options={picks.activities} value={draft.activityId} onValueChange={(activityId) => onChange({ ...draft, activityId })} placeholder={t("chooseActivity")} />
      </Field>
    </>
  );
}
