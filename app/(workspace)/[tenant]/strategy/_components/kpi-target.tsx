import { useFormatter, useTranslations } from "next-intl";
import { NoValue } from "@/app/_ui/no-value";
import type { Kpi } from "@/server/kpis/schema";
import { KpiAmount, KpiUnit } from "./kpi-amount";

/** What a KPI is to come to, in its unit; a range by both of its ends. */
export function KpiTarget({ kpi: { direction, target, targetHigh, unit } }: { kpi: Pick<Kpi, "direction" | "target" | "targetHigh" | "unit"> }) {
  const t = useTranslations("kpis");
  const format = useFormatter();
  if (target === null) return <NoValue />;
  if (direction !== "range" || targetHigh === null) return <KpiAmount value={target} unit={unit} />;
  const written = (value: number) => format.number(value, { maximumFractionDigits: 4 });
  return (
    <>
      {t("range", { low: written(target), high: written(targetHigh) })}
      <KpiUnit unit={unit} />
    </>
  );
}
