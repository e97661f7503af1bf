import { isDeepStrictEqual } from "node:util";
import type { Database } from "../../db/client";
import { addMember, makeCompany, makePerson, personAt, type Person, type Place } from "../factories";
import { insist } from "../insist";
import { makeWork } from "../time-entries";

/** One thing that somebody does in the rush: `kind` chooses what, the numbers with what. */
export type RushStep = { kind: number; n: number; value: number };

/** A write that was acknowledged: what it is called, on which entries, and what it said. */
export type Acknowledged =
  | { act: "log"; entryId: string; seconds: number; note: string }
  | { act: "change"; entryId: string; version: number; seconds: number; note: string }
  | { act: "move" | "remove" | "restore"; entryIds: string[] }
  | { act: "timer"; entryId: string; seconds: number };

export type Colleague = Person & { memberId: string };

/** A workspace in which eight devices are at work at once, with everything that it has acknowledged. */
export type Rush = {
  db: Database;
  at: Place & { owner: Colleague; manager: Colleague; members: Colleague[] };
  work: Awaited<ReturnType<typeof makeWork>>;
  /** The next moment of the server's clock: no two calls are of one. */
  tick: () => Date;
  acknowledged: Acknowledged[];
  /** The newest version of an entry that its people have heard of. */
  versions: Map<string, number>;
  /** How often it was refused, for each reason. */
  refused: Map<string, number>;
  busy: number;
  findings: string[];
};

const MORNING = Date.parse("2026-03-11T08:00:00Z");
const MOMENT_MS = 15_000;

/** A company with its owner, a manager and three members. */
export async function openRush(db: Database): Promise<Rush> {
  let moments = 0;
  const now = new Date(MORNING);
  const someone = () => makePerson(db, { now }, { now });
  const company = await makeCompany(db, { owner: await someone(), timeZone: "Europe/Amsterdam" });
  const join = async (role: "manager" | "member") => addMember(db, company, role, await someone());
  const manager = await join("manager");
  const members = [await join("member"), await join("member"), await join("member")];
  const at = { id: company.id, slug: company.slug, owner: { ...company.owner, memberId: company.memberId }, manager, members };
  return { db, at, work: await makeWork(company.owner, company.slug), tick: () => new Date(MORNING + MOMENT_MS * (moments += 1)), acknowledged: [], versions: new Map(), refused: new Map(), busy: 0, findings: [] };
}

/** What may be answered instead: that somebody else was faster, or has locked the day. All else is a finding. */
const REFUSALS = new Set(["changedMeanwhile", "noSuchEntry", "dayInClosedMonth", "dayInApprovedWeek", "weekChangedMeanwhile", "weekApproved", "weekNotSubmitted"]);

type Refusal = { message: string; cause?: { current?: { id: string; version: number } | null } };

/**
 * Sends a write, sometimes twice in the same moment as a browser does that heard nothing. Answers what was acknowledged, null
 * where it was refused. Both answers of one write are the same.
 */
export async function send<T>(rush: Rush, person: Person, isTwice: boolean, ask: (api: Person["api"]) => Promise<T>): Promise<T | null> {
  const { api } = personAt(rush.db, person, rush.tick());
  const once = () => insist(() => ask(api), () => void (rush.busy += 1));
  const answers = await Promise.allSettled(isTwice ? [once(), once()] : [once()]);
  const given = answers.flatMap((answer) => (answer.status === "fulfilled" ? [answer.value] : []));
  if (!given.every((answer) => isDeepStrictEqual(answer, given[0]))) rush.findings.push(`one write had two answers: ${JSON.stringify(given)}`);
  for (const answer of answers) if (answer.status === "rejected") hear(rush, answer.reason as Refusal);
  return given[0] ?? null;
}

function hear(rush: Rush, { message, cause }: Refusal) {
  rush.refused.set(message, (rush.refused.get(message) ?? 0) + 1);
  if (!REFUSALS.has(message)) rush.findings.push(`a write was refused with "${message}"`);
  if (cause?.current) rush.versions.set(cause.current.id, cause.current.version);
}
