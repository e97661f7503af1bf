import { useFormatter, useTranslations } from "next-intl";
import type { Status } from "@/app/_ui/status-mark";
import { useMoneyFormat } from "@/app/_ui/use-money-format";
import type { EngagementLine } from "@/server/engagements/schema";

type Dates = Pick<EngagementLine, "state" | "startsOn" | "renewal" | "endsOn" | "turnsOn" | "noticeOn" | "daysToNotice" | "decided">;

const MARKS: Record<EngagementLine["state"], Status> = { planned: "none", active: "onTrack", "notice-due": "atRisk", ended: "none" };

/** How an engagement is said in words. */
export function useEngagementWords(currency: string) {
  const t = useTranslations("outsourcing");
  const format = useFormatter();
  const day = (on: string) => format.dateTime(new Date(`${on}T12:00:00Z`), { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  const written = useMoneyFormat();
  const money = (minor: number) => written(minor, currency, "short");
  return {
    day,
    money,
    mark: ({ state, daysToNotice }: Dates): Status => (state === "notice-due" && daysToNotice !== null && daysToNotice < 0 ? "over" : MARKS[state]),
    state: ({ state }: Dates) => t(`states.${state}`),
    /** What comes next: by when to decide, when it renews or ends, and what was decided about that. */
    next: (dates: Dates): string => {
      const { state, noticeOn, daysToNotice, turnsOn, renewal, endsOn, startsOn, decided } = dates;
      if (state === "ended" && endsOn !== null) return t("turn.endedOn", { day: day(endsOn) });
      if (state === "planned") return t("turn.startsOn", { day: day(startsOn) });
      if (turnsOn === null) return t("turn.open");
      const turn = t(renewal === "auto" ? "turn.renewsOn" : "turn.endsOn", { day: day(turnsOn) });
      const known = decided === null ? turn : `${turn}, ${t("turn.decided", { decision: decided })}`;
      if (state !== "notice-due" || noticeOn === null || daysToNotice === null) return known;
      if (daysToNotice < 0) return `${known}. ${t("turn.noticePassed", { day: day(noticeOn) })}`;
      const decideBy = t("turn.decideBy", { day: day(noticeOn), days: daysToNotice });
      return decided === null ? decideBy : `${known}. ${decideBy}`;
    },
    fee: ({ feeModel, priceMinor }: Pick<EngagementLine, "feeModel" | "priceMinor">) => (feeModel === null || priceMinor === null ? null : t(`feeText.${feeModel}`, { amount: money(priceMinor) })),
    work: ({ activityName, channelName }: { activityName: string; channelName: string | null }) => t("workOn", { activity: activityName, channel: channelName ?? t("allChannels") }),
  };
}
