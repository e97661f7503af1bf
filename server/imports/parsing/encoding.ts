import { isUtf8 } from "node:buffer";
import { refuse, type FindingCode } from "./finding";
import type { Encoding } from "../schema";

/** `options` holds more than one encoding when the bytes do not decide; the first is the likeliest. */
export type DetectedEncoding = { certain: boolean; options: [Encoding, ...Encoding[]] };

const MARKS: [Encoding, number[]][] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

const OTHER_FILES: [FindingCode, number[]][] = [
  ["workbook", [0x50, 0x4b, 0x03, 0x04]],
  ["workbook", [0xd0, 0xcf, 0x11, 0xe0]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["compressed", [0x1f, 0x8b]],
  ["picture", [0x89, 0x50, 0x4e, 0x47]],
  ["picture", [0xff, 0xd8, 0xff]],
];

const SAMPLE_BYTES = 4096;

function startsWith(bytes: Uint8Array, mark: number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}

/** Length in bytes of the byte order mark of this encoding at the head of the file; 0 when there is none. */
export function markLength(bytes: Uint8Array, encoding: Encoding): number {
  const mark = MARKS.find(([name]) => name === encoding)?.[1];
  return mark && startsWith(bytes, mark) ? mark.length : 0;
}

/** UTF-16 without a mark: Latin letters leave every second byte zero. Null when the zeros have no such pattern. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const half = sample.length / 2;
  if (odd > half * 0.4 && even < half * 0.05) return "utf-16le";
  if (even > half * 0.4 && odd < half * 0.05) return "utf-16be";
  return null;
}

/** True when all bytes are UTF-8; a character that the end of the file cuts off does not count against it. */
function isTextOfUtf8(bytes: Uint8Array): boolean {
  // Checked in place: decoding 25 MB only to throw the text away would hold up the server.
  if (isUtf8(bytes)) return true;
  const last = bytes.subarray(-3).findLastIndex((byte) => byte >= 0xc0);
  return last >= 0 && isUtf8(bytes.subarray(0, Math.max(bytes.length - 3, 0) + last));
}

/** The line in which a byte stands, from 1. */
function lineAt(bytes: Uint8Array, position: number): number {
  return bytes.subarray(0, position).reduce((line, byte) => (byte === 0x0a ? line + 1 : line), 1);
}

/**
 * Says how the bytes of a file are to be read as text. Certain are a byte order mark, UTF-16 and valid UTF-8
 * (other encodings hardly ever happen to be valid UTF-8). Bytes that are not UTF-8 can be read in several one-byte
 * encodings, none of which can fail: a person has to look. Refuses what is not text at all.
 */
export function detectEncoding(bytes: Uint8Array): DetectedEncoding {
  const other = OTHER_FILES.find(([, mark]) => startsWith(bytes, mark));
  if (other) refuse(other[0], null);
  const marked = MARKS.find(([, mark]) => startsWith(bytes, mark));
  const utf16 = marked?.[0] ?? unmarkedUtf16(bytes);
  if (utf16 && utf16 !== "utf-8") return { certain: true, options: [utf16] };
  const zeroAt = bytes.indexOf(0);
  if (zeroAt >= 0) refuse("binary", lineAt(bytes, zeroAt));
  if (marked || isTextOfUtf8(bytes)) return { certain: true, options: ["utf-8"] };
  return { certain: false, options: ["windows-1252", "windows-1250", "macintosh"] };
}
