import type { Database } from "../db/client";
import { actAs, type TenantId } from "../db/tenant";
import { inTransaction, type Tx } from "../db/transaction";
import { addMonths, monthOf } from "../domain/day";
import { writeAboutDue } from "../engagements/letter";
import { writeAboutTrials } from "../tools/letter";
import { findTenantsWithFees } from "./data";
import { countFees } from "./service";

/** As far back as a month can be opened again. What an engagement or a tool brings of older months is counted when somebody adds or changes it. */
const MONTHS_BACK = 24;

/**
 * What a day brings: fees that fall due, and letters about what has to be decided. For every tenant, each of them in a transaction of its
 * own: one's trouble is not the others'. Answers what went wrong.
 */
export async function doDayWork(db: Database, now: Date): Promise<Error[]> {
  const tenants = await inTransaction(db, "query", findTenantsWithFees);
  const failed: Error[] = [];
  for (const id of tenants) {
    for (const work of [countLately, writeAboutDue, writeAboutTrials]) {
      await inTransaction(db, "mutation", async (tx) => work(tx, await actAs(tx, { tenantId: id }), now)).catch((error: unknown) => failed.push(error instanceof Error ? error : new Error(String(error))));
    }
  }
  return failed;
}

/** A day begins in every zone within a day of this one, so the month of the clock is near enough to reckon back from. */
const countLately = (tx: Tx, tenantId: TenantId, now: Date) => countFees(tx, tenantId, now, addMonths(monthOf(now.toISOString()), -MONTHS_BACK));
