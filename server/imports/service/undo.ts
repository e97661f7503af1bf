import { DomainError } from "../../errors/domain-error";
import { findBatches, updateBatch } from "../data/batches";
import { shareDays } from "../../timesheets/data/locks";
import { findLockedDays, removeImportedEntries } from "../data/entries";
import { findImport, updateOutcome } from "../data/files";
import { allowLongWork } from "../data/job";
import type { ImportCall } from "./map";

/** Locked days that are named; the first are enough to know whom to ask. */
const NAMED_DAYS = 5;

/**
 * Takes out what an import added, in every tenant that it wrote to, all or nothing: a person who may not import into one
 * of them any more undoes none, and neither does anybody where some of its days are locked by now. The file's rows are forgotten, so that it can come again. Answers how many entries went.
 */
export async function undoImport(call: ImportCall, importId: string): Promise<number> {
  const { tx, tenant, now } = call;
  const { line } = await findImport(tx, tenant.id, importId);
  if (line.state !== "done") throw new DomainError("CONFLICT", "importNotDone");
  await allowLongWork(tx);
  if (tenant.kind === "agency") await call.widen();
  const batches = await findBatches(tx, importId);
  // A tenant that the person cannot see any more is missing from the list, and from its sum.
  if (batches.reduce((sum, { added }) => sum + added, 0) !== line.added) throw new DomainError("FORBIDDEN", "importBeyondReach");
  let removed = 0;
  for (const { slug } of batches) {
    const entered = await call.into(slug);
    await shareDays(tx, entered.id);
    const locked = await findLockedDays(tx, entered.id, importId);
    if (locked.length > 0) throw new DomainError("CONFLICT", "importLockedDays", { days: locked.slice(0, NAMED_DAYS).join(", ") + (locked.length > NAMED_DAYS ? ", …" : "") });
    removed += await removeImportedEntries(tx, entered.id, importId, now);
    await updateBatch(tx, entered.id, importId, { undoneAt: now });
  }
  await call.into(tenant.slug);
  if (!(await updateOutcome(tx, tenant.id, importId, { state: "undone", undoneAt: now }))) throw new DomainError("CONFLICT", "importNotDone");
  return removed;
}
