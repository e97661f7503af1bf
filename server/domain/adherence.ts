import { type Day, daysFrom, weekday } from "./day";
import { isWorkingDay, type WorkCalendar } from "./working-days";

/** A fixed moment of a person's days. `toOn` null goes on; `channelId` null is any channel. */
export type RoutineBlock = { id: string; activityId: string; channelId: string | null; weekdays: readonly number[]; startsAt: string; seconds: number; fromOn: Day; toOn: Day | null };
/** What the same person logged on a day. */
export type LoggedPiece = { on: Day; activityId: string; channelId: string | null; seconds: number };
export type DueBlock = { routineId: string; on: Day; startsAt: string; seconds: number };
/** How a routine was kept over some days: `rate` is kept of due, null where nothing was due. */
export type Adherence = { due: number; kept: number; rate: number | null };

/** A block is kept where at least half of it was logged: a short round is a round, a skipped one is not. */
export const KEPT_FROM = 0.5;

/** The blocks that are due from `from` to `to`, both included, in order: on their weekdays, except where the person's calendar is free. */
export function dueBlocks(routines: readonly RoutineBlock[], from: Day, to: Day, calendar: WorkCalendar): DueBlock[] {
  return daysFrom(from, to).flatMap((on) =>
    inOrder(routines.filter((routine) => isDue(routine, on, calendar))).map(({ id, startsAt, seconds }) => ({ routineId: id, on, startsAt, seconds })),
  );
}

/** A weekend is free only for whom the routine names no weekend day. */
function isDue({ weekdays, fromOn, toOn }: RoutineBlock, on: Day, calendar: WorkCalendar): boolean {
  if (on < fromOn || (toOn !== null && on > toOn) || !weekdays.includes(weekday(on))) return false;
  return isWorkingDay(on, { weekend: [], holidays: calendar.holidays });
}

const inOrder = (routines: readonly RoutineBlock[]) => [...routines].sort((a, b) => (a.startsAt === b.startsAt ? (a.id < b.id ? -1 : 1) : a.startsAt < b.startsAt ? -1 : 1));

/** The due blocks that were kept, as 'routine day'. Each second counts for one block only, the earlier block of a day first. */
export function keptBlocks(routines: readonly RoutineBlock[], from: Day, to: Day, calendar: WorkCalendar, logged: readonly LoggedPiece[]): Set<string> {
  const left = logged.map((piece) => ({ ...piece }));
  const byId = new Map(routines.map((routine) => [routine.id, routine]));
  const kept = new Set<string>();
  for (const { routineId, on, seconds } of dueBlocks(routines, from, to, calendar)) {
    const routine = byId.get(routineId);
    if (!routine) continue;
    let wanted = seconds;
    for (const piece of left.filter((one) => one.on === on && isOf(routine, one))) {
      const taken = Math.min(wanted, piece.seconds);
      piece.seconds -= taken;
      wanted -= taken;
    }
    if (seconds - wanted >= seconds * KEPT_FROM) kept.add(`${routineId} ${on}`);
  }
  return kept;
}

const isOf = ({ activityId, channelId }: RoutineBlock, piece: LoggedPiece) => piece.activityId === activityId && (channelId === null || piece.channelId === channelId);

/** How one of the routines was kept from `from` to `to`; give it all of the person's routines, for they share what was logged. */
export function adherenceOf(routineId: string, routines: readonly RoutineBlock[], from: Day, to: Day, calendar: WorkCalendar, logged: readonly LoggedPiece[]): Adherence {
  const due = dueBlocks(routines, from, to, calendar).filter((block) => block.routineId === routineId);
  const keptKeys = keptBlocks(routines, from, to, calendar, logged);
  const kept = due.filter(({ on }) => keptKeys.has(`${routineId} ${on}`)).length;
  return { due: due.length, kept, rate: due.length === 0 ? null : kept / due.length };
}
