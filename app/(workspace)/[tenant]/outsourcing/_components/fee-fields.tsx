"use client";
import { useTranslations } from "next-intl";
import { Field } from "@/app/_ui/field";
import { NumberInput } from "@/app/_ui/number-input";
import { Select } from "@/app/_ui/select";
import { TextInput } from "@/app/_ui/text-input";
import { minorDigits } from "@/server/domain/currency";
import type { PartProps } from "./date-fields";

const MODELS = ["retainer", "hourly", "fixed"] as const;

/** What it costs: what they ask, what looking after them takes, and what going over cost once. */
export function FeeFields({ draft, set, wrong, currency }: PartProps & { currency: string }) {
  const t = useTranslations("outsourcing");
  const digits = minorDigits(currency);
  const format = { maximumFractionDigits: digits };
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label={t("form.feeModel")} hint={draft.feeModel === "hourly" ? t("form.hourlyHint") : undefined}>
        <Select value={draft.feeModel} onChange={(event) => set({ feeModel: MODELS.find((model) => model === event.target.value) ?? draft.feeModel })} options={MODELS.map((value) => ({ value, label: t(`feeModels.${value}`) }))} />
      </Field>
      <Field label={t("form.fee")} error={wrong("priceMinor")}>
        <NumberInput value={draft.price} onValueChange={(price) => set({ price })} min={0} format={format} unit={currency} />
      </Field>
      {draft.feeModel !== "hourly" && (
        <Field label={t("form.feesFrom")} hint={t("form.feesFromHint")} error={wrong("feesFrom")} className="sm:col-span-2">
          <TextInput type="month" value={draft.feesFrom} onChange={(event) => set({ feesFrom: event.target.value })} placeholder="2027-01" />
        </Field>
      )}
      <Field label={t("form.coordination")} error={wrong("coordinationSeconds")} optional>
        <NumberInput hours value={draft.coordination} onValueChange={(coordination) => set({ coordination })} min={0} max={100_000} step={0.5} format={{ maximumFractionDigits: 2 }} unit={t("form.hoursUnit")} />
      </Field>
      <Field label={t("form.transition")} error={wrong("transitionMinor")} optional>
        <NumberInput value={draft.transition} onValueChange={(transition) => set({ transition })} min={0} format={format} unit={currency} />
      </Field>
    </div>
  );
}
