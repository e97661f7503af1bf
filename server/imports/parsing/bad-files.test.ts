import { readFileSync } from "node:fs";
import path from "node:path";
import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { bytesOf, sample, settingsOf } from "../samples/sample";
import { FINDING_CODES, type Finding } from "./finding";
import { inspectFile } from "./inspect";
import { readFile } from "./read-file";
import { MAX_FILE_BYTES, type ImportSettings } from "../schema";

const HEADING = "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags";
const ROW = "Ada,ada@agency.example,,Instagram,,Replies,Yes,2026-03-02,09:00:00,2026-03-02,10:00:00,01:00:00,";

const file = path.join(import.meta.dirname, "../../../app/_i18n/en/imports-findings.json");
const messages = JSON.parse(readFileSync(file, "utf8")) as Record<string, string>;

/** The sentence that a person reads; fails when the catalogue misses it or the finding misses a value for it. */
function sentence(found: Finding): string {
  const translate = createTranslator({ locale: "en", messages, onError: (error) => { throw error; } });
  return translate(found.code, found.params);
}

async function problemOf(bytes: Uint8Array): Promise<string> {
  const inspected = await inspectFile(bytes);
  if (!inspected.ok) return sentence(inspected.problem);
  const read = await readFile(bytes, settingsOf(inspected, {}));
  return read.ok ? "no problem" : sentence(read.problem);
}

async function readAs(text: string, answers: Partial<ImportSettings> = {}) {
  const inspected = await inspectFile(bytesOf(text));
  if (!inspected.ok) throw new Error(sentence(inspected.problem));
  const read = await readFile(bytesOf(text), settingsOf(inspected, answers));
  if (!read.ok) throw new Error(sentence(read.problem));
  return read;
}

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? "\uFEFF" : "") + text, "utf16le");
  return littleEndian ? bytes : bytes.swap16();
}

describe("a file that cannot be read says what is wrong and where", () => {
  it.each<[string, Uint8Array, RegExp]>([
    ["empty", new Uint8Array(), /file is empty/],
    ["only blank lines", bytesOf("\n\r\n  \n"), /file is empty/],
    ["only headings", bytesOf(`${HEADING}\r\n`), /headings and no entries/],
    ["a workbook", Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]), /save it as CSV/],
    ["a PDF", bytesOf("%PDF-1.7 …"), /This is a PDF/],
    ["binary", Buffer.from([65, 66, 44, 0, 1, 2, 3, 10, 200, 7, 9]), /line 1 holds a byte that is zero/],
    ["a zero byte in a text", bytesOf(`${HEADING}\n${ROW.replace("Replies", "Rep\0lies")}\n`), /line 2 holds a byte that is zero/],
    ["a zero in a text of UTF-16", Buffer.from(`\uFEFF${HEADING}\n${ROW.replace("Replies", "Rep\0lies")}\n`, "utf16le"), /line 2 holds a byte that is zero/],
    ["one column", bytesOf("just some text\nof a letter\n"), /Line 1 has a single column: “just some text”/],
    ["no heading line", bytesOf(`${ROW}\n${ROW}\n`), /Line 1 should hold the headings .* “ada@agency.example”/],
    ["a heading twice", bytesOf(`${HEADING.replace("Tags", "Project")}\n${ROW}\n`), /Line 1 has the heading “Project” twice, in columns 4 and 13/],
    ["a quotation mark never closed", bytesOf(`${HEADING}\n${ROW}\n${ROW.replace("Replies", '"Replies')}\n${ROW}\n`), /begins in line 3 opens a quotation mark that is never closed/],
    ["a quotation mark closed by another", bytesOf(`${HEADING}\n${ROW.replace("Replies", '"Replies')}\n${ROW}\n${ROW.replace("Replies", '"Replies"')}\n`), /begins in line 2, a quotation mark .*line 4/],
    ["a quotation mark within a text", bytesOf(`${HEADING}\n${ROW.replace("Replies", 'the 5" screen')}\n`), /begins in line 2, a quotation mark/],
    ["a row cut short", bytesOf(`${HEADING}\n${ROW}\n${ROW.slice(0, 60)}`), /line 3 has 9 columns, the headings have 13.*cut short/],
    ["a row too wide", bytesOf(`${HEADING}\n${ROW},x\n`), /Line 2 has 14 columns where 13 are expected/],
    ["a character cut in two", bytesOf(`${HEADING}\n${ROW}é`).slice(0, -1), /middle of a character in line 2/],
    ["30 MB", new Uint8Array(30 * 1_048_576).fill(65), /has 30 MB; 25 MB can be read/],
  ])("%s", async (_name, bytes, expected) => {
    expect(await problemOf(bytes)).toMatch(expected);
  });

  it("stops at a field that fills the file, in the line where it begins", async () => {
    const bytes = bytesOf(`${HEADING}\n${ROW}\n${ROW.replace("Replies", `"${"x\n".repeat(MAX_FILE_BYTES / 4)}"`)}\n`);
    expect(await problemOf(bytes)).toMatch(/begins in line 3 is longer than 100,000 characters/);
  });

  it("names the line of a character that is not in the chosen encoding", async () => {
    const inspected = await inspectFile(sample("german-sheet-windows-1252.csv"), { encoding: "utf-8" });
    expect(inspected.ok ? "no problem" : sentence(inspected.problem)).toMatch(/Line 1 has a character that cannot be read as utf-8/);
  });

  it("refuses a zone and columns that do not exist", async () => {
    await expect(readAs(`${HEADING}\n${ROW}\n`, { zone: "Mars/Base" })).rejects.toThrow("“Mars/Base” is not a time zone");
    await expect(readAs(`${HEADING}\n${ROW}\n`, { columns: { startDate: "Datum" } })).rejects.toThrow("no column “Datum”");
    await expect(readAs(`${HEADING}\n${ROW}\n`, { columns: { startDate: "Start date" } })).rejects.toThrow("column that holds the duration");
  });
});

