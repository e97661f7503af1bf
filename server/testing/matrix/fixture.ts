import { idOf } from "./id-of";
import type { Actor } from "./actors";
import { entryIdOf, HAND, memberIdOf, type PersonName, type Place, sessionIdOf, slugOf } from "./places";

/**
 * What an id in an input names. `client id` is made by the caller for a thing that does not exist yet; `catalogue` is a
 * word of a list that all tenants share; `secret` was mailed to one person; `cursor` is the last answer's; `free text` names
 * nothing and only sounds as if it did.
 */
export type Kind =
  | "tenant" | "agency" | "client" | "channel" | "activity" | "goal" | "member" | "entry" | "deleted entry" | "invite" | "import" | "results" | "estimate" | "budget" | "rate" | "expense" | "deleted expense" | "return" | "removed return" | "kind of return" | "value of a return"
  | "leave" | "routine" | "scheduled" | "contribution" | "kpi" | "priority" | "seat" | "training" | "voice" | "audience" | "competitor" | "risk" | "session" | "letter" | "access" | "audit" | "verdict" | "provider" | "engagement" | "tool" | "response" | "deleted response" | "client id" | "catalogue" | "secret" | "cursor" | "free text";

/** With the answer for an id that is not there where that is not NOT_FOUND: a filter finds nothing, for example. */
export type Ref = Kind | readonly [Kind, Answer];

/** As in authz.matrix.csv: OK, or the status of the refusal. */
export type Answer = string;

export type Fixture = (at: Place, actor: Actor) => {
  /** Valid for whoever may do it; `tenant`, `agency` and `mutationId` are added. */
  input?: Record<string, unknown>;
  /** Each id field of the input (see id-fields.ts) and what it names. */
  refs?: Record<string, Ref>;
  /** SQL that readies the world for this call, in its own transaction. */
  before?: string;
  /** Ids of the right tenant that hang on the wrong thing (another person's entry, say), and the answer for whoever may call at all. */
  wrongParent?: { path: string; id: string; answer: Partial<Record<Actor, Answer>> & { others: Answer } }[];
  /** Tenants and people, besides the call's own, that it may change, and tenants that it may tell of. */
  writes?: (Place | PersonName | typeof NEWCOMER)[];
  reads?: Place[];
  /** Paths of the answer whose seconds are worked out (shares, forecasts) and need not be multiples of the prime. */
  derived?: RegExp;
};
/** Whose the rows are that a call makes for a tenant or person that was not there before. */
export const NEWCOMER = "somebody else";
export type Fixtures = Record<string, Fixture>;

const THINGS: Partial<Record<Kind, string>> = { channel: "channel 1", activity: "activity 1", goal: "goal 1", invite: "invite", import: "import", results: "results", estimate: "estimate", budget: "budget", leave: "leave", routine: "routine", scheduled: "scheduled", contribution: "contribution", kpi: "kpi", priority: "priority", rate: "rate 1", expense: "expense", letter: "unsent", seat: "seat", training: "training", voice: "voice", audience: "audience", competitor: "competitor", risk: "risk", "deleted entry": "deleted entry", "deleted expense": "deleted expense", access: "access", audit: "open audit", verdict: "verdict", provider: "provider", engagement: "engagement", tool: "tool", response: "response", "deleted response": "deleted response", return: "return", "removed return": "removed return", "kind of return": "kind of leads", "value of a return": "value of leads" };

/** An existing thing of that kind in a tenant; null where the kind has no such thing. */
export function thingOf(kind: Kind, at: Place): string | null {
  if (kind === "tenant" || kind === "client") return slugOf(at);
  if (kind === "agency") return slugOf(at === "C" || at === "CG" ? "CG" : "AG");
  if (kind === "member") return memberIdOf(at, "placeholder");
  if (kind === "entry" || kind === "client id") return entryIdOf(at, "placeholder");
  if (kind === "session") return sessionIdOf(HAND[at]);
  const name = THINGS[kind];
  return name ? idOf(at, name) : null;
}

/** A well-formed id of that kind that nobody has. */
export function missingOf(kind: Kind): string {
  if (kind === "tenant" || kind === "client" || kind === "agency") return "matrix-nowhere";
  if (kind === "secret") return "nobody-was-ever-sent-this-word-".padEnd(43, "x");
  return kind === "catalogue" || kind === "cursor" ? "nothing-of-that-name" : idOf("nowhere", kind);
}

/** A thing of the same tenant and another kind. */
export function otherKindOf(kind: Kind, at: Place): string | null {
  if (!(kind in THINGS) && kind !== "member" && kind !== "entry") return null;
  return kind === "activity" ? idOf(at, "goal 1") : idOf(at, "activity 2");
}
