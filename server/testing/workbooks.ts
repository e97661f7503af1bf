import { crc32, deflateRawSync } from "node:zlib";
import writeExcelFile from "write-excel-file/node";

/** A part of a zip; `says` is a size that its directory tells instead of the true one. */
type Part = { name: string; body: string | Buffer; says?: number; flags?: number };

/** A zip by hand, so that it can lie. */
export function zipOf(parts: readonly Part[]): Uint8Array<ArrayBuffer> {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const { name, body, says, flags = 0 } of parts) {
    const content = Buffer.from(body);
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    [20, flags, 8, 0, 0].forEach((value, field) => common.writeUInt16LE(value, field * 2));
    [crc32(content), packed.length, says ?? content.length].forEach((value, field) => common.writeUInt32LE(value, 10 + field * 4));
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), common, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    entries.push(Buffer.concat([Buffer.from("PK\u0001\u0002"), Buffer.from([20, 0]), common, tail, Buffer.from(name)]));
    locals.push(local);
    at += local.length;
  }
  const end = Buffer.alloc(18);
  [parts.length, parts.length].forEach((value, field) => end.writeUInt16LE(value, 4 + field * 2));
  end.writeUInt32LE(Buffer.concat(entries).length, 8);
  end.writeUInt32LE(at, 12);
  return new Uint8Array(Buffer.concat([...locals, ...entries, Buffer.from("PK\u0005\u0006"), end]));
}

const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The parts of a workbook whose sheets hold these rows, as XML; styles: 1 a day, 2 a moment, 3 hours beyond a day. */
export function workbookParts(sheets: Readonly<Record<string, string>>, { before = "" } = {}): Part[] {
  const names = Object.keys(sheets);
  const listed = names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join("");
  const relations = names.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join("");
  const formats = `<numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy hh:mm"/><numFmt numFmtId="165" formatCode="[h]:mm:ss"/></numFmts>`;
  return [
    { name: "[Content_Types].xml", body: "<Types/>" },
    { name: "xl/workbook.xml", body: `${before}<workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONS}"><sheets>${listed}</sheets></workbook>` },
    { name: "xl/_rels/workbook.xml.rels", body: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>` },
    { name: "xl/styles.xml", body: `<styleSheet xmlns="${SPREADSHEET}">${formats}<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>` },
    ...Object.values(sheets).map((rows, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, body: `${before}<worksheet xmlns="${SPREADSHEET}"><sheetData>${rows}</sheetData></worksheet>` })),
  ];
}

/** A workbook as the exports write it, of texts, numbers, days (at midnight UTC) and yes or no. */
export async function workbookOf(rows: readonly (readonly (string | number | boolean | Date | null)[])[]): Promise<Uint8Array<ArrayBuffer>> {
  const cells = rows.map((row) => row.map((value) => {
    if (value instanceof Date) return { value, type: Date, format: "dd/mm/yyyy" };
    if (typeof value === "number") return { value, type: Number };
    if (typeof value === "boolean") return { value, type: Boolean };
    return value === null ? null : { value, type: String };
  }));
  return new Uint8Array(await writeExcelFile(cells, { sheet: "Posts" }).toBuffer());
}
