import { useTranslations } from "next-intl";

/** Names a quarter, '2026-Q4', as people say it. */
export function useQuarterName() {
  const t = useTranslations("outsourcing.mix");
  return (quarter: string) => t("quarterName", { number: quarter.slice(6), year: quarter.slice(0, 4) });
}
