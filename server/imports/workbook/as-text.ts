import { spawn } from "node:child_process";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { z } from "zod";
import { finding, type Finding } from "../parsing/finding";
import { judgeArchive } from "./archive";
import { createTurns } from "./turns";

const MEGABYTE = 1_048_576;
/** Packed; some 300,000 lines. */
const MAX_WORKBOOK = 10 * MEGABYTE;
const HEAP_MEGABYTES = 256;
const LONGEST_MS = 20_000;
const LONGEST_FILE_NAME = 200;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
const beginsWith = (bytes: Uint8Array, mark: readonly number[]) => mark.every((byte, at) => bytes[at] === byte);

type NamedFile = { fileName: string; content: Uint8Array<ArrayBuffer> };
type AsText = { file: NamedFile } | { problem: Finding };

const refused = (code: Finding["code"], params: Finding["params"] = {}): AsText => ({ problem: finding("fatal", code, null, params) });

/** Ten at once would take ten times the memory that one may. */
const inTurn = createTurns({ atOnce: 2, inLine: 4 });

/**
 * A workbook as the CSV file that its first sheet with anything in it would be, the sheet's name behind the file's where there
 * is more than one; every other file as it is. What a file is, its first bytes say, never its name. Says what is wrong with a
 * workbook that is too large, has a password, is of the old kind, or is none, and when to come again with one that has no turn;
 * `whose` are those who take turns.
 */
export async function asText(file: NamedFile, whose: string, longestMs = LONGEST_MS): Promise<AsText> {
  if (beginsWith(file.content, OLD_OFFICE)) return refused("oldWorkbook");
  if (!beginsWith(file.content, ZIP)) return { file };
  if (file.content.length > MAX_WORKBOOK) return refused("tooLarge", { megabytes: Math.ceil(file.content.length / MEGABYTE), limit: MAX_WORKBOOK / MEGABYTE });
  const read = await inTurn(whose, () => readJudged(file.content, longestMs));
  if (typeof read === "string") return refused(read);
  // By then one that is being read has ended, and who waits first has begun.
  if ("noTurn" in read) return refused(read.noTurn === "own" ? "workbookOfYours" : "workbooksOfOthers", { seconds: LONGEST_MS / 1000 });
  if (read.isEmpty) return refused("empty");
  const sheet = read.sheets > 1 ? ` · ${read.sheet}` : "";
  return { file: { fileName: `${file.fileName.slice(0, LONGEST_FILE_NAME - sheet.length)}${sheet}`, content: read.content } };
}

async function readJudged(workbook: Uint8Array<ArrayBuffer>, longestMs: number): Promise<ReadSheet | Refusal> {
  const verdict = await judgeArchive(workbook);
  return verdict === "readable" ? readSheet(workbook, longestMs) : ({ tooMuch: "workbookTooMuch", unreadable: "workbook", otherArchive: "compressed" } as const)[verdict];
}

type Refusal = "workbook" | "workbookTooMuch" | "workbookTooLong" | "compressed";
const head = z.object({ isTooMuch: z.boolean(), isEmpty: z.boolean(), sheet: z.string(), sheets: z.number() });
type ReadSheet = z.infer<typeof head> & { content: Uint8Array<ArrayBuffer> };

/** With which the process says that it cannot read the file. Node itself ends with 1 where something of ours is wrong. */
const UNREADABLE = 3;
/** As a shell, or Windows, tells of an abort. */
const OUT_OF_MEMORY = 134;

/**
 * Reads it in a process with a limit of memory and time and without our environment. A thread would not do: where one takes
 * too much at one stroke, the whole server goes with it. Throws where it is no fault of the file.
 */
async function readSheet(workbook: Uint8Array, longestMs: number): Promise<ReadSheet | Refusal> {
  const script = path.join(process.cwd(), "server/imports/workbook/read-sheet.js");
  const child = spawn(process.execPath, [`--max-old-space-size=${HEAP_MEGABYTES}`, script], {
    // Without SystemRoot no process starts on Windows; by UTC a day in a cell is the day that is meant.
    env: { NODE_ENV: process.env.NODE_ENV, SystemRoot: process.env["SystemRoot"], TZ: "UTC" },
    stdio: ["pipe", "pipe", "ignore"], timeout: longestMs, killSignal: "SIGKILL",
  });
  const ended = new Promise<number | null>((resolve, reject) => { child.on("error", reject); child.on("close", resolve); });
  child.stdin.on("error", () => undefined); // it may end before it has read all; how it ended is told below
  child.stdin.end(workbook);
  const [output, code] = await Promise.all([buffer(child.stdout), ended]);
  // Ended by us it took too long, ended by itself too much.
  if (child.killed) return "workbookTooLong";
  if (code === null || code === OUT_OF_MEMORY) return "workbookTooMuch";
  if (code === UNREADABLE) return "workbook";
  if (code !== 0) throw new Error(`reading a workbook ended with ${code}`);
  const line = output.indexOf(0x0a);
  const said = head.parse(JSON.parse(output.toString("utf8", 0, line)));
  return said.isTooMuch ? "workbookTooMuch" : { ...said, content: new Uint8Array(output.subarray(line + 1)) };
}
