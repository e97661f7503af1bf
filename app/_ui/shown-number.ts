import { formatClock } from "@/server/domain/duration";
import { readHours, readNumber } from "./typed-number";

/** How a number stands in its field. Hours that no short number says exactly stand as a clock: a third is `0:20`. */
export function shownNumber(value: number | null, { locale, hours }: { locale: string; hours: boolean }, format?: Intl.NumberFormatOptions): string {
  if (value === null) return "";
  const shown = new Intl.NumberFormat(locale, { maximumFractionDigits: hours ? 3 : 6, ...format, numberingSystem: "latn" }).format(value);
  const isExact = Math.round((readHours(shown, locale) ?? 0) * 3600) === Math.round(value * 3600);
  return hours && !isExact && Math.round(value * 3600) % 60 === 0 ? formatClock(Math.round(value * 3600)) : shown;
}

/** What stands in the field once it is left: the number in its own notation, or what was typed where that would say less. */
export function afterLeaving(typed: string, value: number | null, rules: { locale: string; hours: boolean }, format?: Intl.NumberFormatOptions): string {
  const shown = shownNumber(value, rules, format);
  return value !== null && (rules.hours ? readHours : readNumber)(shown, rules.locale) === value ? shown : typed;
}
