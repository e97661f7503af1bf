import type { Tx } from "../../db/transaction";
import { addDays, type Day, weekOf } from "../../domain/day";
import { type Locks, lockOf } from "../../domain/day-lock";
import { findWeeksWith, type StoredWeek, sumWeeks, type WeekPlace } from "../data/weeks";
import type { DayLocks, Sheet, WeekState } from "../schema";

export const stateOf = ({ submittedAt, approvedAt }: Pick<StoredWeek, "submittedAt" | "approvedAt">): WeekState => (approvedAt ? "approved" : submittedAt ? "submitted" : "open");

/** Which of the days are locked, and why. */
export const locksOn = (days: readonly Day[], locks: Locks): DayLocks =>
  days.flatMap((on) => {
    const reason = lockOf(on, locks);
    return reason ? [{ on, reason }] : [];
  });

/**
 * The weeks of these places that hold the day: as they were submitted or approved, or else the seven days that the tenant
 * counts as one. `emptyDays` is for the caller to fill.
 */
export async function sheetsWith(tx: Tx, places: readonly (WeekPlace & { weekStart: number })[], on: Day): Promise<(tenantId: string) => Sheet> {
  const stored = await findWeeksWith(tx, places, on);
  const weekOfPlace = (tenantId: string) => stored.find((week) => week.tenantId === tenantId);
  const keys = places.map(({ tenantId, memberId, weekStart }) => ({ tenantId, memberId, from: weekOfPlace(tenantId)?.from ?? weekOf(on, weekStart)[0] ?? on }));
  const sums = await sumWeeks(tx, keys);
  return (tenantId) => {
    const key = keys.find((each) => each.tenantId === tenantId);
    if (!key) throw new RangeError("This place was not asked for");
    const week = weekOfPlace(tenantId);
    return {
      from: key.from,
      to: addDays(key.from, 6),
      seconds: sums(key).seconds,
      state: week ? stateOf(week) : "open",
      submittedAt: week?.submittedAt?.toISOString() ?? null,
      approvedAt: week?.approvedAt?.toISOString() ?? null,
      approvedBy: week?.approvedBy ?? null,
      note: week?.note ?? null,
      emptyDays: [],
    };
  };
}