describe("a file that is unusual and can be read is read", () => {
  it.each<[string, Uint8Array]>([
    ["UTF-16LE with mark", utf16(`${HEADING}\r\n${ROW}\r\n`, true, true)],
    ["UTF-16BE with mark", utf16(`${HEADING}\r\n${ROW}\r\n`, false, true)],
    ["UTF-16LE without mark", utf16(`${HEADING}\r\n${ROW}\r\n`, true, false)],
    ["UTF-16BE without mark", utf16(`${HEADING}\r\n${ROW}\r\n`, false, false)],
    ["semicolons", bytesOf(`${HEADING}\n${ROW}\n`.replaceAll(",", ";"))],
    ["tabs", bytesOf(`${HEADING}\n${ROW}\n`.replaceAll(",", "\t"))],
    ["bars and old Mac line ends", bytesOf(`${HEADING}\r${ROW}\r`.replaceAll(",", "|"))],
    ["blank lines and rows of empty cells", bytesOf(`\n${HEADING}\n\n${ROW}\n,,,,,,,,,,,,\n\n`)],
    ["columns in another order", bytesOf(`${HEADING.split(",").reverse().join(",")}\n${ROW.split(",").reverse().join(",")}\n`)],
  ])("%s", async (_name, bytes) => {
    const inspected = await inspectFile(bytes);
    expect(inspected).toMatchObject({ ok: true, format: "toggl", rowCount: 1 });
    if (!inspected.ok) return;
    const read = await readFile(bytes, settingsOf(inspected, {}));
    const plain = await readAs(`${HEADING}\n${ROW}\n`);
    expect(read.ok && read.totals).toMatchObject({ entries: 1, seconds: 3600 });
    expect(read.ok && read.rows[0]?.importKey).toBe(plain.rows[0]?.importKey);
  });

  it("counts lines as an editor does when a note holds line breaks", async () => {
    const note = ROW.replace("Replies", '"one\r\ntwo\r\nthree"');
    const read = await readAs(`${HEADING}\r\n${note}\r\n\r\n${ROW.replace("01:00:00", "25:00:00")}\r\n`);
    expect(read.rows[0]).toMatchObject({ line: 2, note: "one\ntwo\nthree" });
    expect(read.findings.find((item) => item.code === "overOneDay")?.line).toBe(6);
  });
});

