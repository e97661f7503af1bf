"use client";
import { useFormatter, useTranslations } from "next-intl";
import { Field } from "@/app/_ui/field";
import { NumberInput } from "@/app/_ui/number-input";
import { Select } from "@/app/_ui/select";
import { addDays, type Day } from "@/server/domain/day";
import type { FieldsProps } from "./settings-form";

/** How long it takes until what work usually takes can be told. */
const WEEKS = [2, 3, 4];

/** When a timer is asked about and stopped, and whether norms are still being found out. */
export function TimerFields({ draft, set, wrong, today }: FieldsProps & { today: Day }) {
  const t = useTranslations("settings");
  const format = useFormatter();
  const spoken = (day: Day) => format.dateTime(new Date(`${day}T00:00:00Z`), { timeZone: "UTC", day: "numeric", month: "long", year: "numeric" });
  const starts = WEEKS.map((count) => ({ value: addDays(today, count * 7), label: t("calibrationWeeks", { count, day: spoken(addDays(today, count * 7)) }) }));
  const until = draft.calibrationUntil;
  const kept = until !== null && !starts.some(({ value }) => value === until) ? [{ value: until, label: t("calibrationSet", { day: spoken(until) }) }] : [];
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label={t("timerAsk")} hint={t("timerAskHint")} error={wrong("timerAskSeconds")}>
        <NumberInput hours value={draft.timerAskHours} onValueChange={(timerAskHours) => set({ timerAskHours })} min={0.5} max={23.5} step={0.5} unit={t("hours")} />
      </Field>
      <Field label={t("timerStop")} hint={t("timerStopHint")} error={wrong("timerStopSeconds")}>
        <NumberInput hours value={draft.timerStopHours} onValueChange={(timerStopHours) => set({ timerStopHours })} min={1} max={24} step={0.5} unit={t("hours")} />
      </Field>
      <Field label={t("calibration")} hint={t("calibrationHint")} error={wrong("calibrationUntil")} className="sm:col-span-2">
        <Select
          value={draft.calibrationUntil ?? ""}
          onChange={(event) => set({ calibrationUntil: event.target.value || null })}
          options={[{ value: "", label: t("noCalibration") }, ...kept, ...starts]}
        />
      </Field>
    </div>
  );
}
