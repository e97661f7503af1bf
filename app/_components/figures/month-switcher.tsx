import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/app/_ui/button-class";
import { Link } from "@/app/_ui/link";
import { addMonths } from "@/server/domain/day";
import { useDayWords } from "./use-day-words";

export type MonthSwitcherProps = {
  path: string;
  month: string;
  /** The month that is now. */
  current: string;
  /** What else of the address stays as it is. */
  query?: Readonly<Record<string, string>>;
};

/** One month back, one on, and back to now; the month lives in the address. */
export function MonthSwitcher({ path, month, current, query = {} }: MonthSwitcherProps) {
  const t = useTranslations("overview");
  const words = useDayWords();
  const href = (to: string) => {
    const asked = new URLSearchParams({ ...query, ...(to !== current && { month: to }) }).toString();
    return asked ? `${path}?${asked}` : path;
  };
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
        <Link href={href(current)} scroll={false} className={buttonClass("bare", "small")}>
          {t("toNow")}
        </Link>
      )}
    </nav>
  );
}
