import { DomainError } from "../../errors/domain-error";
import { findBatches, updateBatch } from "../data/batches";
import { removeImportedEntries } from "../data/entries";
import { findImport, updateOutcome } from "../data/files";
import { allowLongWork } from "../data/job";
import type { ImportCall } from "./map";

/**
 * Takes out what an import added, in every tenant that it wrote to, all or nothing: a person who may not import into one
 * of them any more undoes none. The file's rows are forgotten, so that it can come again. Answers how many entries went.
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
    removed += await removeImportedEntries(tx, entered.id, importId, now);
    await updateBatch(tx, entered.id, importId, { undoneAt: now });
  }
  await call.into(tenant.slug);
  if (!(await updateOutcome(tx, tenant.id, importId, { state: "undone", undoneAt: now }))) throw new DomainError("CONFLICT", "importNotDone");
  return removed;
}
