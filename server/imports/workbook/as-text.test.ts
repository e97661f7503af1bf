import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { tableFile } from "../../exports/download";
import { numberColumn, textColumn } from "../../exports/schema";
import { workbookOf, workbookParts, zipOf } from "../../testing/workbooks";
import { asText } from "./as-text";

type Bytes = Uint8Array<ArrayBuffer>;
const cell = (at: string, inner: string, attributes = "") => `<c r="${at}" ${attributes}>${inner}</c>`;
const text = (at: string, value: string) => cell(at, `<is><t>${value}</t></is>`, `t="inlineStr"`);
const row = (number: number, ...cells: string[]) => `<row r="${number}">${cells.join("")}</row>`;

async function read(content: Bytes, fileName = "march.xlsx") {
  const answer = await asText({ fileName, content }, "brood");
  if ("problem" in answer) return answer.problem.code;
  const rows: string[][] = parse(Buffer.from(answer.file.content), { bom: true, relax_column_count: true, skip_empty_lines: true });
  return { name: answer.file.fileName, rows, text: Buffer.from(answer.file.content).toString("utf8") };
}

describe("a workbook", () => {
  it("is read as the table that its sheet shows, days as days", async () => {
    const workbook = await workbookOf([["Day", "Title, long", "Reach", "Paid"], [new Date("2026-03-31"), 'said "hello"', 1234.5, true], [new Date("2026-04-01"), "=1+1", 0.1 + 0.2, null]]);
    expect(await read(workbook)).toMatchObject({ name: "march.xlsx", rows: [["Day", "Title, long", "Reach", "Paid"], ["2026-03-31", 'said "hello"', "1234.5", "true"], ["2026-04-01", "=1+1", "0.3", ""]] });
  });

  it("that an export of this product wrote is read with the same cells", async () => {
    const { body } = await tableFile({ name: "brood", columns: [textColumn("channel"), numberColumn("hours", 2)], rows: [["Instagram", 1.25], ["Überall", null]] }, "xlsx");
    expect(await read(body as Bytes)).toMatchObject({ rows: [["channel", "hours"], ["Instagram", "1.25"], ["Überall", ""]] });
  });

  it("gives times of a day, moments and hours beyond a day as clocks show them, and of formulas what they came to", async () => {
    const workbook = zipOf(workbookParts({
      Log: row(1, text("A1", "when"), text("B1", "took"), text("C1", "sum"), text("D1", "bad"))
        + row(3, cell("A3", "<v>46112.395833333336</v>", `s="2"`), cell("B3", "<v>1.0625</v>", `s="3"`), cell("C3", "<f>1+1</f><v>2</v>"), cell("D3", "<f>1/0</f><v>#DIV/0!</v>", `t="e"`))
        + row(4, cell("A4", "<v>46112</v>", `s="1"`), cell("B4", "<v>0.375</v>", `s="3"`), cell("C4", "<f>WEBSERVICE(\"http://x\")</f>", `t="str"`)),
    }));
    const answer = await read(workbook);
    expect(answer).toMatchObject({ rows: [["when", "took", "sum", "bad"], ["2026-03-31 09:30:00", "25:30:00", "2", ""], ["2026-03-31", "09:00:00", "", ""]] });
    // The empty second row keeps its line, so that a finding names the row that the sheet shows.
    expect(typeof answer === "object" && answer.text.split("\n")[1]).toBe("");
  });

  it("with several sheets gives the first that holds anything, and says which behind its name", async () => {
    const sheets = { Cover: row(1), Posts: row(1, text("A1", "day"), text("B1", "reach")), More: row(1, text("A1", "x")) };
    expect(await read(zipOf(workbookParts(sheets)))).toMatchObject({ name: "march.xlsx · Posts", rows: [["day", "reach"]] });
    expect(await read(zipOf(workbookParts(sheets)), "x".repeat(200))).toMatchObject({ name: `${"x".repeat(192)} · Posts` });
  });

  it("without anything in it is empty", async () => {
    expect(await read(zipOf(workbookParts({ One: row(1), Two: "" })))).toBe("empty");
  });
});

