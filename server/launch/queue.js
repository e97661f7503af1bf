import pg from "pg";
import PgBoss from "pg-boss";
import { APP_ROLE } from "../db/roles.js";

/** Every queue of the app. A job for a queue that is not on this list is refused by the database. */
export const QUEUES = /** @type {const} */ (["mail", "imports"]);

/**
 * Makes the job queue's tables as the owner and lets the app's role use them: send, fetch and complete jobs, also by an
 * INSERT of its own inside a transaction. The app starts its worker with `migrate: false`, for it may not make tables.
 *
 * @param {string} ownerUrl
 */
export async function prepareQueue(ownerUrl) {
  const boss = new PgBoss({ connectionString: ownerUrl, supervise: false, schedule: false, max: 1 });
  boss.on("error", () => {}); // told again by the call that failed
  await boss.start();
  try {
    for (const name of QUEUES) await boss.createQueue(name);
  } finally {
    await boss.stop({ graceful: false });
  }
  const db = new pg.Client({ connectionString: ownerUrl, application_name: "queue" });
  await db.connect();
  try {
    await db.query(`
      GRANT USAGE ON SCHEMA pgboss TO ${APP_ROLE};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO ${APP_ROLE};
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO ${APP_ROLE}`);
  } finally {
    await db.end();
  }
}
