import { useFormatter } from "next-intl";
import { NoValue } from "./no-value";

/** A ratio (0.267) as a percentage (26.7 %). `signed` puts a plus before gains. Null is unknown. */
export function Percent({ ratio, digits = 0, signed = false }: { ratio: number | null; digits?: number; signed?: boolean }) {
  const format = useFormatter();
  if (ratio === null) return <NoValue />;
  const text = format.number(ratio, { style: "percent", maximumFractionDigits: digits, minimumFractionDigits: digits, signDisplay: signed ? "exceptZero" : "negative" });
  return <span className="whitespace-nowrap">{text.replace("-", "−")}</span>;
}
