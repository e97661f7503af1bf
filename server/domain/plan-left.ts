import type { Day } from "./day";
import { type CountedScope, countsIn, type EntryScope } from "./headline";
import type { OutlookFacts } from "./outlook";
import { listWorkingDays, type WorkCalendar } from "./working-days";

/** Work that was put on a day, by all that a budget can name. `memberId` null is for whoever has time. Whole seconds. */
export type PlannedPiece = EntryScope & { on: Day; seconds: number };

/**
 * What of a plan is still to come in the period against some budgets (without any, all of it), from today on. `coverage`
 * is the share of the working days left, today among them, on which something is planned: days and not hours, for a plan
 * of little work on each day is a whole plan, and one of much work on one day is not. Null where nothing is planned or no
 * working day is left.
 */
export function planLeft(pieces: readonly PlannedPiece[], lines: readonly CountedScope[], { from, to, today }: { from: Day; to: Day; today: Day }, calendar: WorkCalendar): OutlookFacts["plan"] {
  const start = today > from ? today : from;
  const ahead = pieces.filter((piece) => start <= piece.on && piece.on <= to && (lines.length === 0 || countsIn(lines, piece)));
  const days = ahead.length === 0 ? [] : listWorkingDays(start, to, calendar);
  if (days.length === 0) return null;
  const planned = new Set(ahead.map(({ on }) => on));
  return { stillPlanned: ahead.reduce((sum, { seconds }) => sum + seconds, 0), coverage: days.filter((day) => planned.has(day)).length / days.length };
}
