import type pg from "pg";
import { z } from "zod";
import type { Tx } from "../../db/transaction";
import { Prisma } from "../../generated/prisma/client";
import { PLACES, personNames, tenantIdOf, userIdOf } from "./places";

/** 'table|whose' and the hash of what is there: whose is a place, a person, or '' for what is everybody's. */
export type State = Map<string, string>;

/** Counters of the rate limiter are no tenant's and are meant to outlive a refusal. */
const NOT_LOOKED_AT = ["rate_limits"];

/** One statement that hashes every table, apart for each tenant and person; made from the catalogue so that none is forgotten. */
export async function stateStatement(db: pg.Client): Promise<string> {
  const { rows } = await db.query<{ name: string; columns: string[] }>(
    `SELECT c.relname AS name, array_agg(a.attname::text) AS columns FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' GROUP BY c.relname ORDER BY c.relname`,
  );
  const parts = rows.filter(({ name }) => !NOT_LOOKED_AT.includes(name)).map(({ name, columns }) => {
    const whose = name === "tenants" || name === "users" ? "id::text" : columns.includes("tenant_id") ? "tenant_id::text" : columns.includes("user_id") ? "user_id::text" : "''";
    return `SELECT '${name}' AS name, ${whose} AS whose, md5(string_agg(t::text, '' ORDER BY t::text)) AS hash FROM public."${name}" t GROUP BY 2`;
  });
  return parts.join(" UNION ALL ");
}

const names = new Map<string, string>([...PLACES.map((place) => [tenantIdOf(place), place] as const), ...personNames.map((name) => [userIdOf(name), name] as const)]);
const line = z.object({ name: z.string(), whose: z.string(), hash: z.string() });

function stateOf(rows: readonly unknown[]): State {
  return new Map(rows.map((row) => line.parse(row)).map(({ name, whose, hash }) => [`${name}|${names.get(whose) ?? (whose === "" ? "" : "somebody else")}`, hash]));
}

export const stateNow = async (db: pg.Client, statement: string): Promise<State> => stateOf((await db.query(statement)).rows);
export const stateWithin = async (tx: Tx, statement: string): Promise<State> => stateOf(await tx.$queryRaw<unknown[]>(Prisma.sql([statement])));

/** What is not as it was: 'table|whose'. */
export function differences(before: State, after: State): string[] {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].filter((key) => before.get(key) !== after.get(key));
}
