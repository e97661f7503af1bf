import { useTranslations } from "next-intl";
import { TabLinks } from "@/app/_ui/tab-links";

export type PortfolioTabsProps = { agency: string; month: string; currentMonth: string; view: "month" | "year" };

/** One month or twelve of the same clients; which is part of the address. */
export function PortfolioTabs({ agency, month, currentMonth, view }: PortfolioTabsProps) {
  const t = useTranslations("portfolio");
  const href = (query: Record<string, string>) => `/agencies/${agency}?${new URLSearchParams({ ...query, ...(month !== currentMonth && { month }) }).toString()}`.replace(/\?$/, "");
  return (
    <TabLinks
      label={t("views")}
      items={[
        { href: href({}), label: t("viewMonth"), current: view === "month" },
        { href: href({ view: "year" }), label: t("viewYear"), current: view === "year" },
      ]}
    />
  );
}
