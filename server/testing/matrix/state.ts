import type pg from "pg";
import { z } from "zod";
import type { Tx } from "../../db/transaction";
import { Prisma } from "../../generated/prisma/client";
import { PLACES, personNames, tenantIdOf, userIdOf } from "./places";

/** 'table|whose' and the hash of what is there: whose is a place, a person, or '' for what is everybody's. */
export type State = Map<string, string>;

/** Counters of the rate limiter are no tenant's and are meant to outlive a refusal. */
const NOT_LOOKED_AT = ["rate_limits"];

/** What hashes each table, apart for each tenant and person; made from the catalogue so that none is forgotten. */
export type Hashes = ReadonlyMap<string, string>;

export async function hashesOf(db: pg.Client): Promise<Hashes> {
  const { rows } = await db.query<{ name: string; columns: string[] }>(
    `SELECT c.relname AS name, array_agg(a.attname::text) AS columns FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' GROUP BY c.relname ORDER BY c.relname`,
  );
  return new Map(rows.filter(({ name }) => !NOT_LOOKED_AT.includes(name)).map(({ name, columns }) => {
    const whose = name === "tenants" || name === "users" ? "id::text" : columns.includes("tenant_id") ? "tenant_id::text" : columns.includes("user_id") ? "user_id::text" : "''";
    return [name, `SELECT '${name}' AS name, ${whose} AS whose, concat(count(*), ' ', sum(hashtextextended(t::text, 0)::numeric)) AS hash FROM public."${name}" t GROUP BY 2`];
  }));
}

const names = new Map<string, string>([...PLACES.map((place) => [tenantIdOf(place), place] as const), ...personNames.map((name) => [userIdOf(name), name] as const)]);
const line = z.object({ name: z.string(), whose: z.string(), hash: z.string() });

function stateOf(rows: readonly unknown[]): State {
  return new Map(rows.map((row) => line.parse(row)).map(({ name, whose, hash }) => [`${name}|${names.get(whose) ?? (whose === "" ? "" : "somebody else")}`, hash]));
}

export const stateNow = async (db: pg.Client, hashes: Hashes): Promise<State> => stateOf((await db.query([...hashes.values()].join(" UNION ALL "))).rows);

/** What this transaction has added to, changed or taken from, perhaps with what the session did just before. Nobody here may truncate. */
const TOUCHED = `SELECT relname::text AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
  AND pg_stat_get_xact_tuples_inserted(oid) + pg_stat_get_xact_tuples_updated(oid) + pg_stat_get_xact_tuples_deleted(oid) > 0`;

/** The state within a transaction that began at `before`: only what it has touched is read again. */
export async function stateWithin(tx: Tx, hashes: Hashes, before: State): Promise<State> {
  const touched = new Set((await tx.$queryRaw<{ name: string }[]>(Prisma.sql([TOUCHED]))).map(({ name }) => name));
  const statement = [...hashes].flatMap(([name, hash]) => (touched.has(name) ? [hash] : [])).join(" UNION ALL ");
  if (statement === "") return before;
  const untouched = [...before].filter(([key]) => !touched.has(key.slice(0, key.indexOf("|"))));
  return new Map([...untouched, ...stateOf(await tx.$queryRaw<unknown[]>(Prisma.sql([statement])))]);
}

/** What is not as it was: 'table|whose'. */
export function differences(before: State, after: State): string[] {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].filter((key) => before.get(key) !== after.get(key));
}
