import { useFormatter, useTranslations } from "next-intl";
import { changeOf } from "@/server/domain/compare";

/** Says how a figure differs from that of an earlier period, which it names. Null where either is unknown. */
export function useChangeWords(): (now: number | null, before: number | null, period: string, said: (amount: number) => string) => string | null {
  const t = useTranslations("common.compare");
  const format = useFormatter();
  return (now, before, period, said) => {
    const change = changeOf(now, before);
    if (change === null || before === null) return null;
    if (change.key === "same") return t("same", { period });
    return t(change.key, { period, before: said(before), difference: said(change.difference), share: change.ratio === null ? "none" : format.number(change.ratio, { style: "percent" }) });
  };
}
