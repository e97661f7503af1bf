import { createRequire } from "node:module";
import pg from "pg";
import { APP_ROLE } from "../db/roles.js";

/** Every queue of the app. A job for a queue that is not on this list is refused by the database. */
export const QUEUES = /** @type {const} */ (["mail", "imports", "import-files", "reminders", "timers", "alerts", "alert-rounds", "audit", "fees", "dead-letters"]);

/** @type {{ schema: number }} */
const { schema: SCHEMA_VERSION } = createRequire(import.meta.url)("pg-boss/version.json");

/**
 * Makes the job queue's tables as the owner and lets the app's role use them: send, fetch and complete jobs, also by an
 * INSERT of its own inside a transaction. The app opens the queue with `migrate: false`, for it may not make tables.
 * Does nothing when all is there.
 *
 * @param {string} ownerUrl
 */
export async function prepareQueue(ownerUrl) {
  const db = new pg.Client({ connectionString: ownerUrl, application_name: "queue" });
  await db.connect();
  try {
    if (await isPrepared(db)) return;
    await makeQueues(ownerUrl);
    await db.query(`
      GRANT USAGE ON SCHEMA pgboss TO ${APP_ROLE};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO ${APP_ROLE}`);
  } finally {
    await db.end();
  }
}

/** @param {pg.Client} db */
async function isPrepared(db) {
  const { rows: tables } = await db.query("SELECT to_regclass('pgboss.version') AS version, to_regclass('pgboss.queue') AS queue");
  if (!tables[0].version || !tables[0].queue) return false;
  const { rows } = await db.query(
    `SELECT EXISTS (SELECT FROM pgboss.version WHERE version = $1)
        AND (SELECT count(*) FROM pgboss.queue WHERE name = ANY ($2) AND has_table_privilege($3, 'pgboss.' || quote_ident(partition_name), 'INSERT')) = $4
         AS prepared`,
    [SCHEMA_VERSION, QUEUES, APP_ROLE, QUEUES.length],
  );
  return Boolean(rows[0].prepared);
}

/** @param {string} ownerUrl */
async function makeQueues(ownerUrl) {
  const { default: PgBoss } = await import("pg-boss");
  const boss = new PgBoss({ connectionString: ownerUrl, supervise: false, schedule: false, max: 1 });
  boss.on("error", () => {}); // told again by the call that failed
  await boss.start();
  try {
    for (const name of QUEUES) await boss.createQueue(name);
  } finally {
    await boss.stop({ graceful: false });
  }
}
