import { useTranslations } from "next-intl";
import type { NumberRules, Reading } from "./typed-number";

/** What is wrong with a typed number, in one sentence that says what may be typed. */
export function useNumberSentence({ typed, locale, hours, min, max, digits = 0 }: NumberRules & { typed: string }): (problem: NonNullable<Reading["problem"]>) => string {
  const t = useTranslations("ui.number");
  // Years stand without a sign for thousands.
  const said = (bound: number) => new Intl.NumberFormat(locale, { useGrouping: "min2", numberingSystem: "latn" }).format(bound);
  return (problem) => {
    if (problem === "range" && min !== undefined && max !== undefined) return t("between", { min: said(min), max: said(max) });
    if (problem === "range") return min === undefined ? t("most", { max: said(max ?? 0) }) : t("least", { min: said(min) });
    if (problem === "digits") return t("digits", { digits });
    if (problem === "unreadable") return t(hours ? "unreadableHours" : "unreadable", { typed });
    return t(problem);
  };
}
