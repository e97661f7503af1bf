import { useTranslations } from "next-intl";
import { TabLinks } from "@/app/_ui/tab-links";

export const TEAM_PARTS = ["people", "capacity", "utilisation", "contribution", "sheet"] as const;
export type TeamPart = (typeof TEAM_PARTS)[number];

/** The parts of the team's pages; `parts` are those that the reader's role may open. */
export function TeamTabs({ tenant, current, parts }: { tenant: string; current: TeamPart; parts: readonly TeamPart[] }) {
  const t = useTranslations("peoples-time.tabs");
  return (
    <TabLinks
      label={t("label")}
      items={TEAM_PARTS.filter((part) => parts.includes(part)).map((part) => ({ href: `/${tenant}/team${part === "people" ? "" : `/${part}`}`, label: t(part), current: part === current }))}
    />
  );
}
