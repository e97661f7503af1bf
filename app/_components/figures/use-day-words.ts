import { useFormatter, useTranslations } from "next-intl";

const atNoon = (day: string) => new Date(`${day}T12:00:00Z`);

/** Writes days and months in the reader's language, from 'YYYY-MM-DD' and 'YYYY-MM'. */
export function useDayWords() {
  const format = useFormatter();
  const t = useTranslations("common");
  const month = (of: string) => format.dateTime(atNoon(`${of}-01`), { month: "long", year: "numeric" });
  return {
    day: (day: string) => format.dateTime(atNoon(day), { day: "numeric", month: "long" }),
    fullDay: (day: string) => format.dateTime(atNoon(day), { day: "numeric", month: "short", year: "numeric" }),
    shortDay: (day: string) => format.dateTime(atNoon(day), { day: "numeric", month: "short" }),
    month,
    /** Whole months, both included. */
    months: (from: string, to: string) => (from === to ? month(from) : t("months", { from: month(from), to: month(to) })),
    shortMonth: (month: string) => format.dateTime(atNoon(`${month}-01`), { month: "short" }),
  };
}
