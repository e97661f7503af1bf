import { useTranslations } from "next-intl";

/** Says that entries have another rate on their new day, channel or person; null where none has, or where the reader may not know. */
export function useRepricedText() {
  const t = useTranslations("time");
  return ({ cost, bill }: { cost: number; bill: number }): string | null => {
    const said = [cost > 0 && t("repriced.cost", { count: cost }), bill > 0 && t("repriced.bill", { count: bill })].filter((each) => each !== false);
    return said.length === 0 ? null : said.join(" ");
  };
}
