import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { choice, type Choice, DEFAULT_CHOICE } from "./schema";

/** What the member has chosen, or the defaults. */
export async function findChoice(tx: Tx, tenantId: TenantId, memberId: string): Promise<Choice> {
  const row = await tx.notificationChoice.findFirst({ where: { tenantId, memberId }, select: { reminders: true, reminderHour: true, alertMail: true } });
  return row ? choice.parse(row) : DEFAULT_CHOICE;
}

export async function setChoice(tx: Tx, tenantId: TenantId, memberId: string, chosen: Choice) {
  const key = { tenantId, memberId };
  await tx.notificationChoice.upsert({ where: { tenantId_memberId: key }, create: { ...key, ...chosen }, update: chosen, select: { memberId: true } });
}
