import { createHash } from "node:crypto";
import type { EnteredTenant } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import { DomainError } from "../../errors/domain-error";
import { findContent, findImport, findSameFile, insertImport, updateOpenImport } from "../data/files";
import { findRememberedAnswers } from "../data/memory";
import { headingKey } from "../formats/heading";
import type { Finding } from "../parsing/finding";
import { inspectFile, type Inspection } from "../parsing/inspect";
import { readFile } from "../parsing/read-file";
import type { ImportAnswers, ImportLook, ImportSettings } from "../schema";

const LONGEST_CELL = 80;

/** Exports of one kind have the same headings; what was answered for the last is proposed for the next. */
const headingsKey = (headings: readonly string[]) => createHash("sha256").update(headings.map(headingKey).join("\n")).digest("hex");

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

export type Upload = { fileName: string; sha256: string; content: Uint8Array<ArrayBuffer>; look: Inspection };

/** Keeps a file that can be read, with what was answered for the last one like it. */
export async function keepUpload(tx: Tx, tenant: EnteredTenant, { look, ...upload }: Upload): Promise<string> {
  const headings = headingsKey(look.headings);
  const answers = await findRememberedAnswers(tx, tenant.id, headings);
  const { format, rowCount } = look;
  return insertImport(tx, tenant.id, { memberId: tenant.memberId, ...upload, format, rowCount, settings: { headings, answers, reading: null } });
}

/** What the file is and what has to be asked, by the answers so far; without them where they do not fit this file. */
export async function lookAt(tx: Tx, tenant: EnteredTenant, importId: string): Promise<ImportLook> {
  const { line, sha256, settings } = await findImport(tx, tenant.id, importId);
  const content = await findContent(tx, tenant.id, importId);
  let { answers } = settings;
  let look = await inspectFile(content, answers);
  if (!look.ok) {
    answers = {};
    look = await inspectFile(content);
  }
  if (!look.ok) throw new DomainError("INVALID", "importUnreadable");
  const { encoding, delimiter, headings, columns, missingColumns, questions } = look;
  const samples = look.samples.map((cells) => cells.map((cell) => cell.slice(0, LONGEST_CELL)));
  const isReady = settingsOf(look, answers, tenant.timeZone) !== null;
  return { line, encoding, delimiter, headings, columns, missingColumns, questions, samples, answers, isReady, sameAs: await findSameFile(tx, tenant.id, importId, sha256) };
}

/**
 * Keeps the answers. Says what is wrong where the file cannot be read by them, and keeps nothing then; `isReady` says
 * whether more has to be asked.
 */
export async function answerQuestions(tx: Tx, tenant: EnteredTenant, importId: string, answers: ImportAnswers): Promise<{ isReady: boolean; problem: Finding | null }> {
  await findImport(tx, tenant.id, importId);
  const content = await findContent(tx, tenant.id, importId);
  const look = await inspectFile(content, answers);
  if (!look.ok) return { isReady: false, problem: look.problem };
  const reading = settingsOf(look, answers, tenant.timeZone);
  const read = reading && (await readFile(content, reading));
  if (read && !read.ok) return { isReady: false, problem: read.problem };
  await updateOpenImport(tx, tenant.id, importId, { settings: { headings: headingsKey(look.headings), answers, reading } });
  return { isReady: reading !== null, problem: null };
}

/** A file's rows by the settings that were confirmed. CONFLICT while something is still to be said. */
export async function readRows(tx: Tx, tenantId: EnteredTenant["id"], importId: string) {
  const file = await findImport(tx, tenantId, importId);
  if (!file.settings.reading) throw new DomainError("CONFLICT", "importHasQuestions");
  const read = await readFile(await findContent(tx, tenantId, importId), file.settings.reading);
  if (!read.ok) throw new DomainError("INVALID", "importUnreadable");
  return { ...file, ...read };
}
