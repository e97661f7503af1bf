"use client";
import { useTranslations } from "next-intl";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { Field } from "@/app/_ui/field";
import { NumberInput } from "@/app/_ui/number-input";
import { Select } from "@/app/_ui/select";
import { TextArea } from "@/app/_ui/text-area";
import { TextInput } from "@/app/_ui/text-input";
import type { BoardGoal } from "@/server/goals/schema";
import { GOAL_CATEGORIES } from "@/server/domain/goal-category";
import { CONFIDENCES } from "@/server/domain/priority";
import { CategoryHint } from "./category-hint";

/** What stands in the form: text as typed, null where nothing was chosen. */
export type GoalDraft = Pick<BoardGoal, "title" | "category" | "confidence" | "note"> & {
  businessGoal: string;
  department: string;
  dueOn: string;
  completionCriterion: string;
  successPercent: number | null;
  failurePercent: number | null;
};

export function draftOf({ title, category, businessGoal, department, dueOn, completionCriterion, confidence, successPercent, failurePercent, note }: BoardGoal): GoalDraft {
  return { title, category, businessGoal: businessGoal ?? "", department: department ?? "", dueOn: dueOn ?? "", completionCriterion: completionCriterion ?? "", confidence, successPercent, failurePercent, note };
}

/** As the server wants it; a threshold that was emptied is what it usually is. */
export function fieldsOf({ dueOn, successPercent, failurePercent, ...draft }: GoalDraft) {
  return { ...draft, dueOn: dueOn || null, successPercent: successPercent ?? 100, failurePercent: failurePercent ?? 50 };
}

/** The fields of a goal, what it is for first. */
export function GoalFields({ draft, onChange, error }: { draft: GoalDraft; onChange: (draft: GoalDraft) => void; error: unknown }) {
  const t = useTranslations("strategy");
  const wrong = useFieldErrors(error);
  const set = (change: Partial<GoalDraft>) => onChange({ ...draft, ...change });
  return (
    <>
      <Field label={t("fields.title")} error={wrong("title")} required>
        <TextInput value={draft.title} onChange={(event) => set({ title: event.target.value })} maxLength={120} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("fields.category")} hint={draft.category && <CategoryHint category={draft.category} />} className="sm:col-span-2">
          <Select value={draft.category ?? ""} placeholder={t("fields.noCategory")} onChange={({ target }) => set({ category: GOAL_CATEGORIES.find((key) => key === target.value) ?? null })} options={GOAL_CATEGORIES.map((value) => ({ value, label: t(`categories.${value}`) }))} />
        </Field>
        <Field label={t("fields.businessGoal")} hint={t("fields.businessGoalHint")} error={wrong("businessGoal")} optional>
          <TextInput value={draft.businessGoal} onChange={(event) => set({ businessGoal: event.target.value })} maxLength={120} />
        </Field>
        <Field label={t("fields.department")} hint={t("fields.departmentHint")} error={wrong("department")} optional>
          <TextInput value={draft.department} onChange={(event) => set({ department: event.target.value })} maxLength={80} />
        </Field>
        <Field label={t("fields.dueOn")} error={wrong("dueOn")} optional>
          <TextInput type="date" value={draft.dueOn} onChange={(event) => set({ dueOn: event.target.value })} />
        </Field>
        <Field label={t("fields.confidence")} hint={t("fields.confidenceHint")} optional>
          <Select value={draft.confidence ?? ""} placeholder={t("fields.noConfidence")} onChange={({ target }) => set({ confidence: CONFIDENCES.find((key) => key === target.value) ?? null })} options={CONFIDENCES.map((value) => ({ value, label: t(`confidence.${value}`) }))} />
        </Field>
        <Field label={t("fields.successPercent")} hint={t("fields.thresholdHint")} error={wrong("successPercent")}>
          <NumberInput value={draft.successPercent} onValueChange={(successPercent) => set({ successPercent })} min={1} max={1000} step={5} format={{ maximumFractionDigits: 0 }} unit="%" required />
        </Field>
        <Field label={t("fields.failurePercent")} hint={t("fields.thresholdHint")} error={wrong("failurePercent")}>
          <NumberInput value={draft.failurePercent} onValueChange={(failurePercent) => set({ failurePercent })} min={0} max={1000} step={5} format={{ maximumFractionDigits: 0 }} unit="%" required />
        </Field>
      </div>
      <Field label={t("fields.completionCriterion")} hint={t("fields.completionCriterionHint")} error={wrong("completionCriterion")} optional>
        <TextArea rows={2} value={draft.completionCriterion} onChange={(event) => set({ completionCriterion: event.target.value })} maxLength={500} />
      </Field>
      <Field label={t("fields.note")} error={wrong("note")} optional>
        <TextArea rows={2} value={draft.note} onChange={(event) => set({ note: event.target.value })} maxLength={1000} />
      </Field>
    </>
  );
}
