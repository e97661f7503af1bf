import { useFormatter, useTranslations } from "next-intl";
import type { ToolDetail } from "@/server/tools/schema";

/** Months whose cost is missing among the expenses, by why. */
export function MissedMonths({ missed }: Pick<ToolDetail, "missed">) {
  const t = useTranslations("tools.missed");
  const format = useFormatter();
  const months = (why: "closed" | "no-rate") => missed.filter((one) => one.why === why).map(({ month }) => format.dateTime(new Date(`${month}-15T12:00:00Z`), { month: "short", year: "numeric", timeZone: "UTC" }));
  return (["no-rate", "closed"] as const).filter((why) => months(why).length > 0).map((why) => t(why, { count: months(why).length, months: months(why).join(", ") })).join(" ");
}
