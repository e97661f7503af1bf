import { useFormatter, useTranslations, type DateTimeFormatOptions } from "next-intl";
import { addDays, type Day } from "@/server/domain/day";

/** How days and work are written wherever entries are. */
export function useEntryWords() {
  const t = useTranslations("time");
  const format = useFormatter();
  const date = (day: Day, style: DateTimeFormatOptions) => format.dateTime(new Date(`${day}T00:00:00Z`), { ...style, timeZone: "UTC" });
  return {
    work: ({ channelName, activityName }: { channelName: string | null; activityName: string }) => t("workOn", { channel: channelName ?? t("noChannel"), activity: activityName }),
    /** "Mon 2 Mar" */
    shortDay: (day: Day) => date(day, { weekday: "short", day: "numeric", month: "short" }),
    longDay: (day: Day) => date(day, { weekday: "long", day: "numeric", month: "long" }),
    weekday: (day: Day) => date(day, { weekday: "short" }),
    dayNumber: (day: Day) => date(day, { day: "numeric" }),
    /** With the year: for days that may be long ago. */
    fullDay: (day: Day) => date(day, { weekday: "short", day: "numeric", month: "short", year: "numeric" }),
    nearDay: (day: Day, today: Day) => (day === today ? t("today") : day === addDays(today, -1) ? t("yesterday") : date(day, { weekday: "short", day: "numeric", month: "short" })),
    week: (days: readonly Day[]) =>
      t("weekRange", { from: date(days[0] ?? "", { day: "numeric", month: "short" }), to: date(days[6] ?? "", { day: "numeric", month: "short", year: "numeric" }) }),
  };
}
