import { inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tableFile } from "./download";
import { type ExportTable, numberColumn, textColumn } from "./schema";

const table = (rows: ExportTable["rows"]): ExportTable => ({ name: "brood-2026-10", columns: [textColumn("=name"), numberColumn("hours", 2)], rows });

/** The parts of a zip by their names, by its central directory. */
function unzip(zip: Buffer): Map<string, string> {
  const parts = new Map<string, string>();
  let at = zip.readUInt32LE(zip.lastIndexOf("PK\u0005\u0006") + 16);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [method, size, nameLength] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28)];
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const body = zip.subarray(start, start + size);
    parts.set(zip.toString("utf8", at + 46, at + 46 + nameLength), (method === 0 ? body : inflateRawSync(body)).toString("utf8"));
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return parts;
}

async function workbook(rows: ExportTable["rows"]) {
  const { body, fileName } = await tableFile(table(rows), "xlsx");
  const parts = unzip(Buffer.from(body));
  const strings = [...(parts.get("xl/sharedStrings.xml") ?? "").matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text ?? "");
  return { fileName, strings, all: [...parts.values()].join("\n"), sheet: parts.get("xl/worksheets/sheet1.xml") ?? "" };
}

describe("a table in a workbook", () => {
  it("keeps numbers as numbers, with as many decimals as their column shows, and leaves the unknown empty", async () => {
    const { fileName, sheet, strings, all } = await workbook([["Instagram", 1.5], ["LinkedIn", null]]);
    expect(fileName).toBe("brood-2026-10.xlsx");
    expect(sheet).toMatch(/<c r="B2"[^>]*><v>1\.5<\/v><\/c>/);
    expect(sheet).not.toContain('r="B3"');
    expect(strings).toEqual(expect.arrayContaining(["Instagram", "LinkedIn", "hours"]));
    expect(all).toContain('"0.00"');
  });

  it("never holds a formula, whatever somebody typed, in the heads too", async () => {
    const lead = fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠");
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(lead, fc.string()).map((parts) => parts.join("")), { minLength: 1, maxLength: 5 }), async (texts) => {
      const { sheet, strings } = await workbook(texts.map((text) => [text, 1]));
      expect(sheet).not.toContain("<f");
      for (const text of strings) expect(text).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
    }), { numRuns: 30 });
  });

  it("says in CSV the same cells", async () => {
    const { body, contentType } = await tableFile(table([["=x", 1.5], ["b", null]]), "csv");
    expect(contentType).toBe("text/csv; charset=utf-8");
    expect(body).toBe("\uFEFF'=name,hours\r\n'=x,1.5\r\nb,\r\n");
  });
});
