import { randomUUID } from "node:crypto";
import type pg from "pg";
import { z } from "zod";
import { DEFAULT_FIELD_RIGHTS, type FieldRight, roleMay } from "../../auth/permissions";
import { callContext, type CallContext } from "../../trpc/context";
import { appRouter, createCaller } from "../../trpc/root";
import { ACTORS, type Actor, homeOf, readableBy, whoIs } from "./actors";
import { amountsHidden, type Answered, answerOf, comparable, foreignMarks, namesOfOthers, oddities } from "./answer";
import { attacksOf, type Attack, type Target } from "./attacks";
import { type Expected, isAsExpected } from "./expected";
import type { Fixture } from "./fixture";
import type { Mode, Stage } from "./rehearsal";
import { differences, type Hashes, hashesOf, type State, stateNow, stateWithin } from "./state";
import { NOW, type Place, PLACES, slugOf, specOf } from "./places";

export type Procedure = { path: string; type: "query" | "mutation"; scope: Target["scope"]; input: z.ZodType; output: z.ZodType };

type Definition = { _def: { type: Procedure["type"]; meta?: { scope: Procedure["scope"] }; inputs: z.ZodType[]; output?: z.ZodType } };

/** Every procedure of the router, as it declared itself. */
export function allProcedures(): Procedure[] {
  return Object.entries(appRouter._def.procedures as unknown as Record<string, Definition>).map(([path, { _def }]) => {
    const [input] = _def.inputs;
    if (!_def.meta || !input || !_def.output) throw new Error(`${path} was not made by a builder of server/trpc/init.ts: it has no scope, input or output`);
    return { path, type: _def.type, scope: _def.meta.scope, input, output: _def.output };
  });
}

export type Bench = { db: pg.Client; stage: Stage; mode: Mode; hashes: Hashes; before: State; expected: Expected; calls: { count: number } };

export async function makeBench(db: pg.Client, stage: Stage, mode: Mode, expected: Expected): Promise<Bench> {
  const hashes = await hashesOf(db);
  return { db, stage, mode, hashes, before: await stateNow(db, hashes), expected, calls: { count: 0 } };
}

/** Rate limits are meant to stop somebody who tries everything; they have tests of their own. */
async function forgetTries(db: pg.Client) {
  const { worthwhileLimiters } = globalThis as { worthwhileLimiters?: Record<string, unknown> };
  for (const limit of Object.keys(worthwhileLimiters ?? {})) delete worthwhileLimiters?.[limit];
  await db.query("DELETE FROM rate_limits");
}

type Call = (input: unknown) => Promise<unknown>;

export function procedureOf(path: string, context: CallContext): Call {
  const [noun = "", verb = ""] = path.split(".");
  const caller = createCaller(context) as unknown as Record<string, Record<string, Call>>;
  const call = caller[noun]?.[verb];
  if (!call) throw new Error(`no procedure ${path}`);
  return call;
}

/** One call, rehearsed: what came back, and whose rows it, and what was done before it, would have changed. */
export async function attempt(bench: Bench, procedure: Procedure, actor: Actor, attack: Attack, before?: string, replaced: Partial<CallContext> = {}): Promise<{ answered: Answered; changed: string[] }> {
  let changed: string[] = [];
  const prelude = [before, attack.before].filter(Boolean).join("; ");
  const db = bench.stage.open({
    ...(prelude ? { before: prelude } : {}),
    after: async (tx) => void (changed = [...changed, ...differences(bench.before, await stateWithin(tx, bench.hashes, bench.before))]),
  });
  const may = bench.mode === "application checks off" ? () => true : roleMay;
  const call = procedureOf(procedure.path, callContext({ db, who: whoIs(actor), ip: "127.0.0.1", now: NOW, may, ...replaced }));
  bench.calls.count += 1;
  if (/^(accounts|invites|clients)\./.test(procedure.path)) await forgetTries(bench.db);
  const input = procedure.type === "mutation" && !("mutationId" in attack.input) ? { ...attack.input, mutationId: randomUUID() } : attack.input;
  return { answered: await answerOf(() => call(input)), changed };
}

