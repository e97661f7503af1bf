"use client";
import { useTranslations } from "next-intl";
import { useInstant } from "@/app/_components/instants";
import type { Status } from "@/app/_ui/status-mark";
import { useDurationFormat } from "@/app/_ui/use-duration-format";
import type { ListedResponse } from "@/server/responses/schema";

const MARKS: Record<ListedResponse["state"], Status> = { "in-time": "onTrack", late: "over", overdue: "over", waiting: "none" };
/** With less than a third of its time left a message is at risk. */
const isClose = ({ leftSeconds, slaMinutes }: ListedResponse) => leftSeconds !== null && leftSeconds < slaMinutes * 20;

/** How a message stands, in words. */
export function useResponseWords() {
  const t = useTranslations("responses");
  const duration = useDurationFormat();
  const instant = useInstant();
  // Seconds of an hour say nothing: whole minutes, and a word for less than one.
  const minutes = (seconds: number) => (seconds < 60 ? t("underMinute") : duration(Math.floor(seconds / 60) * 60));
  return {
    minutes,
    moment: (at: string) => instant(at, { weekday: "short", day: "numeric", month: "short", hour: "numeric", minute: "2-digit" }),
    mark: (row: ListedResponse): Status => (row.state === "waiting" && isClose(row) ? "atRisk" : MARKS[row.state]),
    /** What is left, what has passed since it was due, or how long the answer took. */
    standing: (row: ListedResponse) => {
      if (row.takenSeconds !== null) return t(`took.${row.state === "late" ? "late" : "inTime"}`, { time: minutes(row.takenSeconds) });
      if (row.leftSeconds === null) return t("neverDue");
      return row.leftSeconds >= 0 && row.state === "waiting" ? t("left", { time: minutes(row.leftSeconds) }) : t("over", { time: minutes(-row.leftSeconds) });
    },
    said: ({ sentiment, isEscalated, note }: ListedResponse) => [sentiment && t(`sentiments.${sentiment}`), isEscalated && t("escalated"), note].filter(Boolean).join(" · "),
  };
}