describe("what a file is, its first bytes say and not its name", () => {
  const bytes = (words: string) => new Uint8Array(Buffer.from(words));
  it.each<[string, Bytes, string]>([
    ["a workbook of the old kind, or one with a password", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), "oldWorkbook"],
    ["an archive of other files", zipOf([{ name: "march.csv", body: "a,b" }]), "compressed"],
    ["a text document", zipOf([{ name: "[Content_Types].xml", body: "" }, { name: "word/document.xml", body: "" }]), "workbook"],
    ["a workbook cut short", zipOf(workbookParts({ One: row(1, text("A1", "x")) })).slice(0, -30), "workbook"],
    ["a workbook whose sheet is missing", zipOf(workbookParts({ One: "" }).slice(0, -1)), "workbook"],
    ["a workbook whose sheet is no XML", zipOf(workbookParts({ One: "<row r='1'><c r='A1'" })), "workbook"],
    ["a workbook with an encrypted part", zipOf(workbookParts({ One: "" }).map((part) => ({ ...part, flags: 1 }))), "workbook"],
    ["too large, packed as it is", Object.assign(new Uint8Array(11 * 1_048_576), { 0: 0x50, 1: 0x4b, 2: 3, 3: 4 }), "tooLarge"],
  ])("%s is refused", async (_, content, code) => {
    expect(await read(content)).toBe(code);
  });

  it("a CSV file is a CSV file, whatever it is called", async () => {
    const content = bytes("day,reach\n2026-03-31,5\n");
    expect(await asText({ fileName: "march.xlsx", content }, "brood")).toEqual({ file: { fileName: "march.xlsx", content } });
  });
});

describe("a workbook made to do harm", () => {
  const sheet = (size: number) => row(1, text("A1", "day"), text("B1", " ".repeat(size)));
  const outer = `<!DOCTYPE x [<!ENTITY a "${"ha".repeat(500)}"><!ENTITY b "${"&a;".repeat(500)}"><!ENTITY c "${"&b;".repeat(500)}"><!ENTITY d SYSTEM "file:///etc/hostname">]>`;

  it.each<[string, () => Bytes, string]>([
    ["unpacks to hundreds of megabytes", () => zipOf(workbookParts({ One: sheet(150 * 1_048_576) })), "workbookTooMuch"],
    ["is packed to a thousandth", () => zipOf(workbookParts({ One: sheet(5 * 1_048_576) })), "workbookTooMuch"],
    ["says that it is small and is not", () => zipOf(workbookParts({ One: sheet(150 * 1_048_576) }).map((part) => ({ ...part, says: 500 }))), "workbook"],
    ["has thousands of parts", () => zipOf([...workbookParts({ One: "" }), ...Array.from({ length: 500 }, (_, at) => ({ name: `xl/${at}.xml`, body: "" }))]), "workbookTooMuch"],
    ["has a row beyond every sheet", () => zipOf(workbookParts({ One: row(4_000_000_000, text("A4000000000", "x")) })), "workbookTooMuch"],
    ["has more cells than anybody fills", () => zipOf(workbookParts({ One: row(1, text("A1", "x")) + row(50_000, text("ZZ50000", "x")) })), "workbookTooMuch"],
  ])("that %s is refused", async (_, make, code) => {
    const content = make();
    const began = performance.now();
    expect(await read(content)).toBe(code);
    expect(performance.now() - began).toBeLessThan(25_000);
  }, 40_000);

  it("that takes longer than it may is refused for that", async () => {
    expect(await asText({ fileName: "march.xlsx", content: zipOf(workbookParts({ One: row(1, text("A1", "x")) })) }, "brood", 1)).toMatchObject({ problem: { code: "workbookTooLong" } });
  });

  it("has no entities of its own, from within or from outside", async () => {
    const answer = await read(zipOf(workbookParts({ One: row(1, text("A1", "a"), text("B1", "&c;&d;")) }, { before: outer })));
    expect(JSON.stringify(answer)).not.toMatch(/haha/);
    expect(JSON.stringify(answer).length).toBeLessThan(500);
  });
});

it("the samples of CSV files are left as they are, to the byte", async () => {
  const content = new Uint8Array(readFileSync(path.join(import.meta.dirname, "../samples/toggl-detailed-2016.csv")));
  expect(await asText({ fileName: "a.csv", content }, "brood")).toEqual({ file: { fileName: "a.csv", content } });
});
