import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { catalogueFindings } from "../testing/catalogue/findings";
import { copyDatabase } from "../testing/worker-database";

let db: pg.Client;
let appUrl: string;
beforeAll(async () => {
  const addresses = await copyDatabase("catalogue");
  appUrl = addresses.appUrl;
  db = new pg.Client(addresses.ownerUrl);
  await db.connect();
});
afterAll(() => db.end());

describe("the walls, as the database itself has them", () => {
  it("stand around every table, key, index, view, function and grant", async () => {
    expect(await catalogueFindings(db)).toEqual([]);
  });

  it("are missed at once around a table that a migration adds without them", async () => {
    await db.query("BEGIN");
    await db.query("CREATE TABLE leads (id uuid PRIMARY KEY, name text)");
    const findings = await catalogueFindings(db);
    await db.query("ROLLBACK");
    expect(findings).toEqual([
      expect.stringContaining("leads: its primary key does not begin with a tenant_id"),
      "leads: row-level security is not enabled",
      "leads: row-level security does not bind its owner (FORCE)",
      "leads: no policy for SELECT",
      "leads: no policy for INSERT",
      "leads: no policy for UPDATE",
      "leads: no policy for DELETE",
      "leads: the unique index leads_pkey spans tenants",
    ]);
  });

  it("cannot be gone around by emptying a table", async () => {
    const app = new pg.Client(appUrl);
    await app.connect();
    await expect(app.query("TRUNCATE goals")).rejects.toMatchObject({ code: "42501" });
    await expect(app.query("SELECT password_hash FROM users")).rejects.toMatchObject({ code: "42501" });
    await app.end();
  });

  it("show nothing to a connection without a context, and let nothing in", async () => {
    const app = new pg.Client(appUrl);
    await app.connect();
    const { rows } = await app.query<{ name: string }>("SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relrowsecurity AND has_table_privilege(oid, 'SELECT')");
    for (const { name } of rows) expect((await app.query(`SELECT count(*)::int AS n FROM ${name}`)).rows, name).toEqual([{ n: 0 }]);
    await expect(app.query("INSERT INTO goals (tenant_id, id, title, rank) VALUES (gen_random_uuid(), gen_random_uuid(), 'A goal', 1)")).rejects.toMatchObject({ code: "42501" });
    expect(rows.length).toBeGreaterThan(15);
    await app.end();
  });
});
