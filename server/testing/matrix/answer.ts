import { TRPCError } from "@trpc/server";
import { DomainError } from "../../errors/domain-error";
import { markOf, PEOPLE, PLACES, personNames, type Place, PRIME, slugOf } from "./places";
import type { FieldRight } from "../../auth/permissions";
import type { Actor } from "./actors";

const STATUS: Record<string, string> = {
  BAD_REQUEST: "400", UNAUTHORIZED: "401", FORBIDDEN: "403", NOT_FOUND: "404", METHOD_NOT_SUPPORTED: "405", CONFLICT: "409", UNPROCESSABLE_CONTENT: "422", TOO_MANY_REQUESTS: "429",
};

/** What came back: as one word for the matrix, and in full for comparing and for looking through. */
export type Answered = { code: string; data: unknown; text: string };

export async function answerOf(call: () => Promise<unknown>): Promise<Answered> {
  try {
    const data = await call();
    return { code: "OK", data, text: JSON.stringify(data) ?? "" };
  } catch (error) {
    if (!(error instanceof TRPCError)) return { code: "500", data: null, text: String(error) };
    const { values, current } = error.cause instanceof DomainError ? error.cause : { values: {}, current: undefined };
    // What of an unforeseen error is for the log is not sent; here it says why the matrix is red.
    const why = STATUS[error.code] ? "" : describe(error);
    return { code: STATUS[error.code] ?? `500 (${error.code}: ${why})`, data: null, text: JSON.stringify({ code: error.code, message: error.message, values, current }) };
  }
}

const describe = (error: unknown): string => (error instanceof Error ? `${error.message} ${error.cause ? describe(error.cause) : ""}`.replace(/\s+/g, " ").slice(0, 400) : String(error));

/** Two answers as one would compare them who looks for a difference between a foreign and a missing thing. */
export const comparable = ({ text, code }: Answered, given: string) => `${code} ${text.replaceAll(given, "<given>").replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, "<id>")}`;

/** Marks, addresses and slugs in the answer of tenants and people that a call within these tenants has no business with. */
export function foreignMarks(text: string, scope: readonly Place[], actor: Actor): string[] {
  const found = new Set<string>();
  for (const place of PLACES) {
    if (!scope.includes(place) && new RegExp(`CANARY_${place}_|"${slugOf(place)}"`).test(text)) found.add(place);
  }
  for (const name of personNames) {
    const shares = name === actor || PLACES.some((place) => place in PEOPLE[name].in && scope.includes(place));
    if (!shares && new RegExp(`CANARY_${markOf(name)}_|"${name.toLowerCase()}@matrix`).test(text)) found.add(name);
  }
  return [...found];
}

/** People named in the answer other than the one who asks: roles without names must not find any. */
export const namesOfOthers = (text: string, actor: Actor): string[] =>
  [...new Set([...text.matchAll(/CANARY_P([A-Za-z]+)_users|CANARY_[A-Z]+_members_(placeholder)/g)].map(([, person, placeholder]) => person ?? placeholder ?? ""))].filter((name) => name !== actor);

/** Where an answer holds time: a mix of tenants shows in it. */
const HOLDS_TIME = /(seconds|^used|^budget|^parts|^available|^total)$/i;

const FORBIDDEN_NAME = /hash|token|secret|password/i;

/** Looks through the whole answer: keys that must never go out, and seconds that the tenant's prime does not divide. */
export function oddities(data: unknown, scope: readonly Place[], derived: RegExp | undefined, at = "answer"): string[] {
  if (Array.isArray(data)) return data.flatMap((inner, index) => oddities(inner, scope, derived, `${at}[${index}]`));
  if (typeof data !== "object" || data === null) return [];
  const [only, ...more] = scope;
  return Object.entries(data).flatMap(([key, inner]) => {
    const here = `${at}.${key}`;
    if (FORBIDDEN_NAME.test(key)) return [`${here} must not go out`];
    const times = HOLDS_TIME.test(key) && !derived?.test(here) ? [inner].flat().filter((value): value is number => typeof value === "number") : [];
    const prime = only && more.length === 0 ? PRIME[only] : 1;
    const mixed = times.find((value) => value % prime !== 0);
    return mixed === undefined || prime === 1 ? oddities(inner, scope, derived, here) : [`${here} has ${mixed}, no multiple of ${prime}: another tenant's time is in it`];
  });
}

/** By what an amount is called in an answer: the right that it takes to see it. A rate itself can be of either kind. */
const RIGHT_FOR: [RegExp, readonly FieldRight[]][] = [
  [/^cost\w*Minor$|^cost_/, ["cost-rates"]],
  [/^(bill\w*|fee|effectiveRate)Minor$|^(bill|fee|effective)_/, ["bill-rates"]],
  [/^hourMinor$|^hour$/, ["cost-rates", "bill-rates"]],
];

/** Rates, costs and billed amounts in an answer, the columns of a file among them, that the asking person has no right to see. */
export function amountsHidden(data: unknown, rights: readonly FieldRight[], at = "answer"): string[] {
  if (Array.isArray(data)) return data.flatMap((inner, index) => amountsHidden(inner, rights, `${at}[${index}]`));
  if (typeof data !== "object" || data === null) return [];
  return Object.entries(data).flatMap(([key, inner]) => {
    const name = key === "head" ? String(inner) : key;
    const needs = RIGHT_FOR.find(([pattern]) => pattern.test(name))?.[1];
    const isShown = needs !== undefined && inner !== null && !needs.some((right) => rights.includes(right));
    return [...(isShown ? [`${at}.${key} shows ${name} without the right to see it`] : []), ...amountsHidden(inner, rights, `${at}.${key}`)];
  });
}
