import { useFormatter, useTranslations } from "next-intl";
import { useDurationFormat } from "@/app/_ui/use-duration-format";
import { type GoalCategory, suggestedKpis, suggestedSlaMinutes } from "@/server/domain/goal-category";

/** What usually goes with a kind of goal: KPIs, content, and how soon somebody waits for an answer. */
export function CategoryHint({ category }: { category: GoalCategory }) {
  const t = useTranslations("strategy");
  const kpis = useTranslations("kpis.suggested");
  const format = useFormatter();
  const duration = useDurationFormat();
  const suggested = suggestedKpis(category);
  const minutes = suggestedSlaMinutes(category);
  if (category === "other" || suggested.length === 0) return null;
  return (
    <>
      {t("fields.suggests", { kpis: format.list(suggested.map(({ key }) => kpis(key))), content: t(`content.${category}`) })} {minutes !== null && t("fields.sla", { length: duration(minutes * 60) })}
    </>
  );
}
