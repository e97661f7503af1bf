import pg from "pg";
import { enter, type Scope } from "../../db/tenant";
import { inTransaction } from "../../db/transaction";
import { Prisma } from "../../generated/prisma/client";
import { z } from "zod";
import { ACTORS, readableBy, whoIs } from "./actors";
import type { Stage } from "./rehearsal";
import { NOW, type Place, PLACES, slugOf, tenantIdOf } from "./places";

/** Every table with a tenant in it, from the catalogue. */
async function tenantTables(db: pg.Client): Promise<string[]> {
  const { rows } = await db.query<{ name: string }>("SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id' WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY 1");
  return rows.map(({ name }) => name);
}

const agencyClients = (readable: readonly Place[], agency: Place): Place[] => readable.filter((place) => (agency === "AG" ? ["A", "B", "D"] : ["C"]).includes(place));

/** Which tenants a person sees rows of once let in, whatever is asked: a sentence for each that they should not, or should. */
export async function doorFindings(db: pg.Client, stage: Stage, before?: string): Promise<string[]> {
  const tables = await tenantTables(db);
  const seenBy = tables.map((table) => `SELECT DISTINCT tenant_id::text AS id FROM ${table}${table === "running_timers" ? " WHERE user_id <> app_user()" : ""}`).join(" UNION ");
  const statement = Prisma.sql([`${seenBy} UNION SELECT id::text FROM tenants`]);
  const findings: string[] = [];
  for (const actor of ACTORS) {
    const who = whoIs(actor);
    if (!who) continue;
    const readable = readableBy(actor);
    const doors: [Scope, Place | null, Place[]][] = [["user", null, readable]];
    for (const place of PLACES) {
      const isIn = readable.includes(place);
      doors.push(["tenant", place, isIn ? [place] : []]);
      if (place === "AG" || place === "CG") doors.push(["agency", place, isIn ? [place, ...agencyClients(readable, place)] : []]);
    }
    for (const [scope, place, expected] of doors) {
      const seen = await inTransaction(stage.open(before ? { before } : {}), "query", async (tx) => {
        await enter(tx, who, scope, place && slugOf(place), NOW);
        return z.array(z.object({ id: z.string() })).parse(await tx.$queryRaw(statement)).map(({ id }) => PLACES.find((name) => tenantIdOf(name) === id) ?? id);
      }).catch(() => []);
      if (seen.sort().join() !== [...expected].sort().join()) findings.push(`${actor} through the door of ${scope} ${place ?? "alone"} sees ${seen.join(", ") || "nothing"} and should see ${expected.join(", ") || "nothing"}`);
    }
  }
  return findings;
}
