import { randomUUID } from "node:crypto";
import type { Database } from "../db/client";
import { columnOfMonth } from "../db/day-column";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import type { Month } from "../domain/day";
import { freezeMonth } from "../retainers/freeze";
import type { Place } from "./factories";

type Closed = Place & { memberId: string };

/** Closes a month and keeps what its budgets were. Answers the closing's id. */
export async function closeMonth(db: Database, tenant: Closed, month: Month, now: Date): Promise<string> {
  return inTransaction(db, "mutation", async (tx) => {
    const tenantId = await actAs(tx, { tenantId: tenant.id });
    const id = randomUUID();
    await tx.monthClosing.create({ data: { tenantId, id, month: columnOfMonth(month), closedAt: now, closedById: tenant.memberId } });
    const place = await tx.tenant.findFirstOrThrow({ where: { id: tenantId }, select: { timeZone: true, holidayCountry: true, holidayRegion: true, currency: true } });
    await freezeMonth(tx, { id: tenantId, ...place }, id, month, now);
    return id;
  });
}

/** Opens it again; what was kept stays. */
export async function reopenMonth(db: Database, tenant: Closed, closingId: string, now: Date, reason = "A piece of work was forgotten.") {
  await inTransaction(db, "mutation", async (tx) => {
    const tenantId = await actAs(tx, { tenantId: tenant.id });
    await tx.monthClosing.updateMany({ where: { tenantId, id: closingId }, data: { reopenedAt: now, reopenedById: tenant.memberId, reason } });
  });
}
