"use client";
import { useFormatter, useTranslations } from "next-intl";
import { BudgetSteps } from "@/app/_ui/charts/budget-steps";
import { ChartFigure } from "@/app/_ui/charts/chart-figure";
import { roundHalfAway } from "@/server/domain/rounding";
import type { SourcingMix } from "@/server/sourcing/schema";
import { useQuarterName } from "./use-quarter-name";

/** Providers' share as bars, the path as a line over them. Its table stands under it on the page. */
export function MixFigure({ mix: { quarter, quarters, target } }: { mix: SourcingMix }) {
  const t = useTranslations("outsourcing.mix");
  const format = useFormatter();
  const name = useQuarterName();
  const percent = (share: number) => format.number(share, { style: "percent", maximumFractionDigits: 0 });
  const last = quarters.findLast(({ quarter: of, outsideShare }) => of <= quarter && outsideShare !== null);
  const points = last?.aboveShare == null ? null : roundHalfAway(last.aboveShare * 100);
  const title =
    last?.outsideShare == null
      ? t("findingNone", { quarter: name(quarter) })
      : t(points === null ? "findingPlain" : points > 0 ? "findingAbove" : points < 0 ? "findingBelow" : "findingOn", { share: percent(last.outsideShare), quarter: name(last.quarter), points: Math.abs(points ?? 0) });
  const lines = quarters.map((row) => t("describeQuarter", { quarter: name(row.quarter), share: row.outsideShare === null ? "–" : percent(row.outsideShare), path: row.plannedShare === null ? "–" : percent(row.plannedShare) }));
  if (last === undefined && target === null) return null;
  return (
    <ChartFigure title={title} subtitle={t("chartSubtitle")}>
      <BudgetSteps
        title={title}
        describe={lines.join("; ")}
        steps={quarters.map((row) => ({ label: row.quarter.slice(5) + " " + row.quarter.slice(2, 4), shortLabel: row.quarter.slice(5), actual: row.outsideShare, budget: row.plannedShare }))}
        format={percent}
        labels={{ actual: t("share"), budget: t("path"), forecast: "" }}
      />
    </ChartFigure>
  );
}
