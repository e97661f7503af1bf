import { useFormatter, useLocale, useTranslations, type DateTimeFormatOptions } from "next-intl";
import { useDurationFormat } from "@/app/_ui/use-duration-format";
import { useMoneyFormat } from "@/app/_ui/use-money-format";
import type { AuditChange, AuditValue } from "@/server/audit/schema";

export const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text);

/** How values of the trail are written. */
export function useValueWords() {
  const t = useTranslations("history");
  const format = useFormatter();
  const locale = useLocale();
  const duration = useDurationFormat();
  const money = useMoneyFormat();
  const day = (text: string, style: DateTimeFormatOptions = { weekday: "short", day: "numeric" }) => format.dateTime(new Date(`${text.slice(0, 10)}T00:00:00Z`), { ...style, month: "short", year: "numeric", timeZone: "UTC" });
  const instant = (text: string, timeZone: string) => format.dateTime(new Date(text), { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone });
  // The fifth of January 1970 was a Monday.
  const weekday = (iso: number) => format.dateTime(new Date(Date.UTC(1970, 0, 4 + iso)), { weekday: "short", timeZone: "UTC" });
  const each = (said: AuditValue, write: (one: string) => string) => String(said).split(", ").map(write).join(", ");

  /** A word of the product's own, as the pages say it; anything else is what somebody typed. */
  const word = (field: string, said: string) => {
    if (field === "holiday_country") return new Intl.DisplayNames(locale, { type: "region" }).of(said) ?? said;
    const key = `value.${field}.${said}` as Parameters<typeof t.has>[0];
    return /^[a-z-]+$/.test(said) && t.has(key) ? t(key as "title") : said;
  };
  const weekHours = (said: string) => {
    const worked = said.split(", ").flatMap((seconds, index) => (Number(seconds) > 0 ? [`${weekday(index + 1)} ${duration(Number(seconds))}`] : []));
    return worked.length === 0 ? t("nothing") : worked.join(", ");
  };

  const value = ({ field, kind }: AuditChange, said: AuditValue, currency: string, timeZone: string): string => {
    if (field === "budget_id" && said === "") return t("namelessBudget");
    if (said === null || said === "") return t("nothing");
    if (typeof said === "boolean") return t(said ? "yes" : "no");
    switch (kind) {
      case "seconds": return duration(Number(said));
      case "minor": return money(Number(said), currency);
      case "percent": return each(said, (one) => format.number(Number(one) / 100, { style: "percent" }));
      case "permille": return format.number(Number(said) / 1000, { style: "percent", maximumFractionDigits: 1 });
      case "hour": return `${String(said).padStart(2, "0")}:00`;
      case "weekdays": return each(said, (one) => weekday(Number(one)));
      case "week": return weekHours(String(said));
      case "instant": return instant(String(said), timeZone);
      case "day": return isDay(String(said)) ? day(String(said)) : String(said);
      case "month": return isDay(String(said)) ? day(String(said), {}) : String(said);
      default: return typeof said === "number" ? format.number(said) : each(said, (one) => word(field, one));
    }
  };
  return { day, instant, value };
}
