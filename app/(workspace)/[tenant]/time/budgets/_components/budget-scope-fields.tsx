import { useTranslations } from "next-intl";
import { Checkbox } from "@/app/_ui/checkbox";
import { Field } from "@/app/_ui/field";
import { Select } from "@/app/_ui/select";
import type { BudgetYear } from "@/server/budgets/schema";
import type { BudgetDraft } from "./budget-draft";

export type BudgetFieldsProps = { draft: BudgetDraft; set: (change: Partial<BudgetDraft>) => void; year: BudgetYear };

type Named = { id: string; name: string };

/** What the budget is for. Nothing chosen is all of it; several channels are a pool. */
export function BudgetScopeFields({ draft, set, year }: BudgetFieldsProps) {
  const t = useTranslations("budgets.line");
  const options = (rows: readonly Named[]) => rows.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <Choices legend={t("channels")} hint={t("channelsHint")} options={year.channels} chosen={draft.channelIds} onChange={(channelIds) => set({ channelIds })} />
      <Choices legend={t("activities")} hint={t("activitiesHint")} options={year.activities} chosen={draft.activityIds} onChange={(activityIds) => set({ activityIds })} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("goal")}>
          <Select options={options(year.goals)} placeholder={t("anyGoal")} value={draft.goalId} onChange={(event) => set({ goalId: event.target.value })} />
        </Field>
        <Field label={t("person")}>
          <Select options={options(year.people)} placeholder={t("anybody")} value={draft.memberId} onChange={(event) => set({ memberId: event.target.value })} />
        </Field>
      </div>
    </>
  );
}

type ChoicesProps = { legend: string; hint: string; options: readonly Named[]; chosen: readonly string[]; onChange: (ids: string[]) => void };

function Choices({ legend, hint, options, chosen, onChange }: ChoicesProps) {
  if (options.length === 0) return null;
  return (
    <fieldset>
      <legend className="text-sm font-semibold">{legend}</legend>
      <p className="mb-1 max-w-prose text-xs text-ink-2">{hint}</p>
      <div className="grid gap-x-4 gap-y-1 py-1 sm:max-h-40 sm:grid-cols-2 sm:overflow-y-auto">
        {options.map(({ id, name }) => (
          <Checkbox key={id} label={name} checked={chosen.includes(id)} onChange={(event) => onChange(event.target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))} />
        ))}
      </div>
    </fieldset>
  );
}
