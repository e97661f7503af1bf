import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import pg from "pg";

/** @typedef {{ name: string, sql: string, checksum: string }} Migration */

/** The number that Prisma's own engine locks, so that it and this runner never migrate at once. */
const ADVISORY_LOCK = 72707369;

// Prisma's own table, so that its tools read what is written here and the other way round.
const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`;

/**
 * Applies every pending migration of `prisma/migrations` in order, each in a transaction of its own: one that fails leaves
 * nothing behind. Several runners may start at once; one applies, the others find nothing to do.
 *
 * Throws when the database knows a migration that the folder lacks (the app is older than its data), when an applied file
 * was edited since, and when an earlier migration is recorded as failed.
 *
 * @param {string} ownerUrl
 * @param {string} [directory]
 * @returns {Promise<string[]>} the names of those applied
 */
export async function migrate(ownerUrl, directory = "prisma/migrations") {
  const migrations = readMigrations(directory);
  const db = new pg.Client({ connectionString: ownerUrl, application_name: "migrate" });
  await db.connect();
  try {
    await db.query("SET lock_timeout = '60s'");
    await db.query("SELECT pg_advisory_lock($1)", [ADVISORY_LOCK]);
    await db.query(TABLE);
    const pending = await findPending(db, migrations);
    for (const migration of pending) await apply(db, migration);
    return pending.map(({ name }) => name);
  } finally {
    await db.end(); // ends the session and with it the lock
  }
}

/** @param {string} directory @returns {Migration[]} */
export function readMigrations(directory) {
  if (!fs.existsSync(directory)) return [];
  return fs
    .readdirSync(directory)
    .map((name) => ({ name, file: path.join(directory, name, "migration.sql") }))
    .filter(({ file }) => fs.existsSync(file))
    .map(({ name, file }) => ({ name, sql: fs.readFileSync(file, "utf8") }))
    .map(({ name, sql }) => ({ name, sql, checksum: createHash("sha256").update(sql).digest("hex") }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** @param {pg.Client} db @param {Migration[]} migrations */
async function findPending(db, migrations) {
  /** @type {{ rows: { migration_name: string, checksum: string, finished_at: Date | null }[] }} */
  const { rows } = await db.query("SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL");
  const failed = rows.find((row) => !row.finished_at);
  if (failed) throw new Error(`Migration ${failed.migration_name} failed earlier. Mend the database, then delete its row from _prisma_migrations.`);
  for (const { migration_name: name, checksum } of rows) {
    const known = migrations.find((migration) => migration.name === name);
    if (!known) throw new Error(`The database has migration ${name}, which this version does not know: is the app older than its database?`);
    if (known.checksum !== checksum) throw new Error(`Migration ${name} was edited after it had been applied. Restore the file and write a new migration.`);
  }
  const done = new Set(rows.map((row) => row.migration_name));
  return migrations.filter(({ name }) => !done.has(name));
}

/** @param {pg.Client} db @param {Migration} migration */
async function apply(db, { name, sql, checksum }) {
  await db.query("BEGIN");
  try {
    await db.query(sql);
    await db.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await db.query("COMMIT");
  } catch (error) {
    await db.query("ROLLBACK");
    const { message, position } = /** @type {pg.DatabaseError} */ (error);
    const line = position ? ` at line ${sql.slice(0, Number(position)).split("\n").length}` : "";
    throw new Error(`Migration ${name} failed${line}: ${message}`, { cause: error });
  }
}
