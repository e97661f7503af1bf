import type { Database } from "../../server/db/client";
import { addDays, addMonths, monthOf, type Day } from "../../server/domain/day";
import { personAt, write, type Person } from "../../server/testing/factories";

/** Weeks that ended less than so many days ago still wait, or are not handed in. */
const APPROVED_BEFORE_DAYS = 21;
const CLOSED_MONTHS_BACK = 2;

/**
 * The story of approvals in one place, told last, for nobody writes into it afterwards: the month before the last is closed,
 * older weeks are approved, one person has handed in the latest week that ended, and the rest is missing.
 */
export async function tellApprovals(db: Database, tenant: string, today: Day, people: { manager: Person; worker: Person }, now: Date) {
  const [manager, worker] = [personAt(db, people.manager, now), personAt(db, people.worker, now)];
  const { weeks } = await manager.api.timesheets.approvals({ tenant });
  for (const { memberId, from, to, seconds, state } of weeks) {
    if (state === "open" && seconds > 0 && to < addDays(today, -APPROVED_BEFORE_DAYS)) await manager.api.timesheets.approve(write({ tenant, memberId, from, seconds }));
  }
  await manager.api.timesheets.closeMonth(write({ tenant, month: addMonths(monthOf(today), -CLOSED_MONTHS_BACK) }));
  const { sheet } = await worker.api.time.week({ tenant, on: addDays(today, -7) });
  await worker.api.timesheets.submit(write({ tenant, from: sheet.from }));
}
