import { createHash } from "node:crypto";
import type { EnteredTenant, TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import { DomainError } from "../../errors/domain-error";
import { findContent, findImport, findSameFile, insertImport, updateOpenImport } from "../data/files";
import { allowLongWork } from "../data/job";
import { findRememberedAnswers } from "../data/memory";
import { headingKey } from "../formats/heading";
import { finding, type Finding } from "../parsing/finding";
import { inspectFile, type Inspection } from "../parsing/inspect";
import type { ImportAnswers, ImportLook, ImportSettings, UploadAnswer } from "../schema";
import { readOnce } from "./read-once";

const LONGEST_CELL = 80;

/** Exports of one kind have the same headings; what was answered for the last is proposed for the next. */
export const headingsKey = (headings: readonly string[]) => createHash("sha256").update(headings.map(headingKey).join("\n")).digest("hex");

/** The whole of what a file is read by; null while something is still to be said. What the data decide counts before an answer. */
export function settingsOf(look: Inspection, answers: ImportAnswers, tenantZone: string): ImportSettings | null {
  const asks = (what: Inspection["questions"][number]["asks"]) => look.questions.some((question) => question.asks === what);
  const dateFormat = look.decided.dateFormat ?? answers.dateFormat;
  const decimal = look.decided.decimal ?? answers.decimal;
  const durationUnit = look.decided.durationUnit ?? answers.durationUnit;
  const zone = answers.zone ?? (asks("zone") ? undefined : tenantZone);
  if (!dateFormat || !decimal || !durationUnit || !zone || look.missingColumns.length > 0) return null;
  if (asks("encoding") && !answers.encoding) return null;
  return { encoding: look.encoding, delimiter: look.delimiter, columns: look.columns, dateFormat, decimal, durationUnit, zone, person: answers.person ?? null };
}

/** What of the answers changes how the file is looked at. */
const chosenOf = ({ encoding, delimiter, columns }: ImportAnswers) => ({ encoding, delimiter, columns });

/** What was answered for the last file with these headings. */
const recallAnswers = (tx: Tx, tenantId: TenantId, look: Inspection): Promise<ImportAnswers> => findRememberedAnswers(tx, tenantId, headingsKey(look.headings));

/** Looks again by the answers given; a file that cannot be read by them is looked at as it is, with nothing answered. */
async function lookBy(content: Uint8Array, answers: ImportAnswers, plain: Inspection): Promise<{ look: Inspection; answers: ImportAnswers }> {
  if (Object.values(chosenOf(answers)).every((choice) => choice === undefined)) return { look: plain, answers };
  const look = await inspectFile(content, chosenOf(answers));
  return look.ok ? { look, answers } : { look: plain, answers: {} };
}

type Upload = KeptFile & { look: Inspection; answers: ImportAnswers };

/** A file as it came in. */
export type KeptFile = { fileName: string; sha256: string; content: Uint8Array<ArrayBuffer> };
/** Does a piece of work in a transaction of its own, inside the tenant, if the person may import there at that moment. */
export type LetIn = <T>(kind: "query" | "mutation", work: (tx: Tx, tenant: EnteredTenant) => Promise<T>) => Promise<T>;

/** Keeps a timesheet that can be read; else says what is wrong with it. */
export async function keepTimesheet(letIn: LetIn, file: KeptFile): Promise<UploadAnswer> {
  const plain = await inspectFile(file.content);
  if (!plain.ok) return { problem: plain.problem };
  const recalled = await letIn("query", (tx, { id }) => recallAnswers(tx, id, plain));
  const known = await lookBy(file.content, recalled, plain);
  return { id: await letIn("mutation", (tx, tenant) => keepUpload(tx, tenant, { ...file, ...known })) };
}

/** Keeps a file that can be read, and what was answered for the last one like it. */
async function keepUpload(tx: Tx, tenant: EnteredTenant, { look, answers, ...upload }: Upload): Promise<string> {
  const { format, rowCount } = look;
  const settings = { look, headings: headingsKey(look.headings), answers, reading: null };
  return insertImport(tx, tenant.id, { memberId: tenant.memberId, kind: "time", ...upload, format, rowCount, settings });
}

/** An import whose file is still there. CONFLICT where it was forgotten. */
async function findWithFile(tx: Tx, tenantId: TenantId, importId: string) {
  const found = await findImport(tx, tenantId, importId);
  if (found.line.isFileGone) throw new DomainError("CONFLICT", "importFileGone");
  return found;
}

/** What the file is and what has to be asked, by the answers so far. */
export async function lookAt(tx: Tx, tenant: EnteredTenant, importId: string): Promise<ImportLook> {
  const { line, sha256, settings } = await findWithFile(tx, tenant.id, importId);
  const { look, answers } = settings;
  if (!look) throw new DomainError("INVALID", "importUnreadable");
  const { encoding, delimiter, headings, columns, missingColumns, questions } = look;
  const samples = look.samples.map((cells) => cells.map((cell) => cell.slice(0, LONGEST_CELL)));
  const isReady = settingsOf(look, answers, tenant.timeZone) !== null;
  return { line, encoding, delimiter, headings, columns, missingColumns, questions, samples, answers, isReady, isConfirmed: settings.reading !== null, sameAs: await findSameFile(tx, tenant.id, importId, "time", sha256) };
}

/**
 * Keeps the answers. Says what is wrong where the file cannot be read by them, and keeps nothing then; `isReady` says
 * whether more has to be asked.
 */
export async function answerQuestions(tx: Tx, tenant: EnteredTenant, importId: string, answers: ImportAnswers): Promise<{ isReady: boolean; problem: Finding | null }> {
  const { settings } = await findWithFile(tx, tenant.id, importId);
  const isSameLook = JSON.stringify(chosenOf(answers)) === JSON.stringify(chosenOf(settings.answers));
  const look = isSameLook && settings.look ? settings.look : await inspectFile(await findContent(tx, tenant.id, importId), chosenOf(answers));
  if (!look.ok) return { isReady: false, problem: look.problem };
  const absent = Object.values(answers.columns ?? {}).find((heading) => !look.headings.includes(heading));
  if (absent !== undefined) return { isReady: false, problem: finding("fatal", "columnNotFound", null, { heading: absent }) };
  const reading = settingsOf(look, answers, tenant.timeZone);
  await updateOpenImport(tx, tenant.id, importId, { rowCount: look.rowCount, settings: { look, headings: headingsKey(look.headings), answers, reading } });
  if (reading) await readAhead(tx, tenant.id, importId, reading);
  return { isReady: reading !== null, problem: null };
}

const keyOf = (tenantId: TenantId, importId: string) => `${tenantId} ${importId}`;

/** Begins to read what the next step will ask for, without waiting for it. */
async function readAhead(tx: Tx, tenantId: TenantId, importId: string, reading: ImportSettings) {
  const content = await findContent(tx, tenantId, importId);
  readOnce(keyOf(tenantId, importId), reading, () => Promise.resolve(content)).catch(() => undefined); // told by the step that asks
}

/** A file's rows by the settings that were confirmed. CONFLICT while something is still to be said. */
export async function readRows(tx: Tx, tenantId: TenantId, importId: string) {
  const file = await findWithFile(tx, tenantId, importId);
  const { reading } = file.settings;
  if (!reading) throw new DomainError("CONFLICT", "importHasQuestions");
  // The transaction idles while a large file is read, longer than a request may that holds locks.
  await allowLongWork(tx);
  const read = await readOnce(keyOf(tenantId, importId), reading, () => findContent(tx, tenantId, importId));
  if (!read.ok) throw new DomainError("INVALID", "importUnreadable");
  return { ...file, ...read };
}
