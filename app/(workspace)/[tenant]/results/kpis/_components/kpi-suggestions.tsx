import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { type GoalCategory, suggestedKpis } from "@/server/domain/goal-category";
import type { KpiDraft } from "./kpi-draft";

type Props = { category: GoalCategory; currency: string; onChoose: (change: Pick<KpiDraft, "name" | "unit" | "direction">) => void };

/** KPIs that fit the kind of goal; one press fills in what is measured, in what unit and which way. */
export function KpiSuggestions({ category, currency, onChoose }: Props) {
  const t = useTranslations("kpis");
  const suggested = suggestedKpis(category);
  if (suggested.length === 0) return null;
  return (
    <div role="group" aria-label={t("suggestions")} className="flex flex-wrap items-center gap-2 text-xs text-ink-2">
      {t("suggestions")}
      {suggested.map(({ key, direction, unit }) => (
        <Button key={key} size="small" onClick={() => onChoose({ name: t(`suggested.${key}`), unit: unit === null ? "" : unit === "money" ? currency : t(`units.${unit}`), direction })}>
          {t(`suggested.${key}`)}
        </Button>
      ))}
    </div>
  );
}
