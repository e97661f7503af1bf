import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/app/_ui/link-button";
import { addDays, type Day } from "@/server/domain/day";

/** From week to week by the address; what `base` asks for besides stays. */
export function EntryWeekNav({ base, days, today }: { base: string; days: readonly Day[]; today: Day }) {
  const t = useTranslations("time");
  const first = days[0] ?? today;
  const to = (day: Day) => `${base}${base.includes("?") ? "&" : "?"}week=${day}`;
  return (
    <nav aria-label={t("weeks")} className="flex items-center gap-1">
      <LinkButton href={to(addDays(first, -7))} scroll={false} aria-label={t("previousWeek")} className="w-9 !px-0 pointer-coarse:w-11" icon={<ChevronLeft aria-hidden="true" />} />
      <LinkButton href={base} scroll={false} aria-current={days.includes(today) ? "date" : undefined}>{t("thisWeek")}</LinkButton>
      <LinkButton href={to(addDays(first, 7))} scroll={false} aria-label={t("nextWeek")} className="w-9 !px-0 pointer-coarse:w-11" icon={<ChevronRight aria-hidden="true" />} />
    </nav>
  );
}
