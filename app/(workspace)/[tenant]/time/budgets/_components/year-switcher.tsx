import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { budgetsPath } from "@/app/_components/budgets-path";
import { buttonClass } from "@/app/_ui/button-class";
import { Link } from "@/app/_ui/link";
import type { Measure } from "./amount-text";

/** One year back or on; the year lives in the address, and whether it is shown in money. */
export function YearSwitcher({ tenant, year, measure }: { tenant: string; year: number; measure: Measure }) {
  const t = useTranslations("budgets");
  const step = (to: number, label: string, Arrow: typeof ChevronLeft) => (
    <Link href={budgetsPath(tenant, `${to}-01`, measure)} scroll={false} aria-label={label} className={buttonClass("bare", "small", "w-7 px-0")}>
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
