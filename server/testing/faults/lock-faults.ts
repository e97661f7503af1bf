import { openDatabase } from "../../db/client";
import { lockFindings } from "../locks";
import type { Fault } from "./fault";

/** A fault in one of the functions that keep locked days, by its text. Where the text is not found nothing is changed, and the fault is not caught. */
const inLocks = (name: string, says: RegExp, called: string, found: string | RegExp, instead: string): Fault => ({
  name,
  says,
  async findings({ addresses, db }, isIn) {
    const { rows } = await db.query<{ def: string }>("SELECT pg_get_functiondef($1::regproc) AS def", [called]);
    const def = rows[0]?.def ?? "";
    if (isIn) await db.query(def.replace(found, instead));
    const opened = openDatabase(addresses.appUrl, 3);
    try {
      return await lockFindings(opened);
    } finally {
      await opened.close();
      await db.query(def);
    }
  },
});

export const lockFaults: Fault[] = [
  inLocks("the lock looks at where an entry goes and not at where it was", /moved out of a closed month/, "keep_locked_days", "(TABLE was EXCEPT TABLE is_now) UNION ALL", ""),
  inLocks("the lock looks at where an entry was and not at where it goes", /moved into a closed month/, "keep_locked_days", "UNION ALL (TABLE is_now EXCEPT TABLE was)", ""),
  inLocks("an approved week is not looked up", /an approved week was written to/, "keep_locked_days", "w.approved_at IS NOT NULL", "false"),
  inLocks("a month is closed while others write", /did not see what was written in the same moment/, "hold_days", "PERFORM pg_advisory_xact_lock(days_key(NEW.tenant_id));", ""),
];
