"use client";
import { useTranslations } from "next-intl";
import { Checkbox } from "@/app/_ui/checkbox";
import { SegmentedControl } from "@/app/_ui/segmented-control";
import type { EstimateInput } from "@/server/domain/estimate";

export type Question = Omit<EstimateInput, "fteWeekSeconds">;

/** What the estimate depends on. */
export function EstimateQuestion({ question, onChange }: { question: Question; onChange: (question: Question) => void }) {
  const t = useTranslations("budgets.estimator");
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-col gap-1">
        <span className="text-sm font-semibold">{t("organisation")}</span>
        <SegmentedControl
          label={t("organisation")}
          options={[
            { value: "small", label: t("small") },
            { value: "large", label: t("large") },
          ]}
          value={question.organisation}
          onValueChange={(organisation) => onChange({ ...question, organisation })}
        />
      </div>
      <fieldset className="flex flex-col gap-1">
        <legend className="mb-1 text-sm font-semibold">{t("covers")}</legend>
        <Checkbox label={t("monitoring")} checked disabled readOnly />
        <Checkbox label={t("participation")} checked={question.participation} onChange={(event) => onChange({ ...question, participation: event.target.checked })} />
        <Checkbox label={t("analysis")} checked={question.analysis} onChange={(event) => onChange({ ...question, analysis: event.target.checked })} />
      </fieldset>
      {question.analysis && (
        <div className="flex flex-col gap-1">
          <span className="text-sm font-semibold">{t("reading")}</span>
          <span className="text-xs text-ink-2">{t("readingHint")}</span>
          <SegmentedControl
            label={t("reading")}
            options={[
              { value: "sequential", label: t("sequential") },
              { value: "additive", label: t("additive") },
            ]}
            value={question.reading}
            onValueChange={(reading) => onChange({ ...question, reading })}
          />
        </div>
      )}
    </div>
  );
}
