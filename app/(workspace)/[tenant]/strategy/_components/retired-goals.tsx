import { useTranslations } from "next-intl";
import { RowAction } from "@/app/_ui/row-action";
import { Section } from "@/app/_ui/section";
import type { Goal } from "@/server/goals/schema";

/** Goals out of the ranking, each of which can come back at its end. */
export function RetiredGoals({ goals, onRestore }: { goals: readonly Goal[]; onRestore?: (goalId: string) => void }) {
  const t = useTranslations("strategy");
  return (
    <Section title={t("retiredGoals")}>
      <ul className="border-t border-line">
        {goals.map(({ id, title }) => (
          <li key={id} className="flex min-h-10 items-center gap-3 border-b border-line text-sm text-ink-2">
            <span className="min-w-0 flex-1">{title}</span>
            {onRestore && <RowAction label={t("restore")} name={title} onPress={() => onRestore(id)} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}
