import { randomUUID } from "node:crypto";
import { findChannels } from "../channels/data";
import { DomainError } from "../errors/domain-error";
import { findContent, findFile, findSameFile, insertImport, updateOpenImport, updateOutcome } from "../imports/data/files";
import { allowLongWork, lockByName } from "../imports/data/job";
import { countErrorLines } from "../imports/mapping/error-lines";
import type { UploadAnswer } from "../imports/schema";
import type { KeptFile, LetIn } from "../imports/service/look";
import { firstOfEach } from "../imports/service/preview";
import { openResults } from "../result-imports/reading/open";
import { findKnownKeys, removeImported } from "./data/imported";
import { logLine, type LogAnswers, type LogPreview } from "./import-schema";
import { proposeColumns } from "./reading/columns";
import { dateFormatsOf, readLog, type ReadMessage } from "./reading/read-log";
import { enterResponses, type ResponseCall } from "./service";

const SAMPLE_ROWS = 5;
const LONGEST_CELL = 80;
/** One statement each. */
const SLICE = 5000;

/** Keeps a log that can be read; else says what is wrong with it. */
export async function keepResponses(letIn: LetIn, file: KeptFile): Promise<UploadAnswer> {
  const opened = await openResults(file.content, {});
  if (!opened.ok) return { problem: opened.problem };
  return { id: await letIn("mutation", (tx, { id, memberId }) => insertImport(tx, id, { memberId, kind: "responses", ...file, format: "generic", rowCount: opened.records.length, settings: {} })) };
}

/** The file by what was said of it: what is still open, and its messages once nothing is. NOT_FOUND for an unknown channel. */
async function readFile({ tx, tenant, now }: ResponseCall, importId: string, answers: LogAnswers) {
  const { line, sha256 } = await findFile(tx, tenant.id, importId, "responses", logLine);
  await allowLongWork(tx);
  const opened = await openResults(await findContent(tx, tenant.id, importId), { encoding: answers.encoding });
  if (!opened.ok) throw new DomainError("INVALID", "importUnreadable");
  const { headings, records, encodings } = opened;
  const columns = answers.columns ?? proposeColumns(headings);
  const { channelId, zone } = answers;
  if (channelId !== undefined && !(await findChannels(tx, tenant.id)).some(({ id }) => id === channelId)) throw new DomainError("NOT_FOUND", "noSuchChannel");
  const isWhole = Object.values(columns).every((heading) => headings.includes(heading)) && columns.received !== undefined;
  const dateFormats = isWhole ? dateFormatsOf(headings, records, columns) : [];
  const dateFormat = dateFormats.length > 1 ? dateFormats.find((format) => format === answers.dateFormat) : (dateFormats[0] ?? "YYYY-MM-DD");
  const look = { line, sha256, headings, records, encodings, columns, dateFormats };
  if (!isWhole || dateFormat === undefined || zone === undefined || channelId === undefined) {
    const isOpen = { columns: !isWhole, dateFormat: dateFormat === undefined, zone: zone === undefined, channel: channelId === undefined };
    return { ...look, open: (Object.keys(isOpen) as (keyof typeof isOpen)[]).filter((ask) => isOpen[ask]), read: null };
  }
  const { messages, findings } = readLog(headings, records, { columns, dateFormat, zone, channelId }, now);
  const known = await findKnownKeys(tx, tenant.id, messages.map(({ importKey }) => importKey));
  return { ...look, open: [], read: { messages, findings, channelId, fresh: messages.filter(({ importKey }) => !known.has(importKey)) } };
}

/** What a file is, what is open, and what the import would do. */
export async function previewLog(call: ResponseCall, importId: string, answers: LogAnswers): Promise<LogPreview> {
  const { line, sha256, headings, records, encodings, columns, dateFormats, open, read } = await readFile(call, importId, answers);
  const counts = read && { rows: read.messages.length, fresh: read.fresh.length, known: read.messages.length - read.fresh.length, unanswered: read.fresh.filter(({ answeredAt }) => answeredAt === null).length, errorCount: countErrorLines(read.findings) };
  return {
    fileName: line.fileName, encodings, headings, columns, dateFormats, open, counts,
    samples: records.slice(0, SAMPLE_ROWS).map(({ cells }) => cells.map((cell) => cell.slice(0, LONGEST_CELL))),
    sameAs: await findSameFile(call.tx, call.tenant.id, importId, "responses", sha256),
    findings: firstOfEach(read?.findings ?? []),
  };
}

/** Writes what is new in the file, all or nothing. CONFLICT while something is open, lines have errors and are not left out, or it has run. */
export async function runLog(call: ResponseCall, importId: string, answers: LogAnswers, leaveOutErrors: boolean): Promise<number> {
  const { tx, tenant, now } = call;
  await lockByName(tx, `responses into ${tenant.id}`);
  const { read } = await readFile(call, importId, answers);
  if (!read) throw new DomainError("CONFLICT", "importHasQuestions");
  const errors = countErrorLines(read.findings);
  if (errors > 0 && !leaveOutErrors) throw new DomainError("CONFLICT", "importHasErrors", { count: errors });
  if (read.messages.length === 0) throw new DomainError("CONFLICT", "importNothingLeft");
  await updateOpenImport(tx, tenant.id, importId, { startRun: true });
  const rowOf = ({ line: _, ...message }: ReadMessage) => ({ ...message, id: randomUUID(), channelId: read.channelId, answeredById: null, sentiment: null, isEscalated: false, importId });
  for (let at = 0; at < read.fresh.length; at += SLICE) await enterResponses(call, read.fresh.slice(at, at + SLICE).map(rowOf));
  await updateOutcome(tx, tenant.id, importId, { state: "done", added: read.fresh.length, renewed: 0, known: read.messages.length - read.fresh.length, leftOut: errors, finishedAt: now });
  return read.fresh.length;
}

/** Takes out what an import brought. CONFLICT where it has not run, or was taken back. */
export async function undoLog({ tx, tenant, now }: ResponseCall, importId: string): Promise<number> {
  const { line } = await findFile(tx, tenant.id, importId, "responses", logLine);
  if (line.state !== "done") throw new DomainError("CONFLICT", "importNotDone");
  await lockByName(tx, `responses into ${tenant.id}`);
  const removed = await removeImported(tx, tenant.id, importId, now);
  if (!(await updateOutcome(tx, tenant.id, importId, { state: "undone", undoneAt: now }))) throw new DomainError("CONFLICT", "importNotDone");
  return removed;
}
