import { markLength } from "../../imports/parsing/encoding";
import type { Encoding } from "../../imports/schema";

/** Where headings begin at the latest, in lines and in bytes. */
const MOST_LINES = 40;
const MOST_BYTES = 32 * 1024;

const cellsOf = (line: string) => line.replace(/"(?:[^"]|"")*"/g, "x").split(/[,;\t|]/).filter((cell) => cell.trim() !== "").length;
const isComment = (line: string) => /^\s*("?#|"?sep=)/i.test(line);
const isAbove = (line: string) => isComment(line) || cellsOf(line) < 2;

/**
 * Some tools write a title, a period or comments above the headings. Answers the file from its headings on, how many lines were
 * passed over, and the title, which is the last of them that says something; the whole file where no line within reach looks like
 * headings.
 */
export function fromHeadings(bytes: Uint8Array, encoding: Encoding): { bytes: Uint8Array; lines: number; title: string | null } {
  const mark = markLength(bytes, encoding);
  const lines = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(mark, mark + MOST_BYTES)).split(/(?<=\r\n|\n|\r(?!\n))/).slice(0, MOST_LINES);
  const at = lines.findIndex((line) => !isAbove(line));
  if (at <= 0) return { bytes, lines: 0, title: null };
  const skipped = lines.slice(0, at);
  const title = skipped.filter((line) => !isComment(line)).map((line) => line.replace(/[",;\t|]/g, " ").trim()).findLast((line) => line !== "");
  return { bytes: bytes.subarray(mark + lengthOf(skipped.join(""), encoding)), lines: at, title: title ?? null };
}

function lengthOf(text: string, encoding: Encoding): number {
  if (encoding === "utf-8") return Buffer.byteLength(text);
  return encoding.startsWith("utf-16") ? text.length * 2 : text.length;
}
