import { z } from "zod";
import type { FieldRight } from "../auth/permissions";
import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { DomainError } from "../errors/domain-error";
import { PAGE, findActs, findLines, findNames, findOriginalCurrencies, findPlatformNames, findShort, findUserOf, findWorkers, type StoredLine } from "./data/list";
import type { AuditChange, AuditFilter, AuditLine, AuditValue, ValueKind } from "./schema";

type AuditCall = { tx: Tx; tenant: EnteredTenant; user: { id: string } };
type Column = NonNullable<StoredLine["after"]>[string];

/** Lines that tell whose hours they are: of time, and of whatever else is about a person's time. */
const tellsWhose = ({ tableName, key, before, after }: StoredLine) => tableName === "time_entries" || "member_id" in { ...key, ...before, ...after };

/** Columns that say nothing to people: counters, instants that the line has itself, keys of the machinery. */
const SILENT = /^(id|version|created_at|updated_at|import_key|estimate_id|scope_key|token_hash|burn_permille|alerts_seen_at|mail_id|split_id)$/;

const uuid = z.uuid();
const isId = (value: unknown): value is string => uuid.safeParse(value).success;

/** Up to so many lines that were written together are told one by one. */
const FEW = 4;

type AuditPage = { lines: AuditLine[]; nextCursor: string | null };

/**
 * A page of the trail in words, newest first; many lines that were written together are one. Amounts of rates are hidden from
 * whoever lacks the right to them, and so is, without the right to see hours, whose time it is. FORBIDDEN to ask for another's
 * lines without that right.
 */
export async function listTrail(call: AuditCall, filter: AuditFilter, cursor: string | null, most = PAGE): Promise<AuditPage> {
  const { tx, tenant } = call;
  const stored = await storedFilter(call, filter);
  if (!stored) return { lines: [], nextCursor: null };
  const acts = await findActs(tx, tenant.id, stored, placeOf(cursor), most);
  const stretchOf = ({ id, below, count }: (typeof acts)[number]) => ({ from: id, to: count > FEW ? id - 1n : below });
  const lines = await findShort(tx, tenant.id, stored, acts.map(stretchOf));
  const many = new Map(acts.filter(({ count }) => count > FEW).map(({ id, below, count }) => [id, { count, from: String(id), to: below === null ? null : String(below) }]));
  const last = acts.at(-1);
  const words = await inWords(call, lines, many);
  return { lines: words.filter(saysSomething), nextCursor: last && last.below !== null ? String(last.below + 1n) : null };
}

/** Acts that are read at once for a file, and the lines with which one is full. */
const FILE_PAGE = 500;
const MOST_LINES = 10_000;

/** The newest pages of the same in one, as far as a file holds them. */
export async function listLatest(call: AuditCall, filter: AuditFilter): Promise<{ lines: AuditLine[]; isAll: boolean }> {
  const lines: AuditLine[] = [];
  let cursor: string | null = null;
  do {
    const page: AuditPage = await listTrail(call, filter, cursor, FILE_PAGE);
    lines.push(...page.lines);
    cursor = page.nextCursor;
  } while (cursor !== null && lines.length < MOST_LINES);
  return { lines, isAll: cursor === null };
}

/** Not so a change of nothing but silent columns, such as up to when somebody has seen the alerts. */
const saysSomething = ({ op, act, changes }: AuditLine) => op !== "update" || act !== null || changes.length > 0;

/** The lines of one act, each by itself, newest first, by pages. */
export async function listAct(call: AuditCall, filter: AuditFilter, { from, to }: { from: string; to: string | null }, cursor: string | null): Promise<AuditPage> {
  const stored = await storedFilter(call, filter);
  if (!stored) return { lines: [], nextCursor: null };
  const { lines, hasMore } = await findLines(call.tx, call.tenant.id, stored, { from: placeOf(cursor ?? from), to: placeOf(to) });
  const last = lines.at(-1);
  return { lines: await inWords(call, lines, new Map()), nextCursor: hasMore && last ? String(last.id - 1n) : null };
}

