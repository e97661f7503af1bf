import { useTranslations } from "next-intl";
import { TabLinks } from "@/app/_ui/tab-links";

export const OUTSOURCING_PARTS = ["engagements", "providers", "make-or-buy", "mix", "tools"] as const;
export type OutsourcingPart = (typeof OUTSOURCING_PARTS)[number];

/** The parts of outsourcing; `parts` are those that the reader's role may open. One alone needs no tabs. */
export function OutsourcingTabs({ tenant, current, parts }: { tenant: string; current: OutsourcingPart; parts: readonly OutsourcingPart[] }) {
  const t = useTranslations("outsourcing.tabs");
  if (parts.length < 2) return null;
  return (
    <TabLinks
      label={t("label")}
      items={parts.map((part) => ({ href: `/${tenant}/outsourcing${part === "engagements" ? "" : `/${part}`}`, label: t(part), current: part === current }))}
    />
  );
}
