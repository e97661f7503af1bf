"use client";
import { useTranslations } from "next-intl";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { Field } from "@/app/_ui/field";
import { NumberInput } from "@/app/_ui/number-input";
import { Select } from "@/app/_ui/select";
import { TextInput } from "@/app/_ui/text-input";
import { DIRECTIONS } from "@/server/domain/kpi";
import type { BoardGoal } from "@/server/goals/schema";
import type { KpiDraft } from "./kpi-draft";
import { KpiSuggestions } from "./kpi-suggestions";

type Props = { draft: KpiDraft; onChange: (draft: KpiDraft) => void; error: unknown; goals: readonly BoardGoal[]; currency: string; asksFrom: boolean; held: Partial<KpiDraft> | null };

const DECIMALS = { maximumFractionDigits: 4 };

/** The fields of a KPI. Where it starts is asked only for what is to go somewhere, and from when a target holds only where it is changed, or still to come: then it can be taken back to what is `held`. */
export function KpiFields({ draft, onChange, error, goals, currency, asksFrom, held }: Props) {
  const t = useTranslations("kpis");
  const wrong = useFieldErrors(error);
  const set = (change: Partial<KpiDraft>) => onChange({ ...draft, ...change });
  const category = goals.find(({ id }) => id === draft.goalId)?.category ?? null;
  const isRange = draft.direction === "range";
  const moves = draft.direction === "increase" || draft.direction === "decrease";
  return (
    <>
      <Field label={t("fields.goal")} error={wrong("goalId")}>
        <Select value={draft.goalId ?? ""} placeholder={t("noGoal")} onChange={({ target }) => set({ goalId: target.value || null })} options={goals.map(({ id, title }) => ({ value: id, label: title }))} />
      </Field>
      {category && <KpiSuggestions category={category} currency={currency} onChoose={set} />}
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("fields.name")} error={wrong("name")} required>
          <TextInput value={draft.name} onChange={(event) => set({ name: event.target.value })} maxLength={120} />
        </Field>
        <Field label={t("fields.unit")} hint={t("fields.unitHint")} error={wrong("unit")} optional>
          <TextInput value={draft.unit} onChange={(event) => set({ unit: event.target.value })} maxLength={20} />
        </Field>
        <Field label={t("fields.direction")}>
          <Select value={draft.direction} onChange={({ target }) => set({ direction: DIRECTIONS.find((key) => key === target.value) ?? draft.direction })} options={DIRECTIONS.map((value) => ({ value, label: t(`directions.${value}`) }))} />
        </Field>
        <Field label={t("fields.weight")} hint={t("fields.weightHint")} error={wrong("weight")}>
          <NumberInput value={draft.weight} onValueChange={(weight) => set({ weight })} min={1} max={100} format={{ maximumFractionDigits: 0 }} required />
        </Field>
        {moves && (
          <Field label={t("fields.start")} error={wrong("start")}>
            <NumberInput value={draft.start} onValueChange={(start) => set({ start })} format={DECIMALS} />
          </Field>
        )}
        <Field label={t(isRange ? "fields.low" : "fields.target")} hint={isRange ? undefined : t("fields.targetHint")} error={wrong("target")} optional>
          <NumberInput value={draft.target} onValueChange={(target) => set({ target })} format={DECIMALS} />
        </Field>
        {isRange && (
          <Field label={t("fields.high")} error={wrong("targetHigh")}>
            <NumberInput value={draft.targetHigh} onValueChange={(targetHigh) => set({ targetHigh })} format={DECIMALS} />
          </Field>
        )}
        {moves && (
          <>
            <Field label={t("fields.startOn")} error={wrong("startOn")}>
              <TextInput type="date" value={draft.startOn} onChange={(event) => set({ startOn: event.target.value })} />
            </Field>
            <Field label={t("fields.dueOn")} error={wrong("dueOn")}>
              <TextInput type="date" value={draft.dueOn} onChange={(event) => set({ dueOn: event.target.value })} />
            </Field>
          </>
        )}
        {asksFrom && (
          <Field label={t("fields.from")} hint={t("fields.fromHint")} error={wrong("from")} optional>
            <TextInput type="date" value={draft.from} onChange={(event) => set({ from: event.target.value })} />
          </Field>
        )}
        {held && (
          <div className="self-end">
            <Button onClick={() => set(held)}>{t("fields.takeBack")}</Button>
          </div>
        )}
      </div>
      <Checkbox label={t("fields.isVanity")} hint={t("fields.isVanityHint")} checked={draft.isVanity} onChange={(event) => set({ isVanity: event.target.checked })} />
    </>
  );
}
