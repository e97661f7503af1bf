import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction, type Tx } from "../db/transaction";
import type { Day, Month } from "../domain/day";
import { write, type Person, type Place } from "./factories";

/** Approves a person's week as it is now; answers what it held. */
export async function approveNow(manager: Pick<Person, "api">, tenant: string, memberId: string, from: Day): Promise<number> {
  const { entries } = await manager.api.time.entries({ tenant, member: memberId, from });
  const { weeks } = await manager.api.timesheets.approvals({ tenant });
  const seconds = weeks.find((week) => week.memberId === memberId && week.from === from)?.seconds ?? entries.filter(({ on }) => on < nextWeek(from)).reduce((sum, entry) => sum + entry.seconds, 0);
  await manager.api.timesheets.approve(write({ tenant, memberId, from, seconds }));
  return seconds;
}

const nextWeek = (from: Day): Day => new Date(Date.parse(`${from}T00:00:00Z`) + 7 * 86_400_000).toISOString().slice(0, 10);

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
