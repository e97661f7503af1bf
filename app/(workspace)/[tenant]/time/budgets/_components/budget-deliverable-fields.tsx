import { useTranslations } from "next-intl";
import { Field } from "@/app/_ui/field";
import { NumberInput } from "@/app/_ui/number-input";
import { Select } from "@/app/_ui/select";
import { TextInput } from "@/app/_ui/text-input";
import type { BudgetFieldsProps } from "./budget-scope-fields";

const MOST = 100_000;

/** What can be counted of the work: pieces planned and done. Without a number planned nothing is counted. */
export function BudgetDeliverableFields({ draft, set, year }: BudgetFieldsProps) {
  const t = useTranslations("budgets.line");
  return (
    <fieldset>
      <legend className="text-sm font-semibold">{t("deliverables")}</legend>
      <p className="mb-2 max-w-prose text-xs text-ink-2">{t("deliverablesHint")}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("deliverablesPlanned")} optional>
          <NumberInput value={draft.planned} onValueChange={(planned) => set({ planned })} min={1} max={MOST} format={{ maximumFractionDigits: 0 }} />
        </Field>
        <Field label={t("deliverablesDone")} optional>
          <NumberInput value={draft.done} onValueChange={(done) => set({ done, countedOn: year.today })} min={0} max={MOST} format={{ maximumFractionDigits: 0 }} />
        </Field>
        <Field label={t("deliverablesOn")}>
          <TextInput type="date" required max={year.today} value={draft.countedOn} onChange={(event) => set({ countedOn: event.target.value })} />
        </Field>
        <Field label={t("deliverablesRest")}>
          <Select
            options={[
              { value: "typical", label: t("restTypical") },
              { value: "one-off", label: t("restOneOff") },
            ]}
            value={draft.rest}
            onChange={(event) => set({ rest: event.target.value === "one-off" ? "one-off" : "typical" })}
          />
        </Field>
      </div>
    </fieldset>
  );
}
