"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/app/_trpc/client";
import { Combobox } from "@/app/_ui/combobox";
import { Field } from "@/app/_ui/field";
import { Select } from "@/app/_ui/select";
import type { FieldsProps } from "./settings-form";

/** The country whose public holidays count, and its region where regions have their own. Another country starts without one. */
export function HolidayFields({ draft, set, wrong, tenant }: FieldsProps & { tenant: string }) {
  const t = useTranslations("settings");
  const trpc = useTRPC();
  const { data: countries } = useSuspenseQuery(trpc.holidays.countries.queryOptions({ tenant }));
  const regions = countries.find(({ code }) => code === draft.holidayCountry)?.regions ?? [];
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label={t("country")} error={wrong("holidayCountry")}>
        <Combobox
          options={countries.map(({ code, name }) => ({ value: code, label: name }))}
          value={draft.holidayCountry}
          onValueChange={(holidayCountry) => set({ holidayCountry, holidayRegion: null })}
          placeholder={t("noCountry")}
          clearable
        />
      </Field>
      {regions.length > 0 && (
        <Field label={t("region")} error={wrong("holidayRegion")}>
          <Select value={draft.holidayRegion ?? ""} onChange={(event) => set({ holidayRegion: event.target.value || null })} placeholder={t("wholeCountry")} options={regions.map(({ code, name }) => ({ value: code, label: name }))} />
        </Field>
      )}
    </div>
  );
}
