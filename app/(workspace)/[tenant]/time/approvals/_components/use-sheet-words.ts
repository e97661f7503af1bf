import { useFormatter, useTranslations } from "next-intl";
import { useInstant } from "@/app/_components/instants";
import type { Day } from "@/server/domain/day";
import type { ListedWeek } from "@/server/timesheets/schema";

/** How weeks, months and moments are written on this page. */
export function useSheetWords() {
  const t = useTranslations("timesheets");
  const format = useFormatter();
  const moment = useInstant();
  const day = (on: string) => format.dateTime(new Date(`${on}T00:00:00Z`), { day: "numeric", month: "short", timeZone: "UTC" });
  return {
    days: (days: readonly Day[]) => format.list(days.map((on) => format.dateTime(new Date(`${on}T00:00:00Z`), { weekday: "long", timeZone: "UTC" }))),
    week: ({ from, to }: Pick<ListedWeek, "from" | "to">) => t("weekRange", { from: day(from), to: day(to) }),
    moment: (instant: string | null) => (instant ? moment(instant, { day: "numeric", month: "short", year: "numeric" }) : ""),
    month: (month: string) => format.dateTime(new Date(`${month}-01T00:00:00Z`), { month: "long", year: "numeric", timeZone: "UTC" }),
  };
}
