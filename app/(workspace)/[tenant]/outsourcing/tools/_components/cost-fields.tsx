"use client";
import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { Field, FieldError } from "@/app/_ui/field";
import { IconButton } from "@/app/_ui/icon-button";
import { NumberInput } from "@/app/_ui/number-input";
import { Select } from "@/app/_ui/select";
import { TextInput } from "@/app/_ui/text-input";
import { blankCost, type CostDraft } from "./tool-draft";

const PERS = ["month", "year", "seat-month"] as const;
type Props = { costs: readonly CostDraft[]; onChange: (costs: CostDraft[]) => void; today: string; currency: string; error: string | undefined };

/** What it costs from when to when, in the currency in which it is paid; a line a price. */
export function CostFields({ costs, onChange, today, currency, error }: Props) {
  const t = useTranslations("tools.form");
  const change = (key: string, to: Partial<CostDraft>) => onChange(costs.map((cost) => (cost.key === key ? { ...cost, ...to } : cost)));
  return (
    <fieldset>
      <legend className="text-sm font-semibold">{t("costs")}</legend>
      <p className="mb-2 text-xs text-ink-2">{t("costsHint")}</p>
      <ul className="flex flex-col gap-3">
        {costs.map((cost, index) => (
          <li key={cost.key} className="grid grid-cols-2 items-end gap-2 border-b border-line pb-3 sm:grid-cols-4">
            <Field label={t("amount")}>
              <NumberInput value={cost.amount} onValueChange={(amount) => change(cost.key, { amount })} min={0} format={{ maximumFractionDigits: 2 }} />
            </Field>
            <Field label={t("currency")}>
              <TextInput value={cost.currency} onChange={(event) => change(cost.key, { currency: event.target.value })} maxLength={3} autoCapitalize="characters" />
            </Field>
            <Field label={t("per")}>
              <Select value={cost.per} onChange={(event) => change(cost.key, { per: PERS.find((per) => per === event.target.value) ?? cost.per })} options={PERS.map((value) => ({ value, label: t(`pers.${value}`) }))} />
            </Field>
            {cost.per === "seat-month" && (
              <Field label={t("seats")}>
                <NumberInput value={cost.seats} onValueChange={(seats) => change(cost.key, { seats })} min={1} max={10_000} format={{ maximumFractionDigits: 0 }} />
              </Field>
            )}
            <Field label={t("from")}>
              <TextInput type="date" value={cost.from} onChange={(event) => change(cost.key, { from: event.target.value })} />
            </Field>
            <Field label={t("changesOn")} optional>
              <TextInput type="date" value={cost.until} onChange={(event) => change(cost.key, { until: event.target.value })} />
            </Field>
            <IconButton className="row-span-2 self-end max-sm:col-start-2 max-sm:justify-self-end" label={t("removeCost", { number: index + 1 })} icon={<X aria-hidden="true" />} onClick={() => onChange(costs.filter(({ key }) => key !== cost.key))} />
          </li>
        ))}
      </ul>
      {error && <FieldError id="cost-error">{error}</FieldError>}
      <Button variant="bare" size="small" className="mt-2" icon={<Plus aria-hidden="true" />} onClick={() => onChange([...costs, blankCost(costs.at(-1)?.until || today, costs.at(-1)?.currency ?? currency)])}>
        {t("addCost")}
      </Button>
    </fieldset>
  );
}
