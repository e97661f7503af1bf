import pg from "pg";

const global = globalThis as typeof globalThis & { worthwhileSidePool?: pg.Pool };

/**
 * A few connections for what is written outside a call's transaction and must stay when the call fails: rate limits and
 * when a session was last seen. Its own pool, for a call that waits here holds a connection of the other one.
 */
export function sidePool(): pg.Pool {
  return (global.worthwhileSidePool ??= open());
}

function open() {
  const connectionString = process.env.DATABASE_URL;
  if (!connectionString) throw new Error("DATABASE_URL is not set");
  const pool = new pg.Pool({ connectionString, max: 3, connectionTimeoutMillis: 2000, options: "-c statement_timeout=3000", allowExitOnIdle: true, application_name: "worthwhile side" });
  // Without a listener Node ends when PostgreSQL drops an idle connection.
  pool.on("error", () => undefined);
  return pool;
}
