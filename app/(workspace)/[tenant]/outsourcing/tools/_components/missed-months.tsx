import { useFormatter, useTranslations } from "next-intl";
import type { ToolDetail } from "@/server/tools/schema";

/** Months whose cost is missing among the expenses, by why, and those whose cost is too many there. */
export function MissedMonths({ missed, surplus }: Pick<ToolDetail, "missed" | "surplus">) {
  const t = useTranslations("tools.missed");
  const format = useFormatter();
  const of = (why: "closed" | "no-rate") => missed.filter((one) => one.why === why).map(({ month }) => month);
  const inWords = (month: string) => format.dateTime(new Date(`${month}-15T12:00:00Z`), { month: "short", year: "numeric", timeZone: "UTC" });
  const kinds = [["no-rate", of("no-rate")], ["closed", of("closed")], ["surplus", surplus]] as const;
  return kinds.filter(([, months]) => months.length > 0).map(([kind, months]) => t(kind, { count: months.length, months: months.map(inWords).join(", ") })).join(" ");
}
