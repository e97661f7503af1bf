import { useTranslations } from "next-intl";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { Notice } from "@/app/_ui/notice";
import { TextLink } from "@/app/_ui/text-link";
import { useDurationFormat } from "@/app/_ui/use-duration-format";
import type { Served } from "@/server/domain/goal-capacity";

type SumProps = { tenant: string; month: string; capacitySeconds: number | null; leftSeconds: number | null };

/** How many hours there are for all goals, and whether they are enough. Without a budget it says so and where to set one. */
export function CapacitySum({ tenant, month, capacitySeconds, leftSeconds }: SumProps) {
  const t = useTranslations("strategy.capacity");
  const words = useDayWords();
  const duration = useDurationFormat();
  if (capacitySeconds === null || leftSeconds === null) {
    return (
      <Notice action={<TextLink href={`/${tenant}/time/budgets`}>{t("setBudget")}</TextLink>}>{t("unknown", { month: words.month(month) })}</Notice>
    );
  }
  const rest = leftSeconds === 0 ? t("fitsExactly") : leftSeconds > 0 ? t("fits", { left: duration(leftSeconds) }) : t("misses", { missing: duration(-leftSeconds) });
  return (
    <p className="max-w-prose text-sm text-ink-2">
      <strong className="font-semibold text-ink">{t("title", { hours: duration(capacitySeconds) })}</strong>{" "}
      {t("of", { month: words.month(month) })} {rest}
    </p>
  );
}

/** The line under which the hours are not enough, before the first goal that does not get all of its own. */
export function CapacityLine({ served, needed, missing }: { served: Served; needed: number; missing: number }) {
  const t = useTranslations("strategy.capacity");
  const duration = useDurationFormat();
  return <p className="border-t-2 border-dashed border-over-mark pt-1 text-xs text-over">{served === "part" ? t("part", { left: duration(needed - missing), needed: duration(needed) }) : t("none")}</p>;
}
