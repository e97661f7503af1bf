import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { settingsOf } from "../samples/sample";
import { readDay } from "./date";
import { readDuration } from "./duration";
import { importKeys } from "./fingerprint";
import type { ImportRow } from "./import-row";
import { inspectFile } from "./inspect";
import { findOverlaps } from "./overlaps";
import { readFile } from "./read-file";
import { DATE_FORMATS, DELIMITERS } from "../schema";
import { totalsOf } from "./totals";

const pad = (value: number): string => String(value).padStart(2, "0");
const clock = (seconds: number): string => `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
const text = fc.string({ maxLength: 30, unit: fc.constantFrom(..."abzÄé€✓ ,;|\t\"'\n\r") }).map((value) => value.replace(/\r\n?/g, "\n").trim());
const day = fc.date({ min: new Date("2020-01-01"), max: new Date("2029-12-31"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

const row: fc.Arbitrary<ImportRow> = fc.record({
  line: fc.integer({ min: 2, max: 1000 }),
  person: fc.constantFrom({ name: "Ada", email: "ada@x.example" }, { name: "Ben", email: null }),
  client: fc.constant(null), project: fc.constantFrom("Instagram", null), task: fc.constantFrom("Community", null),
  tags: fc.constant([]), note: fc.constantFrom("", "Replies", "replies"), localDay: fc.constantFrom("2026-03-02", "2026-03-03"), zone: fc.constant("UTC"),
  startedAt: fc.constant(null), endedAt: fc.constant(null), startTime: fc.constantFrom(null, "09:00:00"), endTime: fc.constant(null),
  seconds: fc.constantFrom(60, 600), billable: fc.constant(null),
});

describe("import keys", () => {
  it("are unique within a file, however many rows are equal", () => {
    fc.assert(fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
      expect(new Set(importKeys(rows)).size).toBe(rows.length);
    }));
  });

  it("of a file are the same set in whatever order its rows come", () => {
    const shuffled = fc.array(row, { maxLength: 60 }).chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
    fc.assert(fc.property(shuffled, ([rows, others]) => {
      expect(importKeys(others).sort()).toEqual(importKeys(rows).sort());
    }));
  });

  it("of an export that overlaps an earlier one add only what is new", () => {
    fc.assert(fc.property(fc.array(row, { maxLength: 40 }), fc.array(row, { maxLength: 10 }), (earlier, added) => {
      const known = new Set(importKeys(earlier));
      expect(importKeys([...earlier, ...added]).filter((key) => !known.has(key))).toHaveLength(added.length);
    }));
  });

  it("change with each field that makes an entry another one", () => {
    const base: ImportRow = { line: 2, person: { name: "Ada", email: null }, client: null, project: "P", task: "T", tags: [], note: "N", localDay: "2026-03-02", zone: "UTC", startedAt: null, endedAt: null, startTime: "09:00:00", endTime: null, seconds: 60, billable: null };
    const others: Partial<ImportRow>[] = [{ person: { name: "Ben", email: null } }, { client: "C" }, { project: "Q" }, { project: null }, { task: "U" }, { note: "M" }, { localDay: "2026-03-03" }, { startTime: "09:00:01" }, { seconds: 61 }];
    const keys = others.map((other) => importKeys([{ ...base, ...other }])[0]);
    expect(new Set([importKeys([base])[0], ...keys]).size).toBe(others.length + 1);
    expect(importKeys([{ ...base, line: 9, zone: "Asia/Tokyo", tags: ["a"] }])).toEqual(importKeys([base]));
  });
});

describe("what a file says is what is read", () => {
  it("whatever its texts hold, with any delimiter and line end", async () => {
    const entries = fc.array(fc.record({ note: text, project: text, day, seconds: fc.integer({ min: 0, max: 86_400 }) }), { minLength: 1, maxLength: 400 });
    await fc.assert(fc.asyncProperty(entries, fc.constantFrom(...DELIMITERS), fc.constantFrom("\n", "\r\n", "\r"), fc.boolean(), async (rows, delimiter, lineEnd, mark) => {
      const cells = rows.map((entry) => ["Ada", entry.day, clock(entry.seconds), entry.note, entry.project]);
      const csv = stringify([["Person", "Date", "Duration", "Note", "Project"], ...cells], { delimiter, record_delimiter: lineEnd, bom: mark, quoted_match: /[\n\r]/ });
      const bytes = new TextEncoder().encode(csv);
      const inspected = await inspectFile(bytes, {}, async () => undefined);
      if (!inspected.ok) throw new Error(inspected.problem.code);
      const read = await readFile(bytes, settingsOf(inspected, {}), async () => undefined);
      if (!read.ok) throw new Error(read.problem.code);
      expect(read.rows.map((entry) => [entry.localDay, entry.seconds, entry.note, entry.project ?? ""]))
        .toEqual(rows.map((entry) => [entry.day, entry.seconds, entry.note, entry.project]));
      expect(read.totals.seconds).toBe(rows.reduce((sum, entry) => sum + entry.seconds, 0));
    }), { numRuns: 60 });
  });

  it("a day, in every date format", () => {
    fc.assert(fc.property(day, fc.constantFrom(...DATE_FORMATS), (value, format) => {
      const [year = "", month = "", date = ""] = value.split("-");
      expect(readDay(format.replace("YYYY", year).replace("MM", month).replace("DD", date), format)).toBe(value);
    }));
  });

  it("a duration, as a clock, in words and as a number with either decimal mark", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 86_400 }), (seconds) => {
      expect(readDuration(clock(seconds), ".", "hours")?.seconds).toBe(seconds);
      expect(readDuration(`${Math.floor(seconds / 3600)}h ${Math.floor(seconds / 60) % 60}m ${seconds % 60}s`, ".", "hours")?.seconds).toBe(seconds);
      expect(readDuration((seconds / 3600).toFixed(5), ".", "hours")?.seconds).toBe(seconds);
      expect(readDuration((seconds / 3600).toFixed(5).replace(".", ","), ",", "hours")?.seconds).toBe(seconds);
      expect(readDuration(String(seconds), ".", "seconds")?.seconds).toBe(seconds);
    }));
  });
});

describe("durations", () => {
  it.each<[string, "." | ",", "hours" | "minutes" | "seconds", number | null]>([
    ["1.5", ".", "hours", 5400], ["1,5", ",", "hours", 5400], ["1,5", ".", "hours", null], ["1.5", ",", "hours", null],
    ["1,000.5", ".", "seconds", 1001], ["1.000,4", ",", "seconds", 1000], ["90", ".", "minutes", 5400], ["0.00125", ".", "hours", 5],
    ["-1.5", ".", "hours", -5400], ["−0:30", ".", "hours", -1800], ["1:30", ".", "hours", 5400], ["1:60", ".", "hours", null],
    ["90m", ".", "hours", 5400], ["", ".", "hours", null], ["1h30", ".", "hours", null], ["٣", ".", "hours", null],
  ])("%s with %s in %s", (value, decimal, unit, seconds) => {
    expect(readDuration(value, decimal, unit)?.seconds ?? null).toBe(seconds);
  });
});

describe("sums and overlaps", () => {
  it("people's months add up to the people, and they to the whole", () => {
    fc.assert(fc.property(fc.array(row), (rows) => {
      const totals = totalsOf(rows);
      const sum = (values: { seconds: number }[]): number => values.reduce((all, value) => all + value.seconds, 0);
      expect(sum(totals.people)).toBe(totals.seconds);
      expect(sum(totals.months)).toBe(totals.seconds);
      for (const person of totals.people) expect(sum(person.months)).toBe(person.seconds);
    }));
  });

  it("are found exactly where comparing every pair finds them", async () => {
    const spans = fc.array(fc.record({ person: fc.constantFrom("Ada", "Ben"), from: fc.integer({ min: 0, max: 90 }).map((value) => value * 60), minutes: fc.constantFrom(0, 60, 120, 1500) }), { maxLength: 40 });
    await fc.assert(fc.asyncProperty(spans, async (entries) => {
      const at = (minute: number): Date => new Date(Date.UTC(2026, 2, 2) + minute * 60_000);
      const rows: ImportRow[] = entries.map((entry, index) => ({
        line: index + 2, person: { name: entry.person, email: null }, client: null, project: null, task: null, tags: [], note: "", localDay: "2026-03-02", zone: "UTC",
        startedAt: at(entry.from), endedAt: at(entry.from + entry.minutes), startTime: null, endTime: null, seconds: entry.minutes * 60, billable: null,
      }));
      const before = (a: ImportRow, b: ImportRow): boolean => Number(a.startedAt) - Number(b.startedAt) < 0 || (Number(a.startedAt) === Number(b.startedAt) && a.line < b.line);
      const expected = rows.filter((later) => later.seconds > 0 && rows.some((earlier) =>
        earlier !== later && earlier.seconds > 0 && earlier.person.name === later.person.name && before(earlier, later) && Number(earlier.endedAt) > Number(later.startedAt)));
      const found = await findOverlaps(rows, async () => undefined);
      expect(found.map((item) => item.line)).toEqual(expected.map((item) => item.line));
    }));
  });
});
