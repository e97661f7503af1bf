import { columnOf } from "../../db/day-column";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import type { Day } from "../../domain/day";

/** Marks somebody as written to about an engagement's day. False where they were already. */
export async function claimMail(tx: Tx, tenantId: TenantId, mail: { engagementId: string; memberId: string; forOn: Day }): Promise<boolean> {
  const { count } = await tx.engagementMail.createMany({ data: [{ tenantId, ...mail, forOn: columnOf(mail.forOn) }], skipDuplicates: true });
  return count === 1;
}