/** The filter as it is stored; null where nobody could have written anything. */
async function storedFilter({ tx, tenant }: AuditCall, { table, member }: AuditFilter) {
  if (member && member !== tenant.memberId && !tenant.fieldRights.includes("hours")) throw new DomainError("FORBIDDEN", "hoursHidden");
  const actorId = member ? await findUserOf(tx, tenant.id, member) : undefined;
  return actorId === null ? null : { table, actorId };
}

async function inWords({ tx, tenant, user }: AuditCall, lines: readonly StoredLine[], many: ReadonlyMap<bigint, Omit<NonNullable<AuditLine["act"]>, "file">>): Promise<AuditLine[]> {
  const ids = lines.flatMap(({ actorId: actor, key, before, after }) => [actor, ...[key, before, after].flatMap((columns) => Object.values(columns ?? {}))].filter(isId));
  const names = await findNames(tx, tenant.id, [...new Set(ids)]);
  const workers = await findWorkers(tx, tenant.id, lines.flatMap(({ tableName, key }) => (tableName === "time_entries" && isId(key.id) ? [key.id] : [])));
  const platforms = lines.some(({ tableName }) => tableName === "channels") ? await findPlatformNames(tx) : new Map<string, string>();
  const currencies = await findOriginalCurrencies(tx, tenant.id, lines.flatMap(({ tableName, key }) => (tableName === "expenses" && isId(key.id) ? [key.id] : [])));
  const called: Called = { names, workers, platforms, currencies };
  const rights = new Set(tenant.fieldRights);
  return lines.map((line) => {
    const act = many.get(line.id);
    const importId = line.after?.import_id;
    return { ...told(line, called, rights, user.id), act: act ? { ...act, file: typeof importId === "string" ? (names.get(importId) ?? null) : null } : null };
  });
}

function placeOf(cursor: string | null): bigint | null {
  if (cursor === null) return null;
  if (!/^\d{1,18}$/.test(cursor)) throw new DomainError("INVALID", "badCursor");
  return BigInt(cursor);
}

/** What rows, those who did the time, and platforms are called, by id or key; and in which currency an expense was asked for, by its id. */
type Called = Record<"names" | "workers" | "platforms" | "currencies", ReadonlyMap<string, string>>;

function told(line: StoredLine, called: Called, rights: ReadonlySet<FieldRight>, self: string): Omit<AuditLine, "act"> {
  const { id, at, op, tableName: table, key, before, after, actorId } = line;
  const { names, workers } = called;
  const isNameless = tellsWhose(line) && !rights.has("hours") && actorId !== self;
  const fields = Object.keys({ ...before, ...after }).filter((field) => !SILENT.test(field) && !(field in key && table !== "holidays"));
  const by = actorId === null ? "product" : isNameless ? "hidden" : "person";
  return {
    id: String(id),
    at: at.toISOString(),
    op,
    table,
    subject: subjectOf(line, names),
    whose: isNameless ? null : (nameOf(key.id, workers) ?? nameOf(key.member_id, names) ?? null),
    by,
    byName: by === "person" ? (names.get(actorId ?? "") ?? null) : null,
    changes: fields.map((field) => changeOf(line, field, called, (isNameless && /^(member_id|note)$/.test(field)) || isMoneyHidden(field, line, rights))).filter(({ kind, from, to }) => kind === "hidden" || from !== to),
  };
}

const nameOf = (id: Column | undefined, names: ReadonlyMap<string, string>) => (typeof id === "string" ? names.get(id) : undefined);

/** What the row is called now, else what it was called in the line. */
function subjectOf({ key, before, after }: Pick<StoredLine, "key" | "before" | "after">, names: ReadonlyMap<string, string>): string | null {
  const named = isId(key.id) ? names.get(key.id) : undefined;
  if (named) return named;
  const said = [after, before].flatMap((columns) => [columns?.name, columns?.title, columns?.on]).find((text) => typeof text === "string");
  return said ?? [key.on, key.from_on].find((day) => typeof day === "string") ?? null;
}

