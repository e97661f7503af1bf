import { useFormatter } from "next-intl";

const atNoon = (day: string) => new Date(`${day}T12:00:00Z`);

/** Writes days and months in the reader's language, from 'YYYY-MM-DD' and 'YYYY-MM'. */
export function useDayWords() {
  const format = useFormatter();
  return {
    day: (day: string) => format.dateTime(atNoon(day), { day: "numeric", month: "long" }),
    fullDay: (day: string) => format.dateTime(atNoon(day), { day: "numeric", month: "short", year: "numeric" }),
    shortDay: (day: string) => format.dateTime(atNoon(day), { day: "numeric", month: "short" }),
    month: (month: string) => format.dateTime(atNoon(`${month}-01`), { month: "long", year: "numeric" }),
    shortMonth: (month: string) => format.dateTime(atNoon(`${month}-01`), { month: "short" }),
  };
}
