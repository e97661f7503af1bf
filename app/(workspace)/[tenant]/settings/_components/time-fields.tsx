"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import { Combobox } from "@/app/_ui/combobox";
import { Field } from "@/app/_ui/field";
import { NumberInput } from "@/app/_ui/number-input";
import { Select } from "@/app/_ui/select";
import type { FieldsProps } from "./settings-form";

/** Every zone that the platform lists, and the one that is set, which may be an older name. */
function useZones(current: string) {
  return useMemo(() => {
    const zones = new Set(["UTC", ...Intl.supportedValuesOf("timeZone"), current]);
    return [...zones].sort().map((zone) => ({ value: zone, label: zone }));
  }, [current]);
}

/** The seven days from Monday, written out. 5 January 1970 was a Monday. */
function useWeekdays() {
  const format = useFormatter();
  return Array.from({ length: 7 }, (_, index) => ({ value: String(index + 1), label: format.dateTime(new Date(Date.UTC(1970, 0, 5 + index, 12)), { weekday: "long" }) }));
}

/** Zone, first day of the week, hours of a full week. */
export function TimeFields({ draft, set, wrong }: FieldsProps) {
  const t = useTranslations("settings");
  const zones = useZones(draft.timeZone);
  const weekdays = useWeekdays();
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label={t("timeZone")} hint={t("timeZoneHint")} error={wrong("timeZone")} className="sm:col-span-2">
        <Combobox options={zones} value={draft.timeZone} onValueChange={(timeZone) => timeZone && set({ timeZone })} />
      </Field>
      <Field label={t("weekStart")} hint={t("weekStartHint")} error={wrong("weekStart")}>
        <Select value={String(draft.weekStart)} onChange={(event) => set({ weekStart: Number(event.target.value) })} options={weekdays} />
      </Field>
      <Field label={t("fteWeek")} hint={t("fteWeekHint")} error={wrong("fteWeekSeconds")}>
        <NumberInput hours value={draft.fteWeekHours} onValueChange={(fteWeekHours) => set({ fteWeekHours })} min={1} max={168} step={0.5} unit={t("hours")} />
      </Field>
    </div>
  );
}
