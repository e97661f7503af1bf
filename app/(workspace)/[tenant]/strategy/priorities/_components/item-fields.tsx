"use client";
import { useTranslations } from "next-intl";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { Field } from "@/app/_ui/field";
import { NumberInput } from "@/app/_ui/number-input";
import { Select } from "@/app/_ui/select";
import { TextInput } from "@/app/_ui/text-input";
import { CONFIDENCES, IMPACTS, type Impact } from "@/server/domain/priority";
import type { Goal } from "@/server/goals/schema";
import { impactOf, type ItemDraft } from "./item-draft";

type Named = { id: string; name: string };
type Props = { draft: ItemDraft; onChange: (draft: ItemDraft) => void; error: unknown; goals: readonly Goal[]; channels: readonly Named[]; activities: readonly Named[] };

const IMPACT_KEYS = { 3: "3", 2: "2", 1: "1", 0.5: "0_5", 0.25: "0_25" } as const satisfies Record<Impact, string>;
const options = (named: readonly Named[]) => named.map(({ id, name }) => ({ value: id, label: name }));

/** The fields of something that could be done, and what it would do for each goal. */
export function ItemFields({ draft, onChange, error, goals, channels, activities }: Props) {
  const t = useTranslations("priorities");
  const common = useTranslations("common");
  const wrong = useFieldErrors(error);
  const set = (change: Partial<ItemDraft>) => onChange({ ...draft, ...change });
  const setImpact = (goalId: string, impact: Impact | undefined) => {
    const { [goalId]: _, ...others } = draft.impacts;
    set({ impacts: impact === undefined ? others : { ...others, [goalId]: impact } });
  };
  return (
    <>
      <Field label={t("fields.title")} error={wrong("title")} required>
        <TextInput value={draft.title} onChange={(event) => set({ title: event.target.value })} maxLength={160} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("fields.activity")} hint={t("fields.activityHint")} error={wrong("activityId")}>
          <Select value={draft.activityId ?? ""} placeholder={t("fields.noActivity")} onChange={({ target }) => set({ activityId: target.value || null })} options={options(activities)} />
        </Field>
        <Field label={t("fields.channel")} error={wrong("channelId")}>
          <Select value={draft.channelId ?? ""} placeholder={common("noChannel")} onChange={({ target }) => set({ channelId: target.value || null })} options={options(channels)} />
        </Field>
        <Field label={t("fields.guess")} hint={t("fields.guessHint")} error={wrong("guessSeconds")} optional>
          <NumberInput hours value={draft.guessHours} onValueChange={(guessHours) => set({ guessHours })} min={0} max={100} step={0.25} unit={t("fields.hoursUnit")} />
        </Field>
        <Field label={t("fields.confidence")}>
          <Select value={draft.confidence} onChange={({ target }) => set({ confidence: CONFIDENCES.find((key) => key === target.value) ?? draft.confidence })} options={CONFIDENCES.map((value) => ({ value, label: t(`confidences.${value}`) }))} />
        </Field>
      </div>
      <fieldset className="min-w-0">
        <legend className="text-sm font-semibold">{t("fields.impacts")}</legend>
        <ul className="mt-2 flex flex-col gap-2">
          {goals.map(({ id, title }) => (
            <li key={id} className="grid items-center gap-2 text-sm sm:grid-cols-[1fr_12rem]">
              <span className="min-w-0">{title}</span>
              <Select aria-label={title} value={String(draft.impacts[id] ?? "")} placeholder={t("fields.noImpact")} onChange={({ target }) => setImpact(id, impactOf(Number(target.value)))} options={IMPACTS.map((impact) => ({ value: String(impact), label: t(`impacts.${IMPACT_KEYS[impact]}`) }))} />
            </li>
          ))}
        </ul>
      </fieldset>
    </>
  );
}
