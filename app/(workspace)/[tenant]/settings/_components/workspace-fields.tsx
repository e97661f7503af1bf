"use client";
import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { Combobox } from "@/app/_ui/combobox";
import { Field } from "@/app/_ui/field";
import { Select } from "@/app/_ui/select";
import { TextInput } from "@/app/_ui/text-input";
import type { FieldsProps } from "./settings-form";

/** Every currency that the platform knows, by code, with its name beside it. */
function useCurrencies() {
  const locale = useLocale();
  return useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: "currency" });
    return Intl.supportedValuesOf("currency").map((code) => ({ value: code, label: code, hint: names.of(code) ?? "" }));
  }, [locale]);
}

/** Name, currency and language. */
export function WorkspaceFields({ draft, set, wrong, slug }: FieldsProps & { slug: string }) {
  const t = useTranslations("settings");
  const currencies = useCurrencies();
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label={t("name")} hint={t("nameHint", { slug })} error={wrong("name")} required className="sm:col-span-2">
        <TextInput value={draft.name} onChange={(event) => set({ name: event.target.value })} maxLength={80} />
      </Field>
      <Field label={t("currency")} hint={t("currencyHint")} error={wrong("currency")}>
        <Combobox options={currencies} value={draft.currency} onValueChange={(code) => code && set({ currency: code })} />
      </Field>
      <Field label={t("language")} hint={t("languageHint")} error={wrong("locale")}>
        <Select value={draft.locale} onChange={() => set({ locale: "en" })} options={[{ value: "en", label: t("english") }]} />
      </Field>
    </div>
  );
}
