import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { beforeEach, expect, inject, it } from "vitest";
import { migrate } from "./migrate";
import { OWNER_ROLE, makeDatabase } from "./roles";

let directory: string;
let ownerUrl: string;
let count = 0;

beforeEach(async () => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), "migrations-"));
  const database = `migrate_${process.pid}_${count++}`;
  await makeDatabase(inject("superUrl"), database);
  ownerUrl = Object.assign(new URL(inject("templateOwnerUrl")), { pathname: `/${database}` }).href;
  return () => fs.rmSync(directory, { recursive: true });
});

function write(name: string, sql: string) {
  fs.mkdirSync(path.join(directory, name));
  fs.writeFileSync(path.join(directory, name, "migration.sql"), sql);
}

async function query(sql: string) {
  const db = new pg.Client(ownerUrl);
  await db.connect();
  try {
    return (await db.query(sql)).rows;
  } finally {
    await db.end();
  }
}

it("applies each migration once, in order, as the owner", async () => {
  write("2_second", "ALTER TABLE things ADD COLUMN name text");
  write("1_first", "CREATE TABLE things (id int); DO $$ BEGIN PERFORM 1; END $$;");
  expect(await migrate(ownerUrl, directory)).toEqual(["1_first", "2_second"]);
  expect(await migrate(ownerUrl, directory)).toEqual([]);
  expect(await query("SELECT tableowner FROM pg_tables WHERE tablename = 'things'")).toEqual([{ tableowner: OWNER_ROLE }]);
});

it("lets one of several runners apply when they start at once", async () => {
  write("1_first", "CREATE TABLE things (id int); SELECT pg_sleep(0.1)");
  const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(ownerUrl, directory)));
  expect(applied.flat()).toEqual(["1_first"]);
});

it("leaves nothing of a migration that fails, and says where it failed", async () => {
  write("1_first", "CREATE TABLE things (id int);\nINSERT INTO nowhere VALUES (1);");
  await expect(migrate(ownerUrl, directory)).rejects.toThrow(/1_first failed at line 2: relation "nowhere" does not exist/);
  expect(await query("SELECT to_regclass('things') AS things")).toEqual([{ things: null }]);
});

it("refuses a database that is newer than the app", async () => {
  write("1_first", "SELECT 1");
  await migrate(ownerUrl, directory);
  fs.rmSync(path.join(directory, "1_first"), { recursive: true });
  await expect(migrate(ownerUrl, directory)).rejects.toThrow(/is the app older than its database/);
});

it("refuses a migration that was edited after it had been applied", async () => {
  write("1_first", "SELECT 1");
  await migrate(ownerUrl, directory);
  fs.writeFileSync(path.join(directory, "1_first", "migration.sql"), "SELECT 2");
  await expect(migrate(ownerUrl, directory)).rejects.toThrow(/was edited after it had been applied/);
});
