import { useTranslations } from "next-intl";
import { TabLinks } from "@/app/_ui/tab-links";

const STRATEGY_PARTS = ["goals", "tree", "priorities", "audience", "steering", "policy", "log", "review"] as const;
export type StrategyPart = (typeof STRATEGY_PARTS)[number];

/** The parts of the strategy; whoever may open one may open all. */
export function StrategyTabs({ tenant, current }: { tenant: string; current: StrategyPart }) {
  const t = useTranslations("strategy.tabs");
  return <TabLinks label={t("label")} items={STRATEGY_PARTS.map((part) => ({ href: `/${tenant}/strategy${part === "goals" ? "" : `/${part}`}`, label: t(part), current: part === current }))} />;
}