/** Whose content the call may tell of. */
function scopeOf(attack: Attack, { scope, actor, fixture }: Target): Place[] {
  const readable = readableBy(actor);
  const named = PLACES.filter((place) => slugOf(place) === (attack.input.tenant ?? attack.input.agency));
  const own = scope === "tenant" ? named : scope === "agency" ? [...named, ...readable.filter((place) => place !== "CG" && place !== "AG")] : readable;
  return [...own.filter((place) => readable.includes(place)), ...(fixture.reads ?? [])];
}

export function targetOf(bench: Bench, procedure: Procedure, actor: Actor, fixtureOf: Fixture): Target {
  const at = procedure.scope === "agency" ? "AG" : homeOf(actor);
  const fixture = fixtureOf(at, actor);
  const called = fixture.input?.tenant === slugOf("AG") ? "AG" : at;
  return { scope: procedure.scope, type: procedure.type, at: called, actor, plain: bench.expected.answer(procedure.path, actor), fixture };
}

/** Everything that one actor tries with one procedure; the answer is what was wrong about it. */
export async function attackAs(bench: Bench, procedure: Procedure, actor: Actor, fixtureOf: Fixture, fault: { before?: string; replaced?: Partial<CallContext> } = {}): Promise<string[]> {
  const target = targetOf(bench, procedure, actor, fixtureOf);
  const answers = new Map<string, string>();
  const findings: string[] = [];
  for (const attack of attacksOf(target)) {
    const { answered, changed } = await attempt(bench, procedure, actor, attack, [fault.before, target.fixture.before].filter(Boolean).join("; "), fault.replaced);
    answers.set(attack.name, comparable(answered, attack.given ?? ""));
    const found = judge(bench, target, attack, answered, changed);
    if (bench.mode !== "application checks off" && attack.like && answers.get(attack.name) !== answers.get(attack.like)) found.push(`tells it from one that does not exist: ${answers.get(attack.name)} and ${answers.get(attack.like)}`);
    findings.push(...found.map((what) => `${procedure.path} as ${actor}, ${attack.name}: ${what}`));
  }
  return findings;
}

/** What a person may see of others there; whoever is not there may see nothing. */
function rightsIn(at: Place, actor: Actor): readonly FieldRight[] {
  const role = actor === "anonymous" ? undefined : specOf(actor).in[at];
  return role ? DEFAULT_FIELD_RIGHTS[role] : [];
}

function judge(bench: Bench, target: Target, attack: Attack, answered: Answered, changed: string[]): string[] {
  const { fixture, actor } = target;
  const found: string[] = [];
  const expected = attack.answer ?? (attack.name === "plain" ? target.plain : null);
  if (bench.mode !== "application checks off" && expected !== null && !isAsExpected(answered.code, expected)) found.push(`expected ${expected}, got ${answered.code} ${answered.text.slice(0, 200)}`);
  if (answered.code.startsWith("500")) found.push(`failed unforeseen: ${answered.code}`);
  const scope = scopeOf(attack, target);
  const marks = foreignMarks(answered.text, scope, actor);
  if (marks.length > 0) found.push(`tells of ${marks.join(", ")}`);
  if (bench.mode !== "application checks off" && (actor === "external" || actor === "viewer")) found.push(...namesOfOthers(answered.text, actor).map((name) => `tells the name of ${name}`));
  found.push(...oddities(answered.data, scope, fixture.derived));
  found.push(...amountsHidden(answered.data, rightsIn(target.at, actor)));
  const own: string[] = answered.code === "OK" ? [...scope, actor, ...(fixture.writes ?? [])] : [];
  const odd = changed.filter((key) => !own.includes(key.split("|")[1] ?? ""));
  if (odd.length > 0) found.push(`changed ${odd.join(", ")}`);
  return found;
}

export async function attackByAll(bench: Bench, procedure: Procedure, fixtureOf: Fixture): Promise<string[]> {
  const findings: string[] = [];
  for (const actor of ACTORS) findings.push(...(await attackAs(bench, procedure, actor, fixtureOf)));
  return findings;
}
