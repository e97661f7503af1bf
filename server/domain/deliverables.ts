import { addDays, type Day } from "./day";
import type { RestKind } from "./forecast";
import { type WorkCalendar, workingDays } from "./working-days";

/** Deliverables of a budget as they were counted on a day: how many there are to be by the end of its period, and how many were done. */
export type Deliverables = { planned: number; done: number; countedOn: Day; rest: RestKind };

/**
 * How many working days old a count may be for a forecast to go by it. What is used grows every day and a count does not, so
 * with each day the same pieces seem to have cost more; a week is how often whoever counts can be asked to count again.
 */
export const COUNT_HOLDS_DAYS = 5;

/** A count, and whether it is too old to foretell anything by the day that was asked on. */
export type Counted = Deliverables & { isOld: boolean };

/**
 * What was counted in a period of the one budget that its figures are of. Null where nobody counted in it, since a count is
 * of its own month, and where several budgets make the figure up: their pieces are not alike. It grows old by the working days
 * after the one it was made on, today among them; in a period that is over it is as old as it was on its last day.
 */
export function countedIn(lines: readonly { deliverables?: Deliverables | null }[], { from, to, today }: { from: Day; to: Day; today: Day }, calendar: WorkCalendar): Counted | null {
  const [line, ...others] = lines;
  const counted = others.length === 0 ? (line?.deliverables ?? null) : null;
  if (!counted || counted.countedOn < from || to < counted.countedOn) return null;
  const until = today < to ? today : to;
  return { ...counted, isOld: workingDays(addDays(counted.countedOn, 1), until, calendar) > COUNT_HOLDS_DAYS };
}
