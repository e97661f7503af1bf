import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/app/_ui/button-class";
import { Link } from "@/app/_ui/link";

/** One year back or on; the year lives in the address. */
export function YearSwitcher({ tenant, year }: { tenant: string; year: number }) {
  const t = useTranslations("budgets");
  const step = (to: number, label: string, Arrow: typeof ChevronLeft) => (
    <Link href={`/${tenant}/time/budgets?year=${to}`} scroll={false} aria-label={label} className={buttonClass("bare", "small", "w-7 px-0")}>
      <Arrow aria-hidden="true" />
    </Link>
  );
  return (
    <nav aria-label={t("years")} className="-ms-2 flex items-center gap-1">
      {step(year - 1, t("yearBefore", { year: String(year - 1) }), ChevronLeft)}
      <span className="text-sm font-semibold">{year}</span>
      {step(year + 1, t("yearAfter", { year: String(year + 1) }), ChevronRight)}
    </nav>
  );
}
