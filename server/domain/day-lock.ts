import { addDays, type Day, daysBetween, type Month, monthOf } from "./day";

/** Why work on a day can no longer be changed: its month was closed, or its week was approved. */
export type LockReason = "month" | "week";

/** What locks a person's days: months that are closed, and the first days of approved weeks. */
export type Locks = { months: readonly Month[]; weeks: readonly Day[] };

/** How many days after the last lock that was looked up a first open day is searched for. */
const FAR_ENOUGH = 400;

/** Why the day is locked; null where it is open. A closed month counts before an approved week: it takes more to reopen it. */
export function lockOf(day: Day, { months, weeks }: Locks): LockReason | null {
  if (months.includes(monthOf(day))) return "month";
  return weeks.some((from) => daysBetween(from, day) >= 0 && daysBetween(from, day) < 7) ? "week" : null;
}

/** The first day from `day` on that is open: itself, where nothing locks it. */
export function firstOpenDay(day: Day, locks: Locks): Day {
  for (let ahead = 0; ahead < FAR_ENOUGH; ahead += 1) if (lockOf(addDays(day, ahead), locks) === null) return addDays(day, ahead);
  throw new RangeError(`No open day within ${FAR_ENOUGH} days from ${day}`);
}