describe("wherever the reader cuts the file into slices", () => {
  it("a line end of two characters stays one", async () => {
    // One more letter each time moves every line end of the file over every place where a slice may end.
    for (let letters = 0; letters < ROW.length + 2; letters += 1) {
      const rows = Array.from({ length: 120 }, () => ROW);
      const bytes = bytesOf([HEADING, ROW.replace("Replies", "x".repeat(letters + 1)), ...rows].join("\r\n"));
      const inspected = await inspectFile(bytes);
      const read = inspected.ok && await readFile(bytes, settingsOf(inspected, {}), async () => undefined);
      expect(read && read.ok && read.rows.map((row) => row.line)).toEqual(Array.from({ length: 121 }, (_, at) => at + 2));
    }
  });
});

describe("a row that cannot be imported says why, and the others are still read", () => {
  it.each<[string, string, string, RegExp]>([
    ["−2000 h appear", "01:00:00", "-2000:00:00", /Line 2: the duration -2000:00:00 is below zero/],
    ["negative", "01:00:00", "-01:00:00", /Line 2: the duration -01:00:00 is below zero/],
    ["over a day", "01:00:00", "2000:00:00", /Line 2: 2000:00:00 is longer than 24 hours/],
    ["no duration", "01:00:00", "soon", /Line 2: “soon” is not a duration/],
    ["no date", "2026-03-02,09", ",09", /Line 2 has no date/],
    ["not a date", "2026-03-02,09", "2026-02-30,09", /Line 2: “2026-02-30” is not a date in the form YYYY-MM-DD/],
    ["a date of long ago", "2026-03-02,09", "0202-03-02,09", /Line 2: the date “0202-03-02” lies too far/],
    ["not a time", "09:00:00", "25:00:00", /Line 2: “25:00:00” is not a time of day/],
    ["nobody", "Ada,ada@agency.example", ",", /Line 2 names nobody/],
    ["end before start", "2026-03-02,10", "2026-03-01,10", /Line 2: the entry ends before it starts/],
  ])("%s", async (_name, good, bad, expected) => {
    const read = await readAs(`${HEADING}\n${ROW.replace(good, bad)}\n${ROW}\n`);
    expect(read.findings.filter((item) => item.severity === "error").map(sentence).join(" ")).toMatch(expected);
    expect(read.rows.map((row) => row.line)).toEqual([3]);
    expect(read).toMatchObject({ rowCount: 2, totals: { entries: 1 } });
  });

  it("says so once when a row has neither duration nor times", async () => {
    const read = await readAs("Date,Name,Hours\n2026-03-02,Ada,\n");
    expect(read.findings.map(sentence)).toEqual(["Line 2 has neither a duration nor a start and an end."]);
  });

  it("warns of zero length and of overlaps of one person, not of two", async () => {
    const zero = ROW.replace("10:00:00,01:00:00", "09:00:00,00:00:00");
    const other = ROW.replace("Ada,ada@", "Ben,ben@");
    const later = ROW.replace("09:00:00", "09:30:00").replace("01:00:00", "00:30:00");
    const read = await readAs([HEADING, ROW, zero, other, later].join("\n"));
    expect(read.findings.map(sentence)).toEqual([
      "Line 3 has a duration of zero.",
      "Line 5 overlaps with line 2: one person, two entries at the same time.",
    ]);
  });
});

it("has one sentence for every finding and no sentence too many", () => {
  expect(Object.keys(messages).sort()).toEqual([...FINDING_CODES].sort());
});
