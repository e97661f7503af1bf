import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { startThrowaway } from "./throwaway";
import { type Addresses, copyDatabase } from "../testing/worker-database";
import { assertPowerless, ensureRoles } from "./roles";

let addresses: Addresses;

async function asSuper(sql: string) {
  const db = new pg.Client(addresses.superUrl);
  await db.connect();
  try {
    return await db.query(sql);
  } finally {
    await db.end();
  }
}

/** A login of its own for one test, with these attributes. */
async function loginWith(name: string, attributes: string) {
  await asSuper(`CREATE ROLE ${name} LOGIN PASSWORD 'secret' ${attributes}`);
  return Object.assign(new URL(addresses.appUrl), { username: name, password: "secret" }).href;
}

beforeAll(async () => {
  addresses = await copyDatabase("roles");
});

describe("the role that requests run under", () => {
  it("is refused when it is a superuser, and the message names it", async () => {
    await expect(assertPowerless(addresses.superUrl)).rejects.toThrow(/"postgres".*is a superuser/);
  });

  it("is refused when it may bypass row-level security", async () => {
    await expect(assertPowerless(await loginWith("bypasser", "BYPASSRLS"))).rejects.toThrow(/"bypasser".*bypass row-level security/);
  });

  it("is refused when it owns the tables", async () => {
    await expect(assertPowerless(addresses.ownerUrl)).rejects.toThrow(/"worthwhile_owner".*owns the table/);
  });

  it("is refused when it is only a member of a role with such power", async () => {
    const url = await loginWith("heir", "IN ROLE worthwhile_owner NOINHERIT");
    await expect(assertPowerless(url)).rejects.toThrow(/"heir".*through its membership of worthwhile_owner/);
  });

  it("is refused when it could make itself another role", async () => {
    await expect(assertPowerless(await loginWith("maker", "CREATEROLE"))).rejects.toThrow(/may make roles/);
  });

  it("is refused by a server that would forget what it has acknowledged", async () => {
    await expect(assertPowerless(addresses.appUrl)).rejects.toThrow(/fsync = off/);
  });

  it("is accepted when row-level security binds it and the server keeps its word", async () => {
    const cluster = await startThrowaway({ durable: true });
    const url = Object.assign(new URL(cluster.superUrl), { username: "worthwhile_app", password: cluster.appPassword });
    await expect(assertPowerless(url.href)).resolves.toBeUndefined();
    await cluster.stop();
  });
});

describe("a login of the operator's own", () => {
  it("joins the group that migrations grant to", async () => {
    const login = await loginWith("operator_app", "");
    await ensureRoles(addresses.superUrl, login);
    await ensureRoles(addresses.superUrl, login);
    const { rows } = await asSuper("SELECT pg_has_role('operator_app', 'worthwhile_app', 'USAGE') AS joined");
    expect(rows).toEqual([{ joined: true }]);
  });

  it("is explained to an administrator when the owner may not grant", async () => {
    const login = await loginWith("outsider", "");
    await expect(ensureRoles(addresses.ownerUrl, login)).rejects.toThrow(/Run as an administrator: GRANT worthwhile_app TO "outsider";/);
  });
});
