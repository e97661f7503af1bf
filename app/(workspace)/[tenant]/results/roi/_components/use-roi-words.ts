import { useFormatter, useTranslations } from "next-intl";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { useMoneyFormat } from "@/app/_ui/use-money-format";
import { isUnvalued } from "@/server/domain/roi";
import type { RoiLineOut } from "@/server/roi/schema";

/** Why a line has no ROI; null where it has one. */
export function whyUnknown(line: Pick<RoiLineOut, "roi" | "returns" | "returnMinor" | "coverage">): "noReturns" | "unvalued" | "noCost" | "unpriced" | null {
  if (line.roi !== null) return null;
  if (line.returns === 0) return "noReturns";
  if (line.coverage.seconds > 0 && line.coverage.pricedSeconds === 0) return "unpriced";
  return isUnvalued(line) ? "unvalued" : "noCost";
}

/** Writes months, ratios and what a line comes to, in sentences. */
export function useRoiWords(currency: string) {
  const t = useTranslations("roi");
  const days = useDayWords();
  const format = useFormatter();
  const money = useMoneyFormat();
  const ratio = (value: number, digits = 1) => format.number(value, { style: "percent", minimumFractionDigits: digits, maximumFractionDigits: digits }).replace("-", "−");
  return {
    ratio,
    /** How much of something is known: 99.7 % is not all. */
    share: (part: number, all: number) => format.number(all === 0 ? 1 : Math.floor((part / all) * 100) / 100, { style: "percent" }),
    money: (minor: number) => money(minor, currency, "full"),
    period: days.months,
    finding: (line: RoiLineOut, period: string) => {
      const why = whyUnknown(line);
      return why === null && line.roi !== null ? t("finding.known", { roi: ratio(line.roi), period }) : t(`finding.${why ?? "noCost"}`, { period });
    },
  };
}
