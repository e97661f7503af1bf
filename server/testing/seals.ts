import pg from "pg";
import { sealLines } from "../audit/data/seals";
import { verifySeals } from "../audit/seals";
import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { makeCompany, write } from "./factories";

const NOON = new Date("2026-03-18T12:00:00Z");

/** What is wrong with a trail of which one line committed late, after lines that came after it were sealed, and of which one byte was changed then. */
export async function sealFindings(db: Database, superUrl: string): Promise<string[]> {
  const { id, slug: tenant, owner } = await makeCompany(db);
  const seal = () => inTransaction(db, "mutation", async (tx) => {
    await actAs(tx, { tenantId: id });
    return sealLines(tx, NOON, 5000);
  });
  const verify = () => inTransaction(db, "query", async (tx) => (await verifySeals(tx, await actAs(tx, { tenantId: id }))).map(({ says }) => says));
  const late = new pg.Client(superUrl);
  await late.connect();
  try {
    await late.query("BEGIN");
    await late.query("INSERT INTO goals (tenant_id, id, title, rank) VALUES ($1, gen_random_uuid(), 'Late', 99)", [id]);
    for (const title of ["More leads", "More calls"]) {
      await owner.api.goals.create(write({ tenant, title }));
      await seal();
    }
    await late.query("COMMIT");
    const forgotten = (await seal()) === 0 ? ["a line that committed late was never sealed"] : [];
    const broken = await verify();
    await late.query("SET session_replication_role = replica");
    await late.query("UPDATE audit_log SET at = at + interval '1 millisecond' WHERE tenant_id = $1 AND id = (SELECT min(id) FROM audit_log WHERE tenant_id = $1)", [id]);
    const unseen = (await verify()).length === broken.length ? ["a changed instant was not found"] : [];
    return [...forgotten, ...broken, ...unseen];
  } finally {
    await late.end();
  }
}
