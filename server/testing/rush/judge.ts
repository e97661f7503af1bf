import { z } from "zod";
import { allowLong } from "../../audit/data/trail";
import { verifyTrail } from "../../audit/verify";
import { actAs } from "../../db/tenant";
import { inTransaction } from "../../db/transaction";
import { Prisma } from "../../generated/prisma/client";
import type { Person, Place } from "../factories";
import { wrongTotals } from "../totals";
import { expectedOf, lostChanges } from "./model";
import type { Rush } from "./rush";

const stood = z.object({ id: z.string(), version: z.number(), note: z.string().nullable(), rises: z.boolean() });

/** What is judged: a workspace, and what it has acknowledged. */
type Judged = Pick<Rush, "db" | "acknowledged" | "findings"> & { at: Place & { owner: Person } };

/** What the trail says of each version of each entry. */
const findVersions = (rush: Judged) =>
  inTransaction(rush.db, "query", async (tx) => {
    await actAs(tx, { tenantId: rush.at.id });
    const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
      SELECT key ->> 'id' AS id, (after ->> 'version')::int AS version, after ->> 'note' AS note,
        coalesce((after ->> 'version')::int > lag((after ->> 'version')::int) OVER (PARTITION BY key ORDER BY id), true) AS rises
      FROM audit_log WHERE tenant_id = ${rush.at.id}::uuid AND table_name = 'time_entries' AND after ? 'version'`);
    return z.array(stood).parse(rows);
  });

/** What does not follow from what was acknowledged: a sentence each, none when all holds. */
export async function judge(rush: Judged): Promise<string[]> {
  const { db, at } = rush;
  const expected = expectedOf(rush.acknowledged);
  const rows = await inTransaction(db, "query", async (tx) => {
    await actAs(tx, { tenantId: at.id });
    return tx.timeEntry.findMany({ where: { tenantId: at.id }, select: { id: true, seconds: true, note: true, version: true, deletedAt: true }, take: 50_000 });
  });
  const found = new Map(rows.map((row) => [row.id, row]));
  const says: string[] = [...rush.findings, ...lostChanges(rush.acknowledged)];
  for (const { id } of rows) if (!expected.has(id)) says.push(`${id} is there and nobody was told so`);
  for (const [id, { changes: _, note, ...should }] of expected) {
    const row = found.get(id);
    const is = row && { seconds: row.seconds, version: row.version, isDeleted: row.deletedAt !== null };
    if (JSON.stringify(is) !== JSON.stringify(should) || (note !== null && note !== row?.note)) says.push(`${id} is ${JSON.stringify(is)} and should be ${JSON.stringify(should)}`);
  }
  const versions = await findVersions(rush);
  for (const { id, version, rises } of versions) if (!rises) says.push(`${id}: version ${version} came after it`);
  const written = new Map(versions.map(({ id, version, note }) => [`${id} ${version}`, note]));
  for (const [id, { changes }] of expected) for (const [version, note] of changes) if (written.get(`${id} ${version}`) !== note) says.push(`${id}: "${note}" was acknowledged as version ${version}`);
  const living = [...expected.values()].filter(({ isDeleted }) => !isDeleted).reduce((sum, { seconds }) => sum + seconds, 0);
  const told = (await at.owner.api.time.entries({ tenant: at.slug })).seconds;
  if (told !== living) says.push(`${told} s are told and ${living} s were acknowledged`);
  const trail = await inTransaction(db, "query", async (tx) => {
    await allowLong(tx);
    return verifyTrail(tx, await actAs(tx, { tenantId: at.id }));
  });
  return [...says, ...(await wrongTotals(db, at)), ...trail];
}
