import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import type { Month } from "../domain/day";
import { DomainError } from "../errors/domain-error";
import { shareDays } from "../timesheets/data/locks";
import { findClosings } from "./data/closings";

/** CONFLICT where the month is closed: it stays as it was recorded, and a late correction belongs into an open one. Nobody closes it meanwhile. */
export async function checkOpen(tx: Tx, tenantId: TenantId, month: Month) {
  await shareDays(tx, tenantId);
  const closings = await findClosings(tx, tenantId, month, month);
  if (closings.some(({ reopenedAt }) => reopenedAt === null)) throw new DomainError("CONFLICT", "monthClosed");
}
