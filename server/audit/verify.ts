import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { findAuditedTables, findBrokenLines, findDifferingRows } from "./data/trail";
import { verifySeals } from "./seals";

/**
 * Replays the trail of the tenant in context and compares it with what the tables hold: a sentence for each line that does
 * not follow from those before it and each row that is not as written, at most a hundred a table; none when all agrees.
 * It finds whatever was written past the triggers and whatever was changed in what lines say. What nothing else in the database
 * says, a line's instant and its person, is held by the seals, which are compared too.
 */
export async function verifyTrail(tx: Tx, tenantId: TenantId): Promise<string[]> {
  const findings = (await verifySeals(tx, tenantId)).map(({ says }) => says);
  for (const table of await findAuditedTables(tx)) {
    for (const { id, key, fault } of await findBrokenLines(tx, tenantId, table)) findings.push(`${table} ${key}: line ${id} ${fault}`);
    for (const { key, fault, columns } of await findDifferingRows(tx, tenantId, table)) findings.push(`${table} ${key}: ${[fault, ...columns].join(" ")}`);
  }
  return findings;
}
