import { DomainError } from "../errors/domain-error";
import { mayWriteAll, requireWritable, type TimeCall } from "../time/service";
import { findOneScheduled, insertScheduled, updateScheduled, updateScheduledDeletedAt } from "./data";
import type { ScheduledFields } from "./schema";

/** One's own work is scheduled by oneself; others' and what is for whoever has time by managers. */
function requireOwn(call: TimeCall, { memberId }: Pick<ScheduledFields, "memberId">) {
  if (memberId !== call.tenant.memberId && !mayWriteAll(call)) throw new DomainError("FORBIDDEN", "othersTime");
}

/** Puts work on a day. NOT_FOUND for an unknown channel, activity, goal or member. */
export async function addScheduled(call: TimeCall, scheduledId: string, fields: ScheduledFields) {
  requireOwn(call, fields);
  await insertScheduled(call.tx, call.tenant.id, scheduledId, fields);
}

/** Writes all fields, whose it is among them. CONFLICT where somebody changed it after `version` was read. */
export async function changeScheduled(call: TimeCall, scheduledId: string, version: number, fields: ScheduledFields) {
  requireWritable(call, await findOneScheduled(call.tx, call.tenant.id, scheduledId), "noSuchScheduled");
  requireOwn(call, fields);
  await updateScheduled(call.tx, call.tenant.id, scheduledId, version, fields);
}

export async function removeScheduled(call: TimeCall, scheduledId: string, now: Date) {
  requireWritable(call, await findOneScheduled(call.tx, call.tenant.id, scheduledId), "noSuchScheduled");
  await updateScheduledDeletedAt(call.tx, call.tenant.id, scheduledId, now);
}

export async function restoreScheduled(call: TimeCall, scheduledId: string) {
  requireWritable(call, await findOneScheduled(call.tx, call.tenant.id, scheduledId, { isDeleted: true }), "noSuchScheduled");
  await updateScheduledDeletedAt(call.tx, call.tenant.id, scheduledId, null);
}
