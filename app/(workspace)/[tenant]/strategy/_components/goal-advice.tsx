import { useTranslations } from "next-intl";
import { Notice } from "@/app/_ui/notice";
import type { GoalBoard } from "@/server/goals/schema";

/** Too few goals or too many, why that matters, and who says so. It blocks nothing. */
export function GoalAdvice({ advice: { kind, count, source, year } }: { advice: NonNullable<GoalBoard["advice"]> }) {
  const t = useTranslations("strategy.advice");
  return (
    <div className="mt-4">
      <Notice>
        {t(kind, { count })}
        <span className="block text-xs text-ink-2">{t("source", { source, year: String(year) })}</span>
      </Notice>
    </div>
  );
}
