import { inflateRaw } from "node:zlib";
import { promisify } from "node:util";

const inflate = promisify(inflateRaw);

/** A workbook of 100,000 lines has some twenty parts, 50 MB unpacked, and is packed to a tenth. */
const MAX_PARTS = 200;
const MAX_UNPACKED = 100 * 1_048_576;
const MAX_RATIO = 100;
/** Below this nobody is harmed, however well it is packed. */
const HARMLESS = 1_048_576;

const DIRECTORY_END = 0x0605_4b50;
const DIRECTORY_ENTRY = 0x0201_4b50;
const LONGEST_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;

type Part = { name: string; method: number; packed: number; size: number; at: number };

/** What an archive is: a workbook to be read, one that is too much, one that cannot be read, or something else that is packed. */
export type ArchiveVerdict = "readable" | "tooMuch" | "unreadable" | "otherArchive";

/**
 * Judges a zip before anything of it is handed on: by its directory, and then by what its parts really unpack to, for a
 * directory may lie. Nothing is held longer than it takes to count it. Zip64 and encrypted parts are unreadable: no workbook
 * that small enough needs the one, and a password makes another kind of file of it.
 */
export async function judgeArchive(bytes: Uint8Array): Promise<ArchiveVerdict> {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const parts = directoryOf(zip);
    if (parts === "tooMuch") return parts;
    const names = new Set(parts.map(({ name }) => name));
    if (!names.has("xl/workbook.xml")) return names.has("[Content_Types].xml") || names.has("mimetype") ? "unreadable" : "otherArchive";
    for (const part of parts) if (!(await isAsSaid(zip, part))) return "unreadable";
    return "readable";
  } catch {
    return "unreadable"; // an offset beyond the end, or bytes that do not unpack
  }
}

/** The parts by the directory at the end. Throws where there is none. */
function directoryOf(zip: Buffer): Part[] | "tooMuch" {
  const end = endOf(zip);
  const count = zip.readUInt16LE(end + 8);
  if (count > MAX_PARTS) return "tooMuch";
  const parts: Part[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let number = 0; number < count; number += 1) {
    const isEncrypted = (zip.readUInt16LE(at + 8) & 1) === 1;
    if (zip.readUInt32LE(at) !== DIRECTORY_ENTRY || isEncrypted) throw new Error("no readable entry");
    const nameLength = zip.readUInt16LE(at + 28);
    parts.push({ name: zip.toString("utf8", at + 46, at + 46 + nameLength), method: zip.readUInt16LE(at + 10), packed: zip.readUInt32LE(at + 20), size: zip.readUInt32LE(at + 24), at: zip.readUInt32LE(at + 42) });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  const sum = (of: (part: Part) => number) => parts.reduce((total, part) => total + of(part), 0);
  const size = sum((part) => part.size);
  return size > MAX_UNPACKED || (size > HARMLESS && size > MAX_RATIO * sum(({ packed }) => packed)) ? "tooMuch" : parts;
}

function endOf(zip: Buffer): number {
  for (let at = zip.length - 22; at >= 0 && at >= zip.length - 22 - LONGEST_COMMENT; at -= 1) if (zip.readUInt32LE(at) === DIRECTORY_END) return at;
  throw new Error("no directory");
}

/** Whether a part unpacks to as many bytes as the directory says; stops counting one byte beyond. */
async function isAsSaid(zip: Buffer, { method, packed, size, at }: Part): Promise<boolean> {
  const start = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
  if (start + packed > zip.length) return false;
  if (method === STORED) return packed === size;
  if (method !== DEFLATED) return false;
  return (await inflate(zip.subarray(start, start + packed), { maxOutputLength: size + 1 })).length === size;
}
