import { z } from "zod";
import { cursor, id, word } from "../trpc/scalars";

/** Each filter may be left out: a table by its name in the database, a member by what they wrote themselves. */
export const auditFilter = { table: word(60).optional(), member: id.optional() };
export type AuditFilter = z.infer<z.ZodObject<typeof auditFilter>>;
export const auditQuery = { ...auditFilter, cursor: cursor.optional() };
/** The lines of one act, by the ends that the list gave. */
export const actQuery = { ...auditQuery, from: cursor.unwrap(), to: cursor };

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
export type AuditValue = z.infer<typeof value>;

/**
 * How a value is to be written. `weekdays` are 1 (Monday) to 7, `week` the seconds of each of them, `hour` a full one of the day;
 * several values of one column are joined by ", ". `hidden` is one that the trail does not know or the asking person may not see:
 * both sides null.
 */
export const valueKind = z.enum(["text", "number", "flag", "seconds", "minor", "percent", "permille", "hour", "weekdays", "week", "day", "month", "instant", "hidden"]);
export type ValueKind = z.infer<typeof valueKind>;

/**
 * One column; null is nothing. What refers to another row is told by that row's name, "" where that is gone. `currency` is said of an
 * amount that is in one of its own: all others are in the tenant's.
 */
export const auditChange = z.object({ field: z.string(), kind: valueKind, from: value, to: value, currency: z.string().optional() });
export type AuditChange = z.infer<typeof auditChange>;

export const auditLine = z.object({
  id: z.string(),
  at: z.string(),
  op: z.enum(["insert", "update", "delete"]),
  table: z.string(),
  /** What it is called: a name, a day 'YYYY-MM-DD' for time, null where it has no name. */
  subject: z.string().nullable(),
  /** Whose time the row is: of an entry, or where its key says so. Null for the hidden and for what is nobody's own. */
  whose: z.string().nullable(),
  /** `product` wrote it by itself; `hidden` is another person whose hours are not shown to the asking one. */
  by: z.enum(["person", "product", "hidden"]),
  /** Null for the product, the hidden, and whoever was erased. */
  byName: z.string().nullable(),
  /** Of a new or deleted row whatever it says. */
  changes: z.array(auditChange),
  /**
   * Null for a line by itself. Else it stands for `count` lines that were written together, of which it is the newest; `from`
   * and `to` ask for all of them, and `file` is the file whose import wrote them.
   */
  act: z.object({ count: z.number(), from: z.string(), to: z.string().nullable(), file: z.string().nullable() }).nullable(),
});
export type AuditLine = z.infer<typeof auditLine>;

export const auditPage = z.object({ lines: z.array(auditLine), nextCursor: z.string().nullable() });

/** How far the trail is sealed, and what the last comparisons with its seals and with the tables found. Null is not yet. A fingerprint can be noted elsewhere, to know a seal again. */
export const trailState = z.object({
  seal: z.object({ number: z.number(), at: z.iso.datetime(), fingerprint: z.string() }).nullable(),
  /** `wholeTo`: whatever was sealed by then is as it was; null where not even the first seal matches. */
  check: z.object({ at: z.iso.datetime(), wholeTo: z.iso.datetime().nullable(), faults: z.number() }).nullable(),
  /** What replaying the trail and comparing it with the tables found last. */
  replay: z.object({ at: z.iso.datetime(), faults: z.number() }).nullable(),
});
export type TrailState = z.infer<typeof trailState>;
