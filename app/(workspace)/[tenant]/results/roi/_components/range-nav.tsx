import { useTranslations } from "next-intl";
import { MonthSwitcher } from "@/app/_components/figures/month-switcher";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { TextLink } from "@/app/_ui/text-link";
import { monthOf } from "@/server/domain/day";
import type { RoiBoard } from "@/server/roi/schema";
import type { RoiBy } from "@/server/domain/roi";
import { roiHref } from "./by-in-address";
import { yearTo } from "./range-in-address";

/** One month, or the twelve up to it; the range lives in the address. */
export function RangeNav({ tenant, board: { from, to, today }, by }: { tenant: string; board: Pick<RoiBoard, "from" | "to" | "today">; by: RoiBy }) {
  const t = useTranslations("roi");
  const words = useDayWords();
  const month = words.month(to);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      {from === to ? (
        <>
          <MonthSwitcher path={`/${tenant}/results/roi`} month={to} current={monthOf(today)} query={by === "channel" ? {} : { by }} />
          <TextLink href={roiHref(tenant, { ...yearTo(to), by })}>{t("year", { month })}</TextLink>
        </>
      ) : (
        <>
          <span className="text-sm font-semibold">{t("period", { from: words.month(from), to: month })}</span>
          <TextLink href={roiHref(tenant, { from: to, to, by })}>{t("oneMonth", { month })}</TextLink>
        </>
      )}
    </div>
  );
}
