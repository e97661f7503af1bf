import fs from "node:fs";
import path from "node:path";
import { readMigrations } from "../db/migrate.js";
import { startThrowaway } from "../db/throwaway.js";
import { openSchemaEngine } from "./schema-engine.js";

const SCHEMA = "prisma/schema";
const MIGRATIONS = "prisma/migrations";
const LOCK_FILE = 'provider = "postgresql"\n';

/** Every file of the schema folder, as the engine wants it: full path and text. */
function readSchema() {
  return fs
    .readdirSync(SCHEMA, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => path.resolve(SCHEMA, name))
    .map((file) => ({ path: file, content: fs.readFileSync(file, "utf8") }));
}

/**
 * The SQL that leads from what the migrations make to what the schema says; null when they agree. What Prisma cannot say
 * (policies, grants, functions, check and exclusion constraints, partial indexes) is no difference to it.
 * @returns {Promise<string | null>}
 */
async function diff() {
  const files = readSchema();
  const cluster = await startThrowaway();
  try {
    const engine = await openSchemaEngine(cluster.superUrl, files.map((file) => [file.path, file.content]));
    const result = await engine.diff({
      from: { tag: "migrations", ...migrationsForEngine() },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    return result.exitCode === 0 ? null : result.stdout;
  } finally {
    await cluster.stop();
  }
}

function migrationsForEngine() {
  return {
    baseDir: path.resolve(MIGRATIONS),
    lockfile: { path: "migration_lock.toml", content: LOCK_FILE },
    shadowDbInitScript: "",
    migrationDirectories: readMigrations(MIGRATIONS).map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: /** @type {const} */ ("ok"), value: sql } },
    })),
  };
}

/** @param {string} name @param {string} sql */
function write(name, sql) {
  const stamp = new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
  const file = path.join(MIGRATIONS, `${stamp}_${name}`, "migration.sql");
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, sql);
  fs.writeFileSync(path.join(MIGRATIONS, "migration_lock.toml"), LOCK_FILE);
  return file;
}

const [argument] = process.argv.slice(2);
if (!argument || !/^(--check|[a-z0-9_]+)$/.test(argument)) {
  process.stderr.write("Usage: npm run migration -- <name_of_the_change> | --check\n");
  process.exit(2);
}
const sql = await diff();
if (argument === "--check") {
  process.stdout.write(sql === null ? "Schema and migrations agree.\n" : `The migrations lack:\n${sql}\n`);
  process.exit(sql === null ? 0 : 1);
}
if (sql === null) process.stdout.write("Schema and migrations agree; writing an empty migration to be filled by hand.\n");
process.stdout.write(`${write(argument, sql ?? "-- Written by hand.\n")}\n`);
process.exit(0);
