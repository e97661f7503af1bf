import type { Database } from "../db/client";
import { columnOfMonth } from "../db/day-column";
import { actAs } from "../db/tenant";
import { inTransaction, type Tx } from "../db/transaction";
import { addDays, addMonths, type Day, type Month } from "../domain/day";
import { insertClosing } from "../timesheets/data/months";
import { addMember, makeCompany, write, type Person, type Place } from "./factories";
import { logWork, makeWork } from "./time-entries";

/** Approves a person's week as it is now; answers what it held. */
export async function approveNow(manager: Pick<Person, "api">, tenant: string, memberId: string, from: Day): Promise<number> {
  const { seconds } = await manager.api.time.entries({ tenant, member: memberId, from, to: addDays(from, 6) });
  await manager.api.timesheets.approve(write({ tenant, memberId, from, seconds }));
  return seconds;
}

export const closeMonthNow = (manager: Pick<Person, "api">, tenant: string, month: Month) => manager.api.timesheets.closeMonth(write({ tenant, month }));

/** A hand in the tenant's rows that goes through no procedure: what the database itself must refuse. */
export const sideDoor = <T>(db: Database, tenant: Place, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(db, "mutation", async (tx) => {
    await actAs(tx, { tenantId: tenant.id });
    return work(tx);
  });

/** Everything of a tenant's time as it stands in the table, to compare with later. */
export const standingTime = (db: Database, tenant: Place) =>
  inTransaction(db, "query", async (tx) => {
    await actAs(tx, { tenantId: tenant.id });
    const rows = await tx.timeEntry.findMany({ where: { tenantId: tenant.id }, orderBy: { id: "asc" }, take: 1000 });
    return rows.map(({ updatedAt: _, ...row }) => row);
  });

type Company = Awaited<ReturnType<typeof makeCompany>>;

/** Closes a month and counts, in the same transaction, what it holds: nothing may be added to that afterwards. */
export const closeAndCount = (db: Database, made: Company, month: Month): Promise<number> =>
  inTransaction(db, "mutation", async (tx) => {
    const tenantId = await actAs(tx, { userId: made.owner.userId, tenantId: made.id });
    await insertClosing(tx, tenantId, month, { at: new Date(), byId: made.memberId });
    return tx.timeEntry.count({ where: { tenantId, deletedAt: null, on: { gte: columnOfMonth(month), lt: columnOfMonth(addMonths(month, 1)) } } });
  });

const MOMENT_MS = 300;

/** Ways around the locks of days: a sentence for each that is open, none when they hold. */
export async function lockFindings(db: Database): Promise<string[]> {
  const made = await makeCompany(db);
  const { owner, slug: tenant } = made;
  const member = await addMember(db, made, "member");
  const { activityId } = await makeWork(owner, tenant);
  const log = (on: Day) => logWork(member, tenant, { on, activityId });
  const [closed, open] = [await log("2026-01-14"), await log("2026-02-11")];
  await log("2026-03-04");
  await closeMonthNow(owner, tenant, "2026-01");
  await approveNow(owner, tenant, member.memberId, "2026-03-02");
  const isDone = (attempt: Promise<unknown>) => attempt.then(() => true, () => false);
  const move = (entryId: string, on: Day) => isDone(member.api.time.move(write({ tenant, entryIds: [entryId], on })));
  return [
    ...((await move(open, "2026-01-20")) ? ["an entry was moved into a closed month"] : []),
    ...((await move(closed, "2026-02-20")) ? ["an entry was moved out of a closed month"] : []),
    ...((await isDone(log("2026-03-05"))) ? ["an approved week was written to"] : []),
    ...((await slipsIn(db, made, member, activityId)) ? ["a closing did not see what was written in the same moment"] : []),
  ];
}

/** Whether an entry that is written while a month is being closed can be missing from what the closing saw. */
async function slipsIn(db: Database, made: Company, member: { memberId: string }, activityId: string): Promise<boolean> {
  let closing: Promise<number> | undefined;
  await sideDoor(db, made, async (tx) => {
    await tx.timeEntry.create({ data: { tenantId: made.id, id: crypto.randomUUID(), memberId: member.memberId, on: columnOfMonth("2025-11"), timeZone: "UTC", seconds: 60, activityId }, select: { id: true } });
    closing = closeAndCount(db, made, "2025-11");
    // Long enough for a closing that waits for nobody; one that waits does so until this transaction ends.
    await Promise.race([closing, new Promise((done) => setTimeout(done, MOMENT_MS))]);
  });
  return (await closing) !== 1;
}
