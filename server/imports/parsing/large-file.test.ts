import { expect, it } from "vitest";
import { bytesOf, settingsOf } from "../samples/sample";
import { inspectFile } from "./inspect";
import { readFile } from "./read-file";

const ROWS = 100_000;

/** A file of 100,000 rows: 100 people who work 20 minutes, 50 times a day, for 20 days. */
function largeFile(): Uint8Array {
  const lines = ["User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags"];
  for (let at = 0; at < ROWS; at += 1) {
    const person = at % 100;
    const slot = Math.floor(at / 100) % 50;
    const day = `2026-03-${String(1 + Math.floor(at / 5000)).padStart(2, "0")}`;
    const time = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}:00`;
    const from = slot * 25;
    lines.push(`Person ${person},p${person}@agency.example,Client ${at % 7},Instagram,Community,Replies to ${at},Yes,${day},${time(from)},${day},${time(from + 20)},00:20:00,"a, b"`);
  }
  return bytesOf(lines.join("\r\n"));
}

it("a file of 100,000 rows is read whole and steps aside for other requests again and again", async () => {
  const bytes = largeFile();
  let pauses = 0;
  const pause = async (): Promise<void> => { pauses += 1; };
  const inspected = await inspectFile(bytes, {}, pause);
  if (!inspected.ok) throw new Error(inspected.problem.code);
  // At most some 80 rows of this file fit into one slice.
  expect(pauses).toBeGreaterThan(ROWS / 100);
  pauses = 0;
  const read = await readFile(bytes, settingsOf(inspected, {}), pause);
  if (!read.ok) throw new Error(read.problem.code);
  expect(pauses).toBeGreaterThan(ROWS / 100);
  expect(read.totals).toMatchObject({ entries: ROWS, seconds: ROWS * 1200 });
  expect(read.findings).toEqual([]);
  expect(new Set(read.rows.map((row) => row.importKey)).size).toBe(ROWS);
}, 60_000);
