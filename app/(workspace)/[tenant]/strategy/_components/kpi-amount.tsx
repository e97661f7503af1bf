import { useFormatter } from "next-intl";
import { NoValue } from "@/app/_ui/no-value";

/** A KPI's value with as many decimals as it has, and its unit in the KPI's own words. Null is not measured. */
export function KpiAmount({ value, unit }: { value: number | null; unit: string | null }) {
  const format = useFormatter();
  if (value === null) return <NoValue />;
  return (
    <span className="whitespace-nowrap">
      {format.number(value, { maximumFractionDigits: 4 }).replace("-", "−")}
      <KpiUnit unit={unit} />
    </span>
  );
}

/** A percent sign stands at its number, a word apart from it. */
export function KpiUnit({ unit }: { unit: string | null }) {
  return unit && <span className="font-normal text-ink-2">{unit === "%" ? unit : ` ${unit}`}</span>;
}
