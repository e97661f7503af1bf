import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import type { Month } from "../domain/day";
import { DomainError } from "../errors/domain-error";
import { findClosedMonths } from "../timesheets/data/closings";
import { shareDays } from "../timesheets/data/locks";

/** CONFLICT where the month is closed: it stays as it was recorded, and a late correction belongs into an open one. Nobody closes it meanwhile. */
export async function checkOpen(tx: Tx, tenantId: TenantId, month: Month) {
  await shareDays(tx, tenantId);
  if ((await findClosedMonths(tx, tenantId, month, month)).has(month)) throw new DomainError("CONFLICT", "monthClosed");
}
