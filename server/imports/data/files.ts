import { z } from "zod";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import { DomainError } from "../../errors/domain-error";
import { Prisma } from "../../generated/prisma/client";
import type { Inspection } from "../parsing/inspect";
import { insertForgetting } from "./job";
import { importAnswers, importLine, importMapping, importState, type ImportAnswers, type ImportLine, type ImportMapping, type ImportSettings } from "../schema";

/**
 * What is kept beside a file: what it was found to be, for which headings (as a key), the answers as given, and the whole
 * that it is read by, null until nothing is left to ask.
 */
export type KeptSettings = { look: Inspection; headings: string; answers: ImportAnswers; reading: ImportSettings | null };
const kept = z.object({
  look: z.custom<Inspection | null>().default(null),
  headings: z.string().default(""),
  answers: importAnswers.default({}),
  reading: z.custom<ImportSettings | null>().default(null),
});

/** What a file brings: one door and one history of states for all, each with its own list. */
export type ImportKind = "time" | "results" | "responses";

const lineColumns = {
  id: true, fileName: true, format: true, state: true, rowCount: true, progress: true, added: true, renewed: true, known: true, leftOut: true, error: true,
  createdAt: true, finishedAt: true, undoneAt: true, fileGoneAt: true, member: { select: { placeholder: true, user: { select: { name: true } } } },
} as const satisfies Prisma.ImportSelect;

function lineOf<T>(shape: z.ZodType<T>, { member, error, createdAt, finishedAt, undoneAt, fileGoneAt, rowCount, ...row }: Prisma.ImportGetPayload<{ select: typeof lineColumns }>): T {
  return shape.parse({
    ...row, rowCount: rowCount ?? 0, problem: error, by: member.user?.name ?? member.placeholder ?? "",
    createdAt: createdAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null, undoneAt: undoneAt?.toISOString() ?? null, isFileGone: fileGoneAt !== null,
  });
}

/** The history of one kind, latest first. */
export async function findLines<T>(tx: Tx, tenantId: TenantId, kind: ImportKind, shape: z.ZodType<T>): Promise<T[]> {
  const rows = await tx.import.findMany({ where: { tenantId, kind }, select: lineColumns, orderBy: [{ createdAt: "desc" }, { id: "desc" }], take: 100 });
  return rows.map((row) => lineOf(shape, row));
}

/** The history of timesheets, latest first. */
export const findImports = (tx: Tx, tenantId: TenantId): Promise<ImportLine[]> => findLines(tx, tenantId, "time", importLine);

/** One file's facts without its content. NOT_FOUND where it is of another kind or tenant, like where it is nobody's. */
export async function findFile<T>(tx: Tx, tenantId: TenantId, importId: string, kind: ImportKind, shape: z.ZodType<T>) {
  const row = await tx.import.findFirst({ where: { tenantId, id: importId, kind }, select: { ...lineColumns, sha256: true, settings: true, mapping: true } });
  if (!row) throw new DomainError("NOT_FOUND", "noSuchImport");
  const { sha256, settings, mapping, ...line } = row;
  return { line: lineOf(shape, line), sha256, settings, mapping };
}

/** One timesheet without its content. */
export async function findImport(tx: Tx, tenantId: TenantId, importId: string) {
  const { settings, mapping, ...file } = await findFile(tx, tenantId, importId, "time", importLine);
  return { ...file, settings: kept.parse(settings), mapping: importMapping.nullable().parse(mapping) };
}

/** The bytes as they were uploaded. CONFLICT where they were forgotten. */
export async function findContent(tx: Tx, tenantId: TenantId, importId: string): Promise<Uint8Array> {
  const row = await tx.import.findFirst({ where: { tenantId, id: importId }, select: { content: true } });
  if (!row) throw new DomainError("NOT_FOUND", "noSuchImport");
  if (!row.content) throw new DomainError("CONFLICT", "importFileGone");
  return row.content;
}

/** An earlier import of the very same bytes that stands, the latest. */
export async function findSameFile(tx: Tx, tenantId: TenantId, importId: string, kind: ImportKind, sha256: string) {
  const row = await tx.import.findFirst({ where: { tenantId, kind, sha256, state: "done", id: { not: importId } }, select: { id: true, createdAt: true }, orderBy: { createdAt: "desc" } });
  return row && { id: row.id, createdAt: row.createdAt.toISOString() };
}

export type NewImport = { memberId: string; kind: ImportKind; fileName: string; sha256: string; content: Uint8Array<ArrayBuffer>; format: string; rowCount: number; settings: Prisma.InputJsonObject };

/** Keeps an upload; the same file from the same person that waits already is that one, for an answer may have been lost. */
export async function insertImport(tx: Tx, tenantId: TenantId, { settings, ...upload }: NewImport): Promise<string> {
  const { memberId, kind, sha256, fileName } = upload;
  const waiting = await tx.import.findFirst({ where: { tenantId, memberId, kind, sha256, fileName, state: "uploaded", fileGoneAt: null }, select: { id: true } });
  if (waiting) return waiting.id;
  const { id } = await tx.import.create({ data: { tenantId, ...upload, settings }, select: { id: true } });
  await insertForgetting(tx, { tenantId, importId: id });
  return id;
}

/** Forgets the bytes, and the settings with the first rows in them. False for an import that runs. */
export async function deleteContent(tx: Tx, tenantId: TenantId, importId: string, fileGoneAt: Date): Promise<boolean> {
  const where = { tenantId, id: importId, fileGoneAt: null };
  const { count } = await tx.import.updateMany({ where: { ...where, state: { not: "running" } }, data: { content: null, settings: {}, fileGoneAt } });
  return count === 1 || (await tx.import.count({ where })) === 0;
}

const open = ["uploaded", "failed"];

/** Changes an import that has not run. CONFLICT where it runs or has run. */
export async function updateOpenImport(tx: Tx, tenantId: TenantId, importId: string, change: { settings?: Prisma.InputJsonObject; mapping?: ImportMapping; rowCount?: number; startRun?: true }) {
  const { startRun, ...data } = change;
  const running = startRun ? { state: "running", progress: 0, error: Prisma.DbNull, finishedAt: null } : {};
  const { count } = await tx.import.updateMany({ where: { tenantId, id: importId, state: { in: open } }, data: { ...data, ...running } });
  if (count === 0) throw new DomainError("CONFLICT", "importHasRun");
}

export async function findState(tx: Tx, tenantId: TenantId, importId: string) {
  const row = await tx.import.findFirst({ where: { tenantId, id: importId }, select: { state: true } });
  return row && importState.parse(row.state);
}

export type Outcome =
  | { state: "done"; added: number; renewed: number; known: number; leftOut: number; finishedAt: Date }
  | { state: "failed"; error: { reason: string; values: Readonly<Record<string, string | number>> }; finishedAt: Date }
  | { state: "undone"; undoneAt: Date };

/** Says how it ended. False where it was not in the state that this ends. */
export async function updateOutcome(tx: Tx, tenantId: TenantId, importId: string, outcome: Outcome): Promise<boolean> {
  const from = outcome.state === "undone" ? "done" : "running";
  const { count } = await tx.import.updateMany({ where: { tenantId, id: importId, state: from }, data: outcome });
  return count === 1;
}

export async function updateProgress(tx: Tx, tenantId: TenantId, importId: string, progress: number) {
  await tx.import.updateMany({ where: { tenantId, id: importId, state: "running" }, data: { progress } });
}

