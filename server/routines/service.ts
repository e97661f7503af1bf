import { ROLES } from "../auth/permissions";
import { personalCalendars } from "../capacities/service";
import { adherenceOf } from "../domain/adherence";
import { addDays } from "../domain/day";
import { todayIn } from "../domain/zone";
import { DomainError } from "../errors/domain-error";
import { workCalendarOf } from "../holidays/service";
import { mayWriteAll, requireWritable, seesNames, type TimeCall, whoseTime } from "../time/service";
import { findRoutine, findRoutines, insertRoutine, sumPieces, updateRoutine, updateRoutineDeletedAt } from "./data";
import type { Routine, RoutineFields } from "./schema";

/** Four weeks: long enough for a habit to show, short enough to be about now. */
const LOOKED_AT_DAYS = 28;

/** Adds a routine, for another member where the role allows. NOT_FOUND for an unknown channel, activity or member. */
export async function addRoutine(call: TimeCall, routineId: string, memberId: string | undefined, fields: RoutineFields) {
  const whose = whoseTime(call, memberId);
  checkDays(fields);
  await insertRoutine(call.tx, call.tenant.id, routineId, whose, fields);
}

/** Writes all fields of a routine. CONFLICT where somebody changed it after `version` was read. */
export async function changeRoutine(call: TimeCall, routineId: string, version: number, fields: RoutineFields) {
  requireWritable(call, await findRoutine(call.tx, call.tenant.id, routineId), "noSuchRoutine");
  checkDays(fields);
  await updateRoutine(call.tx, call.tenant.id, routineId, version, fields);
}

export async function removeRoutine(call: TimeCall, routineId: string, now: Date) {
  requireWritable(call, await findRoutine(call.tx, call.tenant.id, routineId), "noSuchRoutine");
  await updateRoutineDeletedAt(call.tx, call.tenant.id, routineId, now);
}

export async function restoreRoutine(call: TimeCall, routineId: string) {
  requireWritable(call, await findRoutine(call.tx, call.tenant.id, routineId, { isDeleted: true }), "noSuchRoutine");
  await updateRoutineDeletedAt(call.tx, call.tenant.id, routineId, null);
}

function checkDays({ fromOn, toOn }: RoutineFields) {
  if (toOn !== null && toOn < fromOn) throw new DomainError("INVALID", "endsBeforeStart");
}

/** One's own routines, all of them with the right to see hours, each with how it was kept lately: not on leave and not on holidays. */
export async function listRoutines(call: TimeCall, now: Date): Promise<Routine[]> {
  const { tx, tenant } = call;
  const to = addDays(todayIn(tenant.timeZone, now), -1);
  const from = addDays(to, 1 - LOOKED_AT_DAYS);
  const routines = await findRoutines(tx, tenant.id, seesNames(call) ? null : tenant.memberId);
  const calendar = await workCalendarOf(tx, tenant, from, to);
  const personal = await personalCalendars(tx, [tenant.id], from, to);
  const pieces = await sumPieces(tx, tenant.id, [...new Set(routines.map(({ memberId }) => memberId))], from, to);
  return routines.map(({ member, ...row }) => {
    const isOwn = row.memberId === tenant.memberId;
    const theirs = routines.filter(({ memberId }) => memberId === row.memberId);
    const logged = pieces.filter(({ memberId }) => memberId === row.memberId);
    const own = personal({ ...member, role: ROLES.find((role) => role === member.role) ?? "viewer" }, calendar);
    return { ...row, isOwn, mayChange: isOwn || mayWriteAll(call), adherence: adherenceOf(row.id, theirs, from, to, own, logged) };
  });
}
