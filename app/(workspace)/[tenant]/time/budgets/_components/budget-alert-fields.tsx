import { useTranslations } from "next-intl";
import { Checkbox } from "@/app/_ui/checkbox";
import { Field } from "@/app/_ui/field";
import { TextInput } from "@/app/_ui/text-input";
import { unreadPercents } from "./budget-draft";
import type { BudgetFieldsProps } from "./budget-scope-fields";

/** What the budget is called, and when somebody is told. */
export function BudgetAlertFields({ draft, set }: Omit<BudgetFieldsProps, "year">) {
  const t = useTranslations("budgets.line");
  const unread = unreadPercents(draft.alertAt);
  return (
    <>
      <Field label={t("name")} hint={t("nameHint")} optional>
        <TextInput value={draft.name} maxLength={120} onChange={(event) => set({ name: event.target.value })} />
      </Field>
      <Field label={t("alertAt")} hint={t("alertAtHint")} error={unread === null ? undefined : t("alertAtWrong", { typed: unread })}>
        <TextInput inputMode="numeric" value={draft.alertAt} onChange={(event) => set({ alertAt: event.target.value })} />
      </Field>
      <Checkbox label={t("alertsOnForecast")} checked={draft.alertsOnForecast} onChange={(event) => set({ alertsOnForecast: event.target.checked })} />
      <Checkbox label={t("hardStop")} hint={t("hardStopHint")} checked={draft.isHardStop} onChange={(event) => set({ isHardStop: event.target.checked })} />
    </>
  );
}
