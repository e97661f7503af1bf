import { useFormatter, useTranslations } from "next-intl";
import type { Status } from "@/app/_ui/status-mark";
import { useMoneyFormat } from "@/app/_ui/use-money-format";
import type { ToolLine } from "@/server/tools/schema";

const MARKS: Record<ToolLine["stage"], Status> = { "trial-over": "over", trial: "atRisk", requirements: "none", "in-use": "onTrack", retired: "none", dropped: "none" };

/** How a tool is said in words. */
export function useToolWords() {
  const t = useTranslations("tools");
  const format = useFormatter();
  const money = useMoneyFormat();
  const day = (on: string) => format.dateTime(new Date(`${on}T12:00:00Z`), { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  return {
    money: (minor: number, currency: string) => money(minor, currency, "short"),
    mark: ({ stage }: ToolLine) => MARKS[stage],
    stage: ({ stage }: ToolLine) => t(`stages.${stage}`),
    /** Since when, until when, or what comes next. */
    when: ({ stage, daysLeft, trialUntil, usedFrom, usedUntil }: ToolLine): string | null => {
      if (stage === "trial" && trialUntil !== null) return t("when.trialEnds", { days: daysLeft ?? 0, day: day(trialUntil) });
      if (stage === "trial-over" && trialUntil !== null) return t("when.trialEnded", { day: day(trialUntil) });
      if (stage === "retired" && usedUntil !== null) return t("when.until", { day: day(usedUntil) });
      if (stage === "in-use" && usedFrom !== null) return usedUntil === null ? t("when.since", { day: day(usedFrom) }) : t("when.lastDay", { day: day(usedUntil) });
      return null;
    },
  };
}
