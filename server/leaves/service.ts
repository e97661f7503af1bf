import { roleMay } from "../auth/permissions";
import { refuseAgencyPerson } from "../capacities/service";
import { addDays } from "../domain/day";
import { workingDays } from "../domain/working-days";
import { todayIn } from "../domain/zone";
import { DomainError } from "../errors/domain-error";
import { workCalendarOf } from "../holidays/service";
import { findAgencyPeople, findMembers } from "../members/data";
import { mayWriteAll, requireWritable, seesNames, type TimeCall, whoseTime } from "../time/service";
import { findLeave, findLeaves, insertLeave, updateLeave, updateLeaveDeletedAt } from "./data";
import type { Leave, LeaveFields } from "./schema";

const SHOWN_DAYS_BACK = 366;
const MOST_DAYS = 366;

/** Enters leave, for another member where the role allows. CONFLICT in a client for people of its agency, which keeps it. */
export async function addLeave(call: TimeCall, leaveId: string, memberId: string | undefined, fields: LeaveFields) {
  const whose = whoseTime(call, memberId);
  checkDays(fields);
  await refuseAgencyPerson(call.tx, call.tenant, whose);
  await insertLeave(call.tx, call.tenant.id, leaveId, whose, fields);
}

/** Writes all fields of a leave. CONFLICT where somebody changed it after `version` was read. */
export async function changeLeave(call: TimeCall, leaveId: string, version: number, fields: LeaveFields) {
  requireWritable(call, await findLeave(call.tx, call.tenant.id, leaveId), "noSuchLeave");
  checkDays(fields);
  await updateLeave(call.tx, call.tenant.id, leaveId, version, fields);
}

export async function removeLeave(call: TimeCall, leaveId: string, now: Date) {
  requireWritable(call, await findLeave(call.tx, call.tenant.id, leaveId), "noSuchLeave");
  await updateLeaveDeletedAt(call.tx, call.tenant.id, leaveId, now);
}

export async function restoreLeave(call: TimeCall, leaveId: string) {
  requireWritable(call, await findLeave(call.tx, call.tenant.id, leaveId, { isDeleted: true }), "noSuchLeave");
  await updateLeaveDeletedAt(call.tx, call.tenant.id, leaveId, null);
}

/** A year at once: more is a slip of the year, and would be felt in every figure. */
function checkDays({ fromOn, toOn }: LeaveFields) {
  if (toOn < fromOn) throw new DomainError("INVALID", "endsBeforeStart");
  if (toOn > addDays(fromOn, MOST_DAYS)) throw new DomainError("INVALID", "leaveTooLong");
}

/**
 * The leave of the last year and to come. Others' only with the right to see hours, and why they are away only for whoever
 * enters it for them.
 */
export async function listLeaves(call: TimeCall, now: Date) {
  const { tx, tenant, may } = call;
  const today = todayIn(tenant.timeZone, now);
  const found = await findLeaves(tx, tenant.id, addDays(today, -SHOWN_DAYS_BACK), seesNames(call) ? null : tenant.memberId);
  const first = found.reduce((day, { fromOn }) => (fromOn < day ? fromOn : day), today);
  const last = found.reduce((day, { toOn }) => (toOn > day ? toOn : day), today);
  const calendar = await workCalendarOf(tx, tenant, first, last);
  const mayLog = may(tenant.role, "time:log");
  const leaves = found.map(({ kind, note, ...row }): Leave => {
    const isOwn = row.memberId === tenant.memberId;
    const isTold = isOwn || mayWriteAll(call);
    const mayChange = mayWriteAll(call) || (isOwn && mayLog);
    return { ...row, kind: isTold ? kind : null, note: isTold ? note : "", workingDays: (workingDays(row.fromOn, row.toOn, calendar) * row.share) / 100, isOwn, mayChange };
  });
  return { today, leaves, people: await peopleToEnterFor(call) };
}

async function peopleToEnterFor(call: TimeCall) {
  const { tx, tenant, may } = call;
  if (!may(tenant.role, "time:log")) return [];
  const agency = await findAgencyPeople(tx);
  const members = (await findMembers(tx, tenant.id)).filter(({ role, removedAt, userId }) => removedAt === null && roleMay(role, "time:log") && !(userId !== null && agency.has(userId)));
  const mine = members.filter(({ id }) => id === tenant.memberId);
  const others = mayWriteAll(call) && seesNames(call) ? members.filter(({ id }) => id !== tenant.memberId) : [];
  return [...mine, ...others.sort((a, b) => a.name.localeCompare(b.name, "en"))].map(({ id, name }) => ({ memberId: id, name }));
}
