import { useTranslations } from "next-intl";
import { TabLinks } from "@/app/_ui/tab-links";

export const CHANNEL_PARTS = ["board", "register", "whatIf"] as const;
export type ChannelPart = (typeof CHANNEL_PARTS)[number];

const PATHS: Record<ChannelPart, string> = { board: "", register: "/register", whatIf: "/what-if" };

/** The parts of the channels' pages. */
export function ChannelTabs({ tenant, current }: { tenant: string; current: ChannelPart }) {
  const t = useTranslations("verdicts.tabs");
  return <TabLinks label={t("label")} items={CHANNEL_PARTS.map((part) => ({ href: `/${tenant}/channels${PATHS[part]}`, label: t(part), current: part === current }))} />;
}
