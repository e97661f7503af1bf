import { useFormatter } from "next-intl";
import { minorDigits } from "@/server/domain/currency";
import { NoValue } from "./no-value";

export type MoneyProps = {
  /** In minor units of the currency (cents); null is unknown. */
  minor: number | null;
  /** ISO 4217, e.g. "EUR". */
  currency: string;
  /** Whole units only, for headlines; tables show the minor units so that they add up. */
  whole?: boolean;
};

/** An amount in its currency, written in the reader's language. */
export function Money({ minor, currency, whole = false }: MoneyProps) {
  const format = useFormatter();
  if (minor === null) return <NoValue />;
  const digits = minorDigits(currency);
  const shown = whole ? 0 : digits;
  const text = format.number(minor / 10 ** digits, { style: "currency", currency, minimumFractionDigits: shown, maximumFractionDigits: shown });
  return <span className="whitespace-nowrap">{text.replace("-", "−")}</span>;
}
