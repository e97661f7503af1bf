import { type Override, withinHardStops } from "../alerts/hard-stops";
import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { localDayAt } from "../domain/zone";
import { DomainError } from "../errors/domain-error";
import { watchRates } from "../rates/service";
import type { CallContext } from "../trpc/context";
import { insertEntries, lockEntries, updateDeletedAt, updateEntries, updateEntry, updateFlags } from "./data/write";
import type { EntryFields, EntryMove } from "./schema";

/** A call by a member: what the rules about one's own and others' time need. */
export type TimeCall = { tx: Tx; tenant: EnteredTenant; may: CallContext["may"] };

/** Others' time is written by managers only. */
export const mayWriteAll = ({ tenant, may }: Pick<TimeCall, "tenant" | "may">) => may(tenant.role, "time:write-all");

/** External people know of nobody's time but their own. */
export const seesOwnOnly = ({ tenant }: Pick<TimeCall, "tenant">) => tenant.role === "external";

/** Names beside hours need the right to see hours, apart from the role. */
export const seesNames = ({ tenant }: Pick<TimeCall, "tenant">) => tenant.fieldRights.includes("hours") && tenant.role !== "external";

/** A call that writes work, which a budget may stop. */
export type WriteCall = TimeCall & Pick<CallContext, "now">;

/** Whose time a write is about: the named person's, or one's own. FORBIDDEN for another's where the role does not allow it. */
export function whoseTime(call: TimeCall, memberId: string | undefined): string {
  const own = call.tenant.memberId;
  if (memberId && memberId !== own && !mayWriteAll(call)) throw new DomainError("FORBIDDEN", "othersTime");
  return memberId ?? own;
}

/** Refuses a row of another person: as if it were not there for whoever knows only of their own, FORBIDDEN for who may not write others' time. */
export function requireWritable(call: TimeCall, row: { memberId: string | null } | null, missing: string) {
  const isOthers = row?.memberId !== call.tenant.memberId;
  if (!row || (isOthers && seesOwnOnly(call))) throw new DomainError("NOT_FOUND", missing);
  if (isOthers && !mayWriteAll(call)) throw new DomainError("FORBIDDEN", "othersTime");
}

/** Logs a piece of work, for another member where the role allows. NOT_FOUND for an unknown channel, activity, goal or member. */
export async function logTime(call: WriteCall, entryId: string, memberId: string | undefined, fields: EntryFields, override?: Override) {
  const whose = whoseTime(call, memberId);
  checkClockTimes(fields);
  await withinHardStops(call, { entryIds: [entryId], days: [fields.on] }, override, () => insertEntries(call.tx, call.tenant.id, [{ id: entryId, memberId: whose, source: "manual", ...fields }]));
}

/** Writes all fields of an entry; answers what that did to its rates. CONFLICT where somebody changed it after `version` was read. */
export async function changeEntry(call: WriteCall, entryId: string, version: number, fields: EntryFields, override?: Override) {
  await lockWritable(call, [entryId]);
  checkClockTimes(fields);
  const write = () => watchRates(call.tx, call.tenant, [entryId], () => updateEntry(call.tx, call.tenant.id, entryId, version, fields));
  return withinHardStops(call, { entryIds: [entryId], days: [fields.on] }, override, write);
}

/** Sets the same channel, activity, goal, day or person in all of the entries, or in none where one of them may not be changed. Answers what that did to their rates. */
export async function moveEntries(call: WriteCall, entryIds: readonly string[], change: EntryMove, override?: Override) {
  if (Object.values(change).every((value) => value === undefined)) throw new DomainError("INVALID", "nothingToChange");
  if (change.memberId && change.memberId !== call.tenant.memberId && !mayWriteAll(call)) throw new DomainError("FORBIDDEN", "othersTime");
  await lockWritable(call, entryIds);
  const write = () => watchRates(call.tx, call.tenant, entryIds, () => updateEntries(call.tx, call.tenant.id, entryIds, change));
  return withinHardStops(call, { entryIds, days: change.on ? [change.on] : [] }, override, write);
}

/** Says that entries which asked to be looked at are right as they are. Those without a flag stay untouched. */
export async function confirmEntries(call: TimeCall, entryIds: readonly string[]) {
  await lockWritable(call, entryIds);
  await updateFlags(call.tx, call.tenant.id, entryIds);
}

/** Takes entries out of every list and sum; `restoreEntries` brings them back as they were. */
export async function removeEntries(call: TimeCall, entryIds: readonly string[], now: Date) {
  await lockWritable(call, entryIds);
  await updateDeletedAt(call.tx, call.tenant.id, entryIds, now);
}

/** Brings deleted entries back. CONFLICT for those of an import that was undone: bringing the rows back is importing the file again. */
export async function restoreEntries(call: TimeCall, entryIds: readonly string[]) {
  const entries = await lockWritable(call, entryIds, { isDeleted: true });
  if (entries.some(({ isUndone }) => isUndone)) throw new DomainError("CONFLICT", "importUndone");
  await updateDeletedAt(call.tx, call.tenant.id, entryIds, null);
}

/**
 * Locks the entries, all or nothing. One that is missing, deleted or of another tenant refuses the whole list with the same
 * answer; so does another person's for whoever sees only their own.
 */
async function lockWritable(call: TimeCall, entryIds: readonly string[], { isDeleted } = { isDeleted: false }) {
  const rows = await lockEntries(call.tx, call.tenant.id, entryIds);
  const entries = rows.filter((row) => row.isDeleted === isDeleted);
  const others = entries.filter(({ memberId }) => memberId !== call.tenant.memberId);
  const isHidden = others.length > 0 && seesOwnOnly(call);
  if (entries.length !== new Set(entryIds).size || isHidden) throw new DomainError("NOT_FOUND", "noSuchEntry");
  if (others.length > 0 && !mayWriteAll(call)) throw new DomainError("FORBIDDEN", "othersTime");
  return entries;
}

/** Clock times come in pairs, in order, and begin on the entry's own day in its own zone. */
function checkClockTimes({ on, timeZone, startedAt, endedAt }: EntryFields) {
  if (startedAt === null && endedAt === null) return;
  if (startedAt === null || endedAt === null) throw new DomainError("INVALID", "startAndEndTogether");
  if (Date.parse(endedAt) < Date.parse(startedAt)) throw new DomainError("INVALID", "endsBeforeStart");
  if (localDayAt(new Date(startedAt), timeZone) !== on) throw new DomainError("INVALID", "startsOnAnotherDay");
}
