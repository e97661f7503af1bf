import { openDatabase } from "../../db/client";
import { sealFindings } from "../seals";
import type { Fault } from "./fault";

/** A fault in one of the functions that seal the trail, by its text. Where the text is not found nothing is changed, and the fault is not caught. */
const inSeals = (name: string, says: RegExp, called: string, found: string | RegExp, instead: string): Fault => ({
  name,
  says,
  async findings({ addresses, db }, isIn) {
    const { rows } = await db.query<{ def: string }>("SELECT pg_get_functiondef($1::regproc) AS def", [called]);
    const def = rows[0]?.def ?? "";
    if (isIn) await db.query(def.replace(found, instead));
    const opened = openDatabase(addresses.appUrl, 3);
    try {
      return await sealFindings(opened, addresses.superUrl);
    } finally {
      await opened.close();
      await db.query(def);
    }
  },
});

export const sealFaults: Fault[] = [
  inSeals("a seal takes for final what can still commit", /committed late was never sealed/, "seal_audit", "WHERE s.tenant_id = tenant AND s.open_to <= pg_snapshot_xmin(pg_current_snapshot())", "WHERE s.tenant_id = tenant"),
  inSeals("the digest of a line leaves its instant out", /a changed instant was not found/, "audit_digest", /to_char\(l\.at[^)]*\)/, "''"),
];
