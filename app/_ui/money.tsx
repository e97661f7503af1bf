import { NoValue } from "./no-value";
import { useMoneyFormat } from "./use-money-format";

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
  const money = useMoneyFormat();
  if (minor === null) return <NoValue />;
  return <span className="whitespace-nowrap">{money(minor, currency, whole ? "whole" : "full")}</span>;
}
