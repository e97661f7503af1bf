import { useFormatter } from "next-intl";
import { minorDigits } from "@/server/domain/currency";
import { roundHalfAway } from "@/server/domain/rounding";

/** `full`: with its minor units, so that columns add up. `whole`: whole units only, for headlines. `short`: without minor units where there are none, for sentences. */
export type MoneyStyle = "full" | "whole" | "short";

const MINUS = "−";

/** Returns a function that writes an amount of minor units in its currency in the reader's language; works on the server and in the browser. */
export function useMoneyFormat(): (minor: number, currency: string, style?: MoneyStyle) => string {
  const format = useFormatter();
  return (minor, currency, style = "full") => {
    const digits = minorDigits(currency);
    const shown = style === "whole" ? 0 : digits;
    // What is not shown to the minor unit is rounded once.
    const units = (style === "whole" ? minor : roundHalfAway(minor)) / 10 ** digits;
    const text = format.number(units, { style: "currency", currency, minimumFractionDigits: shown, maximumFractionDigits: shown, ...(style === "short" && { trailingZeroDisplay: "stripIfInteger" }) });
    return text.replace("-", MINUS);
  };
}
