import { useFormatter, useTranslations } from "next-intl";
import type { BoardGoal } from "@/server/goals/schema";
import type { Kpi } from "@/server/kpis/schema";

/** Goals in rank, each with until when, when it is done, and what it is measured by. */
export function GoalSheet({ goals, kpis }: { goals: readonly BoardGoal[]; kpis: readonly Kpi[] }) {
  const t = useTranslations("reviews.sheet");
  const format = useFormatter();
  const day = (on: string) => format.dateTime(new Date(`${on}T12:00:00Z`), { dateStyle: "long" });
  return (
    <ol className="max-w-3xl border-t border-line">
      {goals.map(({ id, rank, title, businessGoal, department, dueOn, completionCriterion }) => {
        const measured = kpis.filter((kpi) => kpi.goalId === id && !kpi.isRetired && !kpi.isVanity);
        return (
          <li key={id} className="flex gap-4 border-b border-line py-4 break-inside-avoid">
            <span className="w-8 shrink-0 text-end text-base font-semibold text-ink-2 tabular-nums">{rank}</span>
            <div className="min-w-0">
              <h2 className="text-base font-semibold text-balance">{title}</h2>
              <p className="text-sm text-ink-2">{[businessGoal, department, dueOn && t("due", { on: day(dueOn) })].filter(Boolean).join(" · ")}</p>
              {completionCriterion && <p className="mt-1 max-w-prose text-sm">{t("criterion", { criterion: completionCriterion })}</p>}
              {measured.length > 0 && (
                <p className="mt-1 max-w-prose text-sm">
                  {t("measured")}: {measured.map((kpi) => kpi.name).join(", ")}
                </p>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
