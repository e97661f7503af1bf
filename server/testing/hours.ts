import { randomUUID } from "node:crypto";
import type { Database } from "../db/client";
import { columnOf } from "../db/day-column";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import type { Day } from "../domain/day";
import type { Place } from "./factories";

export type Hours = { memberId: string; on: Day; seconds: number; activityId: string; channelId?: string | null; goalId?: string | null; note?: string };

/** Work that was logged on given days, as many pieces as a roll-up needs; straight into the table, for its procedure takes one at a time. */
export async function addHours(db: Database, tenant: Place, hours: readonly Hours[]) {
  await inTransaction(db, "mutation", async (tx) => {
    const tenantId = await actAs(tx, { tenantId: tenant.id });
    await tx.timeEntry.createMany({
      data: hours.map(({ memberId, on, seconds, activityId, channelId = null, goalId = null, note = "" }) => ({ tenantId, id: randomUUID(), memberId, on: columnOf(on), timeZone: "Europe/Amsterdam", seconds, activityId, channelId, goalId, note })),
    });
  });
}
