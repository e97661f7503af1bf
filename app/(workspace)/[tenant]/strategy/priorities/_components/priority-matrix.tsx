import { useTranslations } from "next-intl";
import { ChartFigure } from "@/app/_ui/charts/chart-figure";
import { Matrix } from "@/app/_ui/charts/matrix";
import type { PriorityList } from "@/server/priorities/schema";

/** Value against time, split at the medians. The list above is the table behind it. */
export function PriorityMatrix({ list: { items, lines } }: { list: PriorityList }) {
  const t = useTranslations("priorities");
  const placed = items.flatMap((item, index) => (item.seconds === null || item.quadrant === null ? [] : [{ ...item, number: index + 1, seconds: item.seconds, quadrant: item.quadrant }]));
  const [first] = placed;
  if (!first || !lines) return null;
  const one = (item: (typeof placed)[number]) => t("matrix.one", { number: item.number, title: item.title, quadrant: t(`quadrants.${item.quadrant}`) });
  const unplaced = items.length - placed.length;
  return (
    <ChartFigure className="mt-10" title={t("matrix.title", { title: first.title })} subtitle={t("matrix.subtitle")} note={unplaced > 0 && t("matrix.unplaced", { count: unplaced })}>
      <Matrix
        title={t("matrix.title", { title: first.title })}
        describe={t("matrix.describe", { count: placed.length, items: placed.map(one).join("; ") })}
        points={placed.map((item) => ({ x: item.seconds, y: item.value, number: item.number, label: one(item), isFirst: item.quadrant === "first" }))}
        lines={{ x: lines.seconds, y: lines.value }}
        labels={{ x: t("matrix.x"), y: t("matrix.y"), corners: [t("quadrants.first"), t("quadrants.plan"), t("quadrants.fill"), t("quadrants.leave")] }}
      />
    </ChartFigure>
  );
}
