import { useTranslations } from "next-intl";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { Field } from "@/app/_ui/field";
import { NumberInput } from "@/app/_ui/number-input";
import { SegmentedControl } from "@/app/_ui/segmented-control";
import { Select } from "@/app/_ui/select";
import { TextInput } from "@/app/_ui/text-input";
import { minorDigits } from "@/server/domain/currency";
import type { BudgetYear } from "@/server/budgets/schema";
import { addMonths } from "@/server/domain/day";
import type { BudgetFieldsProps } from "./budget-scope-fields";

type Props = BudgetFieldsProps & {
  /** A line that is there keeps its period. */
  isNew: boolean;
  firstMonth: string;
};

/** True where the person may set a budget in money that has no terms of its own. */
export const maySetMoney = (year: BudgetYear) => year.lines.some(({ group, money }) => group === "all" && money !== null);

/** From when it holds and how much it is. */
export function BudgetAmountFields({ draft, set, year, isNew, firstMonth }: Props) {
  const t = useTranslations("budgets.line");
  const words = useDayWords();
  const digits = minorDigits(year.currency);
  const isWhole = draft.period === "whole";
  return (
    <>
      {isNew && (
        <SegmentedControl
          label={t("period")}
          options={[
            { value: "month", label: t("monthly") },
            { value: "whole", label: t("whole") },
          ]}
          value={draft.period}
          onValueChange={(period) => set({ period })}
        />
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        {isWhole ? (
          <>
            <Field label={t("firstDay")}>
              <TextInput type="date" required value={draft.from} onChange={(event) => set({ from: event.target.value })} />
            </Field>
            <Field label={t("lastDay")}>
              <TextInput type="date" required min={draft.from} value={draft.lastOn} onChange={(event) => set({ lastOn: event.target.value })} />
            </Field>
          </>
        ) : (
          <Field label={t("holdsFrom")} className="sm:col-span-2">
            <Select
              options={Array.from({ length: 13 }, (_, index) => addMonths(firstMonth, index)).map((value) => ({ value, label: words.month(value) }))}
              value={draft.month}
              onChange={(event) => set({ month: event.target.value })}
            />
          </Field>
        )}
        <Field label={isWhole ? t("hoursWhole") : t("hours")}>
          <NumberInput hours value={draft.hours} onValueChange={(hours) => set({ hours })} min={0} max={100_000} />
        </Field>
        {maySetMoney(year) && (
          <Field label={isWhole ? t("moneyWhole", { currency: year.currency }) : t("money", { currency: year.currency })}>
            <NumberInput value={draft.money} onValueChange={(money) => set({ money })} min={0} max={2_000_000_000 / 10 ** digits} format={{ maximumFractionDigits: digits }} />
          </Field>
        )}
      </div>
    </>
  );
}
