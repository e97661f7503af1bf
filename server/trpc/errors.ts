import { TRPCError } from "@trpc/server";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { DomainError } from "../errors/domain-error";
import { SignedOut } from "../db/tenant";

/** The SQLSTATEs, Prisma codes and kinds of the driver that say the database was busy or away, not that the input was wrong. */
const BUSY = new Set(["P2024", "P2028", "P2034", "P1001", "P1008", "P1017", "57014", "57P01", "57P02", "57P03", "53300", "55P03", "40001", "40P01", "ECONNREFUSED", "ECONNRESET", "ConnectionClosed", "DatabaseNotReachable", "TooManyConnections"]);

/** Constraints that a person can run into, and the sentence for each. */
const CONSTRAINTS: Record<string, string> = {
  // Its trigger says it in words, for the driver does not pass on the constraint's name.
  "a tenant keeps an owner": "lastOwner",
  budget_amounts_one_a_day: "budgetOverlaps",
  budgets_tenant_id_scope_key_key: "budgetThere",
  kpi_measurements_pkey: "measuredAlready",
  rates_one_a_day: "rateOverlaps",
  channels_tenant_id_name_key: "nameTaken",
  activities_tenant_id_name_key: "nameTaken",
  providers_tenant_id_name_key: "nameTaken",
  tools_tenant_id_name_key: "nameTaken",
  return_kinds_tenant_id_name_key: "nameTaken",
  // A KPI that feeds a kind of return cannot become vanity.
  return_kinds_tenant_id_kpi_id_kpi_is_vanity_fkey: "vanityIsNoReturn",
  return_values_one_a_day: "valueOverlaps",
  members_tenant_id_user_id_key: "alreadyMember",
  running_timers_pkey: "timerRuns",
  experiments_running: "experimentRuns",
  month_closings_one_open: "monthClosedAlready",
  timesheet_weeks_apart: "weekOverlaps",
};

/** What the trigger says that keeps locked days, and the sentence for each of its reasons. */
const LOCKED = /a day is locked: (\d{4}-\d\d-\d\d) by its (month|week)/;
const LOCK_REASONS: Record<string, string> = { month: "dayInClosedMonth", week: "dayInApprovedWeek" };

/**
 * The one place where errors become answers. Rules speak through DomainError; a reference that does not exist in the tenant
 * is NOT_FOUND like a foreign one; whatever nobody foresaw becomes one sentence and an id that is in the log.
 */
export function answerFor(error: unknown): TRPCError {
  if (error instanceof TRPCError && error.cause === undefined) return error;
  const cause = error instanceof TRPCError ? error.cause : error;
  if (cause instanceof DomainError) return domainAnswer(cause);
  if (cause instanceof SignedOut) return new TRPCError({ code: "UNAUTHORIZED", message: "signedOut" });
  if (error instanceof TRPCError && error.code !== "INTERNAL_SERVER_ERROR") return error;

  const { codes, text } = databaseSays(cause);
  const has = (...wanted: string[]) => wanted.some((code) => codes.has(code));
  const [, day, lock] = LOCKED.exec(text) ?? [];
  if (day && lock && has("23514")) return domainAnswer(new DomainError("CONFLICT", LOCK_REASONS[lock] ?? "conflict", { day }));
  const constraint = Object.keys(CONSTRAINTS).find((name) => text.includes(name));
  if (constraint && [...codes].some((code) => code.startsWith("23"))) return domainAnswer(new DomainError("CONFLICT", CONSTRAINTS[constraint] ?? "conflict"));
  if (has("P2003", "23503", "P2025")) return domainAnswer(new DomainError("NOT_FOUND", "noSuchThing"));
  if (has("P2002", "23505", "23P01")) return domainAnswer(new DomainError("CONFLICT", "conflict"));
  if (has(...BUSY) || /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error)/.test(text)) {
    return new TRPCError({ code: "SERVICE_UNAVAILABLE", message: "busy", cause });
  }
  return new TRPCError({ code: "INTERNAL_SERVER_ERROR", message: "unknown", cause });
}

const HTTP_CODES = { NOT_FOUND: "NOT_FOUND", FORBIDDEN: "FORBIDDEN", CONFLICT: "CONFLICT", INVALID: "UNPROCESSABLE_CONTENT" } as const;

function domainAnswer(error: DomainError) {
  return new TRPCError({ code: HTTP_CODES[error.code], message: error.reason, cause: error });
}

const driverError = z.object({ code: z.string().optional(), originalCode: z.string().optional(), originalMessage: z.string().optional(), kind: z.string().optional(), message: z.string().optional(), cause: z.unknown().optional(), meta: z.unknown().optional() });

/**
 * Codes and PostgreSQL's own words out of an error, however deeply Prisma and the driver wrapped them. Codes are read only
 * where codes stand: a message may quote what somebody typed.
 */
function databaseSays(error: unknown): { codes: Set<string>; text: string } {
  const read = driverError.safeParse(error);
  if (!read.success) return { codes: new Set(), text: "" };
  const { code, originalCode, kind, originalMessage, message, cause, meta } = read.data;
  const inner = [cause, (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError].map(databaseSays);
  return {
    codes: new Set([code, originalCode, kind, ...inner.flatMap(({ codes }) => [...codes])].filter((found) => found !== undefined)),
    text: [originalMessage ?? message, ...inner.map(({ text }) => text)].join(" ").trim(),
  };
}

/** What an error says, for the log. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return JSON.stringify(error) ?? "nothing";
  const { code, meta } = error as Error & { code?: string; meta?: unknown };
  return [code, error.message, meta ? JSON.stringify(meta) : "", error.cause ? describe(error.cause) : ""].join(" ");
}

/** Writes an unforeseen error to the log under a fresh id; the id is all that the caller sees of it. */
export function logUnknown(path: string | undefined, error: TRPCError): string {
  const id = randomUUID().slice(0, 8);
  console.error(JSON.stringify({ at: new Date().toISOString(), error: id, path, text: describe(error.cause), stack: error.cause?.stack }));
  return id;
}
