import { useTranslations } from "next-intl";
import { useDayWords } from "@/app/_components/figures/use-day-words";

/** Of which days a sheet is, and whose workspace: on paper nothing around it says so. */
export function SheetRange({ tenant, from, to }: { tenant: string; from: string; to: string }) {
  const t = useTranslations("kpis.sheet");
  const words = useDayWords();
  return t("range", { tenant, from: words.fullDay(from), to: words.fullDay(to) });
}
