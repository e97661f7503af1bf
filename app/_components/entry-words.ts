import { useFormatter, useTranslations, type DateTimeFormatOptions } from "next-intl";
import { addDays, type Day } from "@/server/domain/day";

/** The zone of whoever logs; the tenant's where the browser cannot name its own. */
export function ownZone(tenantZone: string): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return /^[A-Za-z][A-Za-z0-9_+\-/]{0,59}$/.test(zone) && zone !== "Etc/Unknown" ? zone : tenantZone;
}

/** The time of day, 'HH:MM', that a clock in the zone showed. */
export function clockTime(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date(instant));
}

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
