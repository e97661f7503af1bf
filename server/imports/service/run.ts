import { DomainError } from "../../errors/domain-error";
import { insertJob } from "../data/job";
import { updateOpenImport } from "../data/files";
import { rememberMapping } from "../data/memory";
import { countErrorLines } from "../mapping/error-lines";
import { placeRows } from "../mapping/place-rows";
import type { Finding } from "../parsing/finding";
import type { KeyedRow } from "../parsing/import-row";
import type { ImportMapping } from "../schema";
import { findLockedRows, type LockedRow, refuseLocked } from "./locked";
import { readRows } from "./look";
import type { ImportCall } from "./map";
import { byDefault, inTenantOrder } from "./preview";
import { readCatalogue } from "./settle";

/** What keeps a file from being imported: nothing is half imported. Answers the rows, each with its place. */
export function placeAll(rows: readonly KeyedRow[], findings: readonly Finding[], mapping: ImportMapping | null, home: string | null) {
  const errors = countErrorLines(findings);
  if (errors > 0 && !mapping?.leaveOutErrors) throw new DomainError("CONFLICT", "importHasErrors", { count: errors });
  if (!mapping) throw new DomainError("CONFLICT", "importNotMapped", { count: rows.length });
  const { placed, leftOut, unmapped } = placeRows(rows, mapping, home);
  const open = unmapped.projects + unmapped.people + unmapped.work;
  if (open > 0) throw new DomainError("CONFLICT", "importNotMapped", { count: open });
  if (placed.length === 0) throw new DomainError("CONFLICT", "importNothingLeft");
  return { placed, leftOut: leftOut.length + errors, mapping };
}

/**
 * Asks for the import to be done, if it can be done as a whole: no line with an error and none on a locked day unless those
 * are left out on purpose, no word without a meaning, and no tenant in which the person may not import. Remembers what the words mean.
 */
export async function startImport(call: ImportCall, importId: string) {
  const { tx, tenant, user } = call;
  const { rows, findings, mapping: given, settings } = await readRows(tx, tenant.id, importId);
  const { placed, mapping } = placeAll(rows, findings, given, byDefault(tenant));
  const home = await readCatalogue(tx, tenant.id);
  const locked: LockedRow[] = [];
  for (const [slug, group] of inTenantOrder(placed)) locked.push(...(await findLockedRows(tx, (await call.into(slug)).id, group, home)));
  refuseLocked(locked, mapping.leaveOutLocked);
  await call.into(tenant.slug);
  await updateOpenImport(tx, tenant.id, importId, { startRun: true });
  await rememberMapping(tx, tenant.id, mapping, settings.headings, settings.answers);
  await insertJob(tx, { tenantId: tenant.id, tenant: tenant.slug, importId, userId: user.id });
}
