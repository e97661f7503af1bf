import pg from "pg";
import { afterEach, beforeAll, expect, inject, it } from "vitest";
import { openDatabase } from "./database";

const address = (username: string, pathname = "/operators") => Object.assign(new URL(inject("superUrl")), { username, password: "secret", pathname }).href;

async function query(url: string, sql: string) {
  const db = new pg.Client(url);
  await db.connect();
  try {
    return (await db.query(sql)).rows;
  } finally {
    await db.end();
  }
}

beforeAll(async () => {
  const superUrl = inject("superUrl");
  await query(superUrl, "CREATE ROLE operators_owner LOGIN PASSWORD 'secret' CREATEROLE");
  await query(superUrl, "CREATE ROLE operators_login LOGIN PASSWORD 'secret'");
  await query(superUrl, "GRANT worthwhile_app TO operators_owner WITH ADMIN OPTION");
  await query(superUrl, "CREATE DATABASE operators OWNER operators_owner");
});
afterEach(() => {
  delete process.env.DATABASE_URL;
  delete process.env.DATABASE_OWNER_URL;
});

it("brings a PostgreSQL of the operator's own up to date, whatever its roles are called", async () => {
  process.env.DATABASE_URL = address("operators_login");
  process.env.DATABASE_OWNER_URL = address("operators_owner");
  expect(await openDatabase()).toEqual({ appUrl: address("operators_login"), ownerUrl: address("operators_owner") });

  expect(await query(address("operators_login"), "SELECT id FROM tenants")).toEqual([]);
  await query(address("operators_login"), "INSERT INTO pgboss.job (name, data) VALUES ('mail', '{}')");
  await expect(query(address("operators_login"), "CREATE TABLE own (id int)")).rejects.toThrow(/permission denied/);
  await expect(openDatabase()).resolves.toBeDefined();
});

it("wants both addresses or neither", async () => {
  process.env.DATABASE_URL = address("operators_login");
  await expect(openDatabase()).rejects.toThrow(/Set both DATABASE_URL .* and DATABASE_OWNER_URL/);
});
