import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/app/_ui/button-class";
import { Link } from "@/app/_ui/link";
import { addMonths } from "@/server/domain/day";
import { useDayWords } from "./use-day-words";

/** One month back, one on, and back to now; the month lives in the address. `current` is the month that is now. */
export function MonthSwitcher({ path, month, current }: { path: string; month: string; current: string }) {
  const t = useTranslations("overview");
  const words = useDayWords();
  const href = (to: string) => (to === current ? path : `${path}?month=${to}`);
  const step = (to: string, label: string, Arrow: typeof ChevronLeft) => (
    <Link href={href(to)} scroll={false} aria-label={label} className={buttonClass("bare", "small", "w-7 px-0")}>
      <Arrow aria-hidden="true" />
    </Link>
  );
  const before = addMonths(month, -1);
  const after = addMonths(month, 1);
  return (
    <nav aria-label={t("months")} className="-ms-2 flex items-center gap-1">
      {step(before, t("earlier", { month: words.month(before) }), ChevronLeft)}
      <span className="text-sm font-semibold">{words.month(month)}</span>
      {step(after, t("later", { month: words.month(after) }), ChevronRight)}
      {month !== current && (
        <Link href={path} scroll={false} className={buttonClass("bare", "small")}>
          {t("toNow")}
        </Link>
      )}
    </nav>
  );
}
