import { clockTime } from "@/app/_components/clock-time";
import { isDay } from "@/server/domain/day";
import type { ListedResponse } from "@/server/responses/schema";

/** When a message came and was answered, as day and clock time of a zone; '' where it was not. */
export type MessageTimes = { receivedOn: string; receivedTime: string; answeredOn: string; answeredTime: string };

const dayIn = (instant: string, timeZone: string) => new Intl.DateTimeFormat("en-CA", { timeZone }).format(new Date(instant));

export function timesOf({ receivedAt, answeredAt }: Pick<ListedResponse, "receivedAt" | "answeredAt">, timeZone: string): MessageTimes {
  return {
    receivedOn: dayIn(receivedAt, timeZone), receivedTime: clockTime(receivedAt, timeZone),
    answeredOn: answeredAt ? dayIn(answeredAt, timeZone) : "", answeredTime: answeredAt ? clockTime(answeredAt, timeZone) : "",
  };
}

/** What is not said in whole: when it came, which has to be, or when it was answered, of which day and time belong together. */
export function lacking({ receivedOn, receivedTime, answeredOn, answeredTime }: MessageTimes): "received" | "answered" | null {
  if (!isDay(receivedOn) || receivedTime === "") return "received";
  if (answeredOn === "" && answeredTime === "") return null;
  return isDay(answeredOn) && answeredTime !== "" ? null : "answered";
}

/** The same as instants; those of the message itself, to the second, where they were not touched. The date library comes only when it is needed. */
export async function momentOf(times: MessageTimes, row: Pick<ListedResponse, "receivedAt" | "answeredAt">, timeZone: string): Promise<[receivedAt: string, answeredAt: string | null]> {
  const before = timesOf(row, timeZone);
  const { zonedInstant } = await import("@/server/domain/zone");
  const isSame = (on: "receivedOn" | "answeredOn", time: "receivedTime" | "answeredTime") => times[on] === before[on] && times[time] === before[time];
  const received = isSame("receivedOn", "receivedTime") ? row.receivedAt : zonedInstant(times.receivedOn, times.receivedTime, timeZone).toISOString();
  if (!times.answeredOn) return [received, null];
  return [received, isSame("answeredOn", "answeredTime") && row.answeredAt ? row.answeredAt : zonedInstant(times.answeredOn, times.answeredTime, timeZone).toISOString()];
}
