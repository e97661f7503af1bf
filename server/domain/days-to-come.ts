import { addDays, type Day, daysFrom, weekday } from "./day";

/** The days of a week that are still to come and are worked by most. A weekend to come keeps nobody: most weeks are handed in on a Friday. */
export function daysToCome({ from, to }: { from: Day; to: Day }, today: Day): Day[] {
  return daysFrom(today < from ? from : addDays(today, 1), to).filter((day) => weekday(day) <= 5);
}