/** An amount of money whose column names no side needs the rights to both; so does a budget's amount unless the line says that it is time. */
function isMoneyHidden(field: string, { tableName, before, after }: StoredLine, rights: ReadonlySet<FieldRight>): boolean {
  const isMoney = tableName === "budget_amounts" && field === "amount" && (after ?? before)?.measure !== "time";
  if (!isMoney && !/_minor$/.test(field)) return false;
  const needed: FieldRight[] = field.includes("cost") ? ["cost-rates"] : field.includes("bill") ? ["bill-rates"] : ["cost-rates", "bill-rates"];
  return needed.some((right) => !rights.has(right));
}

function changeOf(line: StoredLine, field: string, { names, platforms, currencies }: Called, isHidden: boolean): AuditChange {
  const before = line.before?.[field] ?? null;
  const after = line.after?.[field] ?? null;
  const kind = isHidden || isStructured(before) || isStructured(after) ? "hidden" : field === "amount" ? amountKind(line) : kindOf(field, after ?? before);
  const shown = (value: Column) => (kind === "hidden" ? null : plain(value, field === "platform_key" ? platforms : names));
  const currency = kind === "minor" ? ownCurrency(line, field, currencies) : undefined;
  return { field, kind, from: shown(before), to: shown(after), ...(currency !== undefined && { currency }) };
}

/** The currency of an amount that need not be in the tenant's: a tool's price, and what an expense was asked for. A line of a change tells only what changed. */
function ownCurrency({ tableName, key, before, after }: StoredLine, field: string, currencies: ReadonlyMap<string, string>): string | undefined {
  if (tableName === "tool_costs") return textOf((after ?? before)?.currency);
  if (tableName !== "expenses" || field !== "original_minor") return undefined;
  return textOf((after ?? before)?.original_currency) ?? (typeof key.id === "string" ? currencies.get(key.id) : undefined);
}

const textOf = (value: Column | undefined) => (typeof value === "string" ? value : undefined);

/** A digest, a record of its own, or a list of those: that one is read where it is shown, with the rights that it needs there. */
const isStructured = (value: Column): boolean => (Array.isArray(value) ? value.some(isStructured) : typeof value === "object" && value !== null);

/** A budget's amount is of time or of money as its line says; where that says neither it stays a number. */
function amountKind({ before, after }: StoredLine): ValueKind {
  const measure = (after ?? before)?.measure;
  return measure === "time" ? "seconds" : measure === "money" ? "minor" : "number";
}

/** Columns whose unit their name does not end in. */
const KINDS: Readonly<Record<string, ValueKind>> = { alert_at: "percent", day_seconds: "week", reminder_hour: "hour", share: "percent", threshold: "percent", week_start: "weekdays", weekdays: "weekdays" };

function kindOf(field: string, value: Column): ValueKind {
  const known = KINDS[field];
  if (known) return known;
  if (typeof value === "boolean") return "flag";
  if (typeof value === "number") return /seconds$/.test(field) ? "seconds" : /_minor$/.test(field) ? "minor" : /_permille$/.test(field) ? "permille" : "number";
  if (typeof value === "string" && INSTANT.test(value)) return "instant";
  if (/(^|_)on$/.test(field)) return "day";
  return /(^|_)month$/.test(field) ? "month" : "text";
}

/** By its form: a routine starts at an hour of the day, which is none. */
const INSTANT = /^\d{4}-\d\d-\d\dT/;

const LONGEST = 300;

function plain(value: Column, names: ReadonlyMap<string, string>): AuditValue {
  if (typeof value === "string") return names.get(value) ?? (uuid.safeParse(value).success ? "" : value.slice(0, LONGEST));
  if (typeof value !== "object" || value === null) return value;
  return Array.isArray(value) ? value.map(String).join(", ").slice(0, LONGEST) : null;
}
