import { useTranslations } from "next-intl";
import { TextLink } from "@/app/_ui/text-link";
import { monthOf } from "@/server/domain/day";
import { MonthSwitcher } from "./month-switcher";
import { monthsQuery, yearTo } from "./range-in-address";
import { useDayWords } from "./use-day-words";

type Props = {
  path: string;
  months: { from: string; to: string; today: string };
  /** What else of the address stays as it is. */
  query?: Readonly<Record<string, string>>;
};

/** One month, or the twelve up to it; the range lives in the address. */
export function RangeNav({ path, months: { from, to, today }, query = {} }: Props) {
  const t = useTranslations("overview.range");
  const words = useDayWords();
  const month = words.month(to);
  const href = (range: { from: string; to: string }) => `${path}?${new URLSearchParams({ ...monthsQuery(range), ...query }).toString()}`;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      {from === to ? (
        <>
          <MonthSwitcher path={path} month={to} current={monthOf(today)} query={query} />
          <TextLink href={href(yearTo(to))}>{t("year", { month })}</TextLink>
        </>
      ) : (
        <>
          <span className="text-sm font-semibold">{words.months(from, to)}</span>
          <TextLink href={href({ from: to, to })}>{t("oneMonth", { month })}</TextLink>
        </>
      )}
    </div>
  );
}
