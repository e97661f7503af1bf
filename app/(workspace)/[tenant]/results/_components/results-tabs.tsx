import { useTranslations } from "next-intl";
import { TabLinks } from "@/app/_ui/tab-links";

export const RESULTS_PARTS = ["roi", "kpis", "returns", "posts", "responses"] as const;
export type ResultsPart = (typeof RESULTS_PARTS)[number];

/** The parts of the results; `parts` are those that the reader's role may open. One alone needs no tabs. */
export function ResultsTabs({ tenant, current, parts }: { tenant: string; current: ResultsPart; parts: readonly ResultsPart[] }) {
  const t = useTranslations("results.tabs");
  if (parts.length < 2) return null;
  return <TabLinks label={t("label")} items={parts.map((part) => ({ href: `/${tenant}/results/${part}`, label: t(part), current: part === current }))} />;
}
