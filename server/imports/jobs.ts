import type PgBoss from "pg-boss";
import { roleMay } from "../auth/permissions";
import { database, type Database } from "../db/client";
import { actAs, type TenantId } from "../db/tenant";
import { inTransaction, type Tx } from "../db/transaction";
import { DomainError } from "../errors/domain-error";
import { deleteContent, findContent, findImport, findState, updateOutcome, updateProgress } from "./data/files";
import { allowLongWork, findJobPlace, forgetJob, importJob, lockByName, releaseJobs, type ImportJob } from "./data/job";
import { readFile } from "./parsing/read-file";
import { inTenantOrder } from "./service/preview";
import { placeAll } from "./service/run";
import { readCatalogue } from "./service/settle";
import { writeTenant } from "./service/write";

/** What 100,000 rows take on a slow machine, several times over. */
const LONGEST_RUN_MS = 240_000;

/** Works the queues of imports: looks once a second, one file after the other; first what a worker before it left undone. */
export async function work(boss: PgBoss): Promise<void> {
  await inTransaction(database(), "mutation", releaseJobs);
  await boss.work<unknown>("imports", { pollingIntervalSeconds: 1, batchSize: 1, includeMetadata: true }, async ([job]) => {
    if (!job) return;
    return runTry(database(), job, new Date());
  });
  await boss.work<unknown>("import-files", { pollingIntervalSeconds: 60, batchSize: 1 }, async ([job]) => job && forgetFile(database(), job.data, new Date()));
}

/** Forgets an uploaded file for good; the history stays and says so. Throws while it is being imported: later then. */
export async function forgetFile(db: Database, data: unknown, now: Date) {
  const job = forgetJob.parse(data);
  if (!(await asImport(db, job, (tx, tenantId) => deleteContent(tx, tenantId, job.importId, now)))) throw new Error(`import ${job.importId} runs`);
}

/**
 * Does one try of a job. A worker that was killed gives its job back however often that was, so a job beyond its last try
 * killed each worker that took it: it is not begun again, and the history says that it failed, so that a person can start anew.
 */
export async function runTry(db: Database, { data, retryCount, retryLimit }: { data: unknown; retryCount: number; retryLimit: number }, now: Date) {
  if (retryCount <= retryLimit) return runImport(db, data, now, retryCount === retryLimit);
  const job = importJob.parse(data);
  await asImport(db, job, async (tx, tenantId) => {
    await allowLongWork(tx);
    // Where a worker is at it after all, its end counts.
    await lockByName(tx, `import ${job.importId}`);
    await updateOutcome(tx, tenantId, job.importId, brokenOff(now));
  });
  return { outcome: "failed" as const };
}

const brokenOff = (finishedAt: Date) => ({ state: "failed" as const, error: { reason: "importBroke", values: {} }, finishedAt });

/**
 * Does an import that was asked for: all of it in one transaction, or nothing. Rights are read anew; whoever may no longer
 * import into one of the tenants imports into none, and the history says so. Run again after a crash it starts afresh; run
 * twice at once, the second finds it done. Throws where trying again may help, on the last try only after saying that it failed.
 */
export async function runImport(db: Database, data: unknown, now: Date, isLastTry = true): Promise<{ outcome: "done" | "failed" | "skipped" }> {
  const job = importJob.parse(data);
  try {
    const counts = await writeAll(db, job, now);
    return { outcome: counts ? "done" : "skipped" };
  } catch (error) {
    const known = error instanceof DomainError ? { reason: error.reason, values: error.values } : null;
    const outcome = { ...brokenOff(now), ...(known && { error: known }) };
    if (known || isLastTry) await asImport(db, job, (tx, tenantId) => updateOutcome(tx, tenantId, job.importId, outcome));
    if (!known) throw error;
    return { outcome: "failed" };
  }
}

/** The job's own bookkeeping, which must be written also when the person who asked has left. */
const asImport = <T>(db: Database, { tenantId }: Pick<ImportJob, "tenantId">, bookkeeping: (tx: Tx, tenantId: TenantId) => Promise<T>): Promise<T> =>
  inTransaction(db, "mutation", async (tx) => bookkeeping(tx, await actAs(tx, { tenantId })));

/** Puts the transaction into a tenant, if the person may import there at this moment. */
async function enterForJob(tx: Tx, userId: string, slug: string): Promise<{ tenantId: TenantId; isAgency: boolean }> {
  const place = await findJobPlace(tx, userId, slug);
  if (!place) throw new DomainError("NOT_FOUND", "importPlaceGone");
  if (!roleMay(place.role, "imports:write")) throw new DomainError("FORBIDDEN", "importPlaceGone");
  if (place.isArchived) throw new DomainError("CONFLICT", "tenantArchived");
  return { tenantId: await actAs(tx, { userId, tenantId: place.tenantId }), isAgency: place.isAgency };
}

/** What the job works on, read and understood before the long transaction begins; null where there is nothing left to do. */
async function readJob(db: Database, { tenant, importId, userId }: ImportJob) {
  const kept = await inTransaction(db, "query", async (tx) => {
    const { tenantId, isAgency } = await enterForJob(tx, userId, tenant);
    const { line, settings, mapping } = await findImport(tx, tenantId, importId);
    return line.state === "running" ? { isAgency, line, settings, mapping, content: await findContent(tx, tenantId, importId) } : null;
  });
  if (!kept) return null;
  const read = kept.settings.reading && (await readFile(kept.content, kept.settings.reading));
  if (!read?.ok) throw new DomainError("INVALID", "importUnreadable");
  return { line: kept.line, ...placeAll(read.rows, read.findings, kept.mapping, kept.isAgency ? null : tenant) };
}

async function writeAll(db: Database, job: ImportJob, now: Date): Promise<{ added: number } | null> {
  const { importId, userId, tenant } = job;
  const read = await readJob(db, job);
  if (!read) return null;
  const { placed, mapping, line } = read;
  let handled = 0;
  const onSlice = async (rows: number) => {
    handled += rows;
    await asImport(db, job, (tx, tenantId) => updateProgress(tx, tenantId, importId, handled));
  };
  return db.write.$transaction(
    async (tx) => {
      await allowLongWork(tx);
      const { tenantId: home } = await enterForJob(tx, userId, tenant);
      await lockByName(tx, `import ${importId}`);
      if ((await findState(tx, home, importId)) !== "running") return null;
      const catalogue = await readCatalogue(tx, home);
      let [added, leftOut] = [0, read.leftOut];
      for (const [slug, rows] of inTenantOrder(placed)) {
        const { tenantId } = await enterForJob(tx, userId, slug);
        const written = await writeTenant(tx, tenantId, { importId, fileName: line.fileName, rows, home: catalogue, leaveOutLocked: mapping.leaveOutLocked, now }, onSlice);
        added += written.added;
        leftOut += written.leftOut;
      }
      await enterForJob(tx, userId, tenant);
      await updateOutcome(tx, home, importId, { state: "done", added, renewed: 0, known: placed.length - added - (leftOut - read.leftOut), leftOut, finishedAt: now });
      return { added };
    },
    { maxWait: 10_000, timeout: LONGEST_RUN_MS },
  );
}
