import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "../generated/prisma/client";
import { SafePool } from "./safe-pool";

/**
 * Two doors to one database, both for the app's powerless role. Through `read` nothing can be written and all statements
 * of a transaction see one snapshot; `write` locks what it changes.
 */
export type Database = { read: PrismaClient; write: PrismaClient; close: () => Promise<void> };

/** Disks have no arm that must be moved: else small tables are read whole for every row beside them, which grows with the square of the clients. */
const planning = ["random_page_cost=1.1"];
const limits = ["statement_timeout=5000", "lock_timeout=2000", "idle_in_transaction_session_timeout=10000"];
const readOnly = ["default_transaction_read_only=on", "default_transaction_isolation=repeatable\\ read"];

/**
 * What the database itself does not end: a connection of which nothing is heard any more, the machine behind it being gone. Longer
 * than any statement may take (see allowLongWork), and short enough that a job ends by itself before it expires.
 */
const LONGEST_SILENCE_MS = 130_000;

/** How many statements a connection keeps planned at most: what is asked by must not fill its memory. */
const MOST_PREPARED = 500;
const prepared = new Map<string, string>();

/** What is longer has a place for each of many rows or ids, and hardly comes twice with as many. */
const LONGEST_PREPARED = 16_000;
const MOST_PLACES = 100;

/** A statement with a name is planned once on each connection, which is about a quarter of what a question takes. "" plans it anew each time. */
function statementName({ sql, args }: { sql: string; args: unknown[] }): string {
  if (sql.length > LONGEST_PREPARED || args.length > MOST_PLACES) return "";
  const known = prepared.get(sql);
  if (known !== undefined || prepared.size >= MOST_PREPARED) return known ?? "";
  const name = `s${prepared.size}`;
  prepared.set(sql, name);
  return name;
}

function open(url: string, settings: readonly string[], max: number) {
  const options = settings.map((setting) => `-c ${setting}`).join(" ");
  const pool = new SafePool({ connectionString: url, max, connectionTimeoutMillis: 2000, query_timeout: LONGEST_SILENCE_MS, options, application_name: "worthwhile" });
  return new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: true, statementNameGenerator: statementName }), transactionOptions: { maxWait: 2500, timeout: 60_000 } });
}

export function openDatabase(url: string, connections = 8): Database {
  const read = open(url, [...planning, ...limits, ...readOnly], connections);
  const write = open(url, [...planning, ...limits], connections);
  return { read, write, close: async () => void (await Promise.all([read.$disconnect(), write.$disconnect()])) };
}

const global = globalThis as typeof globalThis & { worthwhileDatabase?: Database };

/** The database of this process. On globalThis, because pages and route handlers are bundled apart. */
export function database(): Database {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set");
  return (global.worthwhileDatabase ??= openDatabase(url));
}
