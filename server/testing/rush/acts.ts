import { randomUUID } from "node:crypto";
import { addDays } from "../../domain/day";
import { write } from "../factories";
import { countTimers, doing } from "../timers";
import { type Colleague, type Rush, type RushStep, send } from "./rush";

/** Three weeks on both sides of a month's end. */
const FIRST_DAY = "2026-02-23";
const DAYS = 17;
export const weekOf = ({ n }: RushStep) => addDays(FIRST_DAY, 7 * (n % 3));

/** Everybody reaches for the same few entries, so that they meet. */
const IN_REACH = 12;

/** `known` are the entries that both of the person's devices know of. */
type Own = { rush: Rush; person: Colleague; known: string[]; step: RushStep; isTwice: boolean };
const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];
const tenantOf = ({ rush }: Own) => rush.at.slug;
const inReach = ({ known }: Own) => known.slice(-IN_REACH);
const some = (own: Own) => {
  const [ids, { n, value }] = [inReach(own), own.step];
  return [...new Set([pick(ids, n), pick(ids, value)].slice(0, 1 + (value % 2)).filter((id) => id !== undefined))];
};

const fieldsOf = ({ rush: { work }, step: { n, value } }: Own, note: string) => ({
  on: addDays(FIRST_DAY, value % DAYS), timeZone: "Europe/Amsterdam", seconds: 60 + value, startedAt: null, endedAt: null,
  channelId: n % 2 ? work.channelId : null, activityId: n % 3 ? work.activityId : work.otherActivityId, goalId: null, note,
});

async function log(own: Own) {
  const entryId = randomUUID();
  const fields = fieldsOf(own, `logged ${randomUUID()}`);
  const input = write({ tenant: tenantOf(own), entryId, ...fields });
  if ((await send(own.rush, own.person, own.isTwice, (api) => api.time.log(input).then(() => "done"))) === null) return;
  own.rush.acknowledged.push({ act: "log", entryId, seconds: fields.seconds, note: fields.note });
  own.known.push(entryId);
}

async function change(own: Own) {
  const entryId = pick(inReach(own), own.step.n);
  if (entryId === undefined) return;
  const version = own.rush.versions.get(entryId) ?? 1;
  const fields = fieldsOf(own, `changed ${randomUUID()}`);
  const input = write({ tenant: tenantOf(own), entryId, version, ...fields });
  if ((await send(own.rush, own.person, own.isTwice, (api) => api.time.change(input))) === null) return;
  own.rush.acknowledged.push({ act: "change", entryId, version, seconds: fields.seconds, note: fields.note });
  own.rush.versions.set(entryId, version + 1);
}

async function move(own: Own) {
  const entryIds = some(own);
  if (entryIds.length === 0) return;
  const { on, activityId } = fieldsOf(own, "");
  const input = write({ tenant: tenantOf(own), entryIds, ...(own.step.n % 2 ? { on } : { activityId }) });
  if ((await send(own.rush, own.person, own.isTwice, (api) => api.time.move(input))) !== null) own.rush.acknowledged.push({ act: "move", entryIds });
}

const removeOrRestore = (act: "remove" | "restore") => async (own: Own) => {
  const entryIds = some(own);
  if (entryIds.length === 0) return;
  const input = write({ tenant: tenantOf(own), entryIds });
  if ((await send(own.rush, own.person, own.isTwice, (api) => api.time[act](input).then(() => "done"))) !== null) own.rush.acknowledged.push({ act, entryIds });
};

const startOrStop = (act: "start" | "stop") => async (own: Own) => {
  const [begin, end] = [write(doing(tenantOf(own), own.rush.work)), write({})];
  const answer = await send(own.rush, own.person, own.isTwice, (api) => (act === "start" ? api.timer.start(begin) : api.timer.stop(end)));
  const running = await countTimers(own.rush.db, own.person);
  if (running > 1) own.rush.findings.push(`${running} timers of one person`);
  if (!answer?.stopped) return;
  own.rush.acknowledged.push({ act: "timer", entryId: answer.stopped.entryId, seconds: answer.stopped.seconds });
  own.known.push(answer.stopped.entryId);
};

const ACTS = [log, log, change, change, change, move, removeOrRestore("remove"), removeOrRestore("restore"), startOrStop("start"), startOrStop("stop")];
export const RUSH_KINDS = ACTS.length + 2;

/** What a person does with their own time on one of their devices; sometimes in two windows of it at once. */
export async function doRushStep(rush: Rush, person: Colleague, known: string[], step: RushStep) {
  const own: Own = { rush, person, known, step, isTwice: step.value % 7 === 0 };
  const windows = Array.from({ length: step.value % 4 === 0 ? 2 : 1 }, () => (ACTS[step.kind] ?? submitOrWithdraw)(own));
  await Promise.all(windows);
}

async function submitOrWithdraw({ rush, person, step, isTwice }: Own) {
  const week = write({ tenant: rush.at.slug, from: weekOf(step) });
  await send(rush, person, isTwice, (api) => (step.kind % 2 ? api.timesheets.submit(week) : api.timesheets.withdraw(week)).then(() => "done"));
}
