import { randomUUID } from "node:crypto";
import { type Beyond, keptBeyondStops } from "../alerts/hard-stops";
import { roleMay } from "../auth/permissions";
import { seesLine } from "../budgets/visible";
import { enter, type EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { MAX_ENTRY_SECONDS } from "../domain/duration";
import { addDays, type Day } from "../domain/day";
import { firstOpenDay } from "../domain/day-lock";
import { type TimerRun, timerState } from "../domain/timer";
import { localDayAt } from "../domain/zone";
import { DomainError } from "../errors/domain-error";
import { insertEntries } from "../time/data/write";
import { findLocks, shareDays } from "../timesheets/data/locks";
import type { CallContext } from "../trpc/context";
import { deleteTimer, deleteTimerOf, findLimits, findTimer, insertTimer, lockMembership, lockPerson, updateTimer } from "./data";
import { runningTimer, type RunningTimer, type StoppedTimer, type TimerWork } from "./schema";

type PersonCall = Pick<CallContext, "who" | "now"> & { tx: Tx; user: { id: string } };
/** What a timer became, with all the budgets that it went beyond. */
type Stopped = Omit<StoppedTimer, "beyond"> & { beyond: readonly Beyond[] };
type MemberCall = PersonCall & { tenant: EnteredTenant };

/** The person's timer with what is to be done about it at this moment; null where none runs. */
export async function readTimer({ tx, user, now }: PersonCall): Promise<RunningTimer | null> {
  const found = await findTimer(tx, user.id);
  if (!found) return null;
  const { state, asksAt, endsAt } = timerState(found.run, found.limits, now);
  const { startedAt, timeZone } = found.run;
  return runningTimer.parse({ ...found.work, timeZone, startedAt: startedAt.toISOString(), state, asksAt: asksAt.toISOString(), endsAt: endsAt.toISOString() });
}

/**
 * Starts the one timer of the person at this moment. One that runs, in whichever tenant, becomes an entry there up to the
 * same moment, so that nothing is lost, doubled or left between. Answers what was stopped.
 */
export async function startTimer(call: MemberCall, { timeZone, ...work }: TimerWork & { timeZone: string }): Promise<StoppedTimer | null> {
  const { tx, user, tenant } = call;
  await lockPerson(tx, user.id);
  const last = await stopWhereItRuns(call, tenant);
  await enterAs(call, tenant.slug);
  await insertTimer(tx, tenant.id, { ...work, timeZone, userId: user.id, memberId: tenant.memberId, startedAt: last.at });
  return last.stopped;
}

/** Makes an entry of the running timer, in the timer's tenant. Null where none runs: stopping twice does nothing. */
export async function stopTimer(call: PersonCall): Promise<StoppedTimer | null> {
  await lockPerson(call.tx, call.user.id);
  return (await stopWhereItRuns(call)).stopped;
}

/** Takes the person's word that they still work; it is asked again later. A timer that has ended without a word stays ended and becomes its entry. */
export async function confirmTimer(call: PersonCall): Promise<StoppedTimer | null> {
  const { tx, user, now } = call;
  await lockPerson(tx, user.id);
  const { found, tenant } = await enterWhereItRuns(call);
  if (!found || !tenant) return null;
  if (timerState(found.run, found.limits, now).state === "stop") return told(tenant, await stopTimerInto(tx, tenant, tenant.memberId, now));
  await updateTimer(tx, tenant.id, user.id, { confirmedAt: now });
  return null;
}

/** Makes an entry of a timer that has ended without a word. One that may go on goes on. */
export async function settleTimer(call: PersonCall): Promise<StoppedTimer | null> {
  await lockPerson(call.tx, call.user.id);
  const { found, tenant } = await enterWhereItRuns(call);
  const isOver = found && timerState(found.run, found.limits, call.now).state === "stop";
  return isOver && tenant ? told(tenant, await stopTimerInto(call.tx, tenant, tenant.memberId, call.now)) : null;
}

/** Throws the running timer away without an entry. */
export async function discardTimer({ tx, user }: PersonCall) {
  await lockPerson(tx, user.id);
  await deleteTimer(tx, user.id);
}

/** Says what is being done and since when. INVALID for a start that is still to come or more than a day ago. */
export async function changeTimer({ tx, user, tenant, now }: MemberCall, change: TimerWork & { startedAt: string }) {
  await lockPerson(tx, user.id);
  const ranFor = now.getTime() - Date.parse(change.startedAt);
  if (ranFor < 0) throw new DomainError("INVALID", "startsInFuture");
  if (ranFor > MAX_ENTRY_SECONDS * 1000) throw new DomainError("INVALID", "startedTooLongAgo");
  // Whoever changes it is there: it need not be asked about for a while.
  if ((await updateTimer(tx, tenant.id, user.id, { ...change, confirmedAt: now })) === 0) throw new DomainError("NOT_FOUND", "noTimer");
}

/**
 * Makes an entry of the timer that a member has running in the tenant of this transaction; null where none runs. Also for
 * ending a membership, in the same transaction and after the member's row was changed, so that no timer starts in between.
 * The work belongs to the day on which it started, in the zone of whoever started it, also past midnight. A timer that has
 * ended without a word ends then and not now, and its entry asks to be checked (domain/timer.ts). Work of no whole second
 * leaves no entry. Where the day was locked meanwhile, the work goes to the first open day after it, flagged and without the clock
 * times that would be untrue there: a stop comes also from another device, another start or the end of a membership, when nobody
 * is there to be asked, and the work must not be lost. With `seen` only the timer that was looked at, and null where it has
 * changed since.
 */
export async function stopTimerInto(tx: Tx, tenant: Pick<EnteredTenant, "id" | "slug">, memberId: string, now: Date, seen?: TimerRun): Promise<Stopped | null> {
  const timer = await deleteTimerOf(tx, tenant.id, memberId, seen);
  if (!timer) return null;
  const { startedAt, timeZone } = timer.run;
  const { state, endsAt, flag } = timerState(timer.run, await findLimits(tx, tenant.id), now);
  const [end, why] = state === "stop" ? [endsAt, flag] : [now, null];
  const seconds = Math.round((end.getTime() - startedAt.getTime()) / 1000);
  if (seconds <= 0) return null;
  const entryId = randomUUID();
  const startedOn = localDayAt(startedAt, timeZone);
  const on = await openDayFrom(tx, tenant.id, timer.work.memberId, startedOn);
  const clock = { flag: why, startedAt: startedAt.toISOString(), endedAt: end.toISOString() };
  const facts = on === startedOn ? clock : { flag: "timer-moved" as const, startedAt: null, endedAt: null };
  const entry = { ...timer.work, id: entryId, source: "timer" as const, on, timeZone, seconds, ...facts };
  const beyond = await keptBeyondStops(tx, tenant.id, { memberId: timer.work.memberId, entryId, on }, now, () => insertEntries(tx, tenant.id, [entry]));
  return { tenant: tenant.slug, entryId, on, seconds, flag: facts.flag, movedFrom: on === startedOn ? null : startedOn, beyond };
}

/** What is said of it to the person whose timer it was: of budgets only what they may know. */
function told(tenant: EnteredTenant, stopped: Stopped | null): StoppedTimer | null {
  if (!stopped) return null;
  const beyond = roleMay(tenant.role, "budgets:read") ? stopped.beyond.find(({ ofMemberId }) => seesLine(tenant, { memberId: ofMemberId })) : undefined;
  return { ...stopped, beyond: beyond ? { budgetName: beyond.budgetName, seconds: beyond.seconds } : null };
}

/** How far ahead approved weeks are looked up; beyond that nobody approves. */
const LOOK_AHEAD_DAYS = 370;

async function openDayFrom(tx: Tx, tenantId: EnteredTenant["id"], memberId: string, on: Day): Promise<Day> {
  await shareDays(tx, tenantId);
  const locks = await findLocks(tx, [{ tenantId, memberId }], on, addDays(on, LOOK_AHEAD_DAYS));
  return firstOpenDay(on, locks(tenantId));
}

/**
 * Goes to where the person's timer runs and stops it there, at this call's moment or at its start where a later call was
 * faster. No role is asked and an archived tenant is no obstacle: it was started by right, and the work is done. `next` is
 * where another one will start; NOT_FOUND where that membership has ended meanwhile.
 */
async function stopWhereItRuns(call: PersonCall, next: EnteredTenant | null = null): Promise<{ stopped: StoppedTimer | null; at: Date }> {
  const { found, tenant } = await enterWhereItRuns(call, next);
  if (!found) {
    // One that was left behind where the membership has ended can be recorded nowhere, and would be in the way for ever.
    await deleteTimer(call.tx, call.user.id);
    return { stopped: null, at: call.now };
  }
  const at = found.run.startedAt > call.now ? found.run.startedAt : call.now;
  return { stopped: tenant && told(tenant, await stopTimerInto(call.tx, tenant, tenant.memberId, at)), at };
}

/**
 * Keeps the memberships as they are before a timer is touched, in the order in which they are ended: the membership before
 * its timer, an agency's before those of its clients, which go by their ids. In any other order a start and the end of a
 * membership could wait for each other for ever.
 */
async function keepMemberships(call: PersonCall, here: EnteredTenant | null, next: EnteredTenant | null) {
  const places = [here, next].filter((place) => place !== null);
  const rank = ({ kind, id }: EnteredTenant) => (kind === "agency" ? "" : id);
  for (const place of places.sort((a, b) => (rank(a) < rank(b) ? -1 : 1))) {
    await enterAs(call, place.slug);
    const isKept = await lockMembership(call.tx, place.id, place.memberId);
    if (!isKept && place.id === next?.id) throw new DomainError("NOT_FOUND", "noSuchTenant");
  }
}

/** The person's timer, with the memberships kept and the transaction in the timer's tenant; nulls where none runs. */
async function enterWhereItRuns(call: PersonCall, next: EnteredTenant | null = null) {
  await enterAs(call, null);
  const found = await findTimer(call.tx, call.user.id);
  const here = found && (await enterAs(call, found.work.tenant));
  await keepMemberships(call, here, next);
  return { found, tenant: found && (await enterAs(call, found.work.tenant)) };
}

/** Through the door again within the same transaction: into one tenant, or (null) to where all the person's tenants can be read. */
async function enterAs({ tx, who, now }: PersonCall, slug: string | null): Promise<EnteredTenant | null> {
  if (!who) throw new DomainError("NOT_FOUND", "noSuchTenant");
  return (await enter(tx, who, slug === null ? "user" : "tenant", slug, now)).tenant;
}
