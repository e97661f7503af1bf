import { useFormatter } from "next-intl";
import type { ReactNode } from "react";
import { NoValue } from "./no-value";

/** A plain number in the reader's notation, with a quiet unit. Null is unknown. */
export function NumberText({ value, digits = 0, unit, signed = false }: { value: number | null; digits?: number; unit?: ReactNode; signed?: boolean }) {
  const format = useFormatter();
  if (value === null) return <NoValue />;
  const text = format.number(value, { minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay: signed ? "exceptZero" : "negative" });
  return (
    <span className="whitespace-nowrap">
      {text.replace("-", "−")}
      {unit && <span className="text-ink-2"> {unit}</span>}
    </span>
  );
}
