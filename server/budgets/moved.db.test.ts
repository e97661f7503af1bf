import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { expect, inject, it } from "vitest";
import { migrate } from "../db/migrate";
import { makeDatabase } from "../db/roles";

const MIGRATIONS = "prisma/migrations";
const LINES = "20261125191000_budget_lines";
const TENANT = "00000000-0000-4000-8000-000000000001";
const CHANNEL = "00000000-0000-4000-8000-0000000000c1";
const ACTIVITY = "00000000-0000-4000-8000-0000000000a1";

/** Applies the migrations whose names pass. */
async function migrateTo(ownerUrl: string, passes: (name: string) => boolean) {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), "budget-lines-"));
  for (const name of fs.readdirSync(MIGRATIONS).filter((entry) => fs.statSync(path.join(MIGRATIONS, entry)).isDirectory() && passes(entry))) {
    fs.cpSync(path.join(MIGRATIONS, name), path.join(directory, name), { recursive: true });
  }
  await migrate(ownerUrl, directory);
  fs.rmSync(directory, { recursive: true });
}

it("budgets that were kept before lines were are lines with the same amounts, and none is lost", async () => {
  const database = `budget_lines_${process.pid}`;
  await makeDatabase(inject("superUrl"), database);
  const ownerUrl = Object.assign(new URL(inject("templateOwnerUrl")), { pathname: `/${database}` }).href;
  await migrateTo(ownerUrl, (name) => name < LINES);
  const db = new pg.Client(ownerUrl);
  await db.connect();
  try {
    await db.query(`INSERT INTO tenants (id, slug, name, kind) VALUES ('${TENANT}', 'brood', 'Brood', 'company');
      INSERT INTO channels (tenant_id, id, name, platform_key) SELECT '${TENANT}', '${CHANNEL}', 'Instagram', key FROM platforms LIMIT 1;
      INSERT INTO activities (tenant_id, id, name, kind, position) VALUES ('${TENANT}', '${ACTIVITY}', 'Replies', 'participation', 1);`);
    const rows = [
      [null, null, "2026-01-01", "2026-07-01", 20],
      [null, null, "2026-07-01", null, 25],
      [CHANNEL, null, "2026-02-01", "2026-03-01", 3],
      [CHANNEL, null, "2026-01-01", "2026-02-01", 2],
      [null, ACTIVITY, "2026-01-01", null, 7],
      [CHANNEL, ACTIVITY, "2026-01-01", null, 0],
    ];
    for (const row of rows) await db.query(`INSERT INTO budgets (tenant_id, id, channel_id, activity_id, from_month, to_month, seconds) VALUES ('${TENANT}', gen_random_uuid(), $1, $2, $3, $4, $5)`, row);
    await migrateTo(ownerUrl, (name) => name <= LINES);
    const moved = await db.query<{ line: string }>(`
      SELECT concat_ws(' ', b.scope_key, a.measure, a.from_on, coalesce(a.to_on::text, 'open'), a.amount,
        (SELECT count(*) FROM budget_channels c WHERE c.budget_id = b.id), (SELECT count(*) FROM budget_activities c WHERE c.budget_id = b.id)) AS line
      FROM budgets b JOIN budget_amounts a ON a.tenant_id = b.tenant_id AND a.budget_id = b.id ORDER BY b.scope_key, a.from_on`);
    expect(moved.rows.map(({ line }) => line)).toEqual([
      `month|||${CHANNEL}| time 2026-01-01 2026-02-01 2 1 0`,
      `month|||${CHANNEL}| time 2026-02-01 2026-03-01 3 1 0`,
      `month|||${CHANNEL}|${ACTIVITY} time 2026-01-01 open 0 1 1`,
      "month|||| time 2026-01-01 2026-07-01 20 0 0",
      "month|||| time 2026-07-01 open 25 0 0",
      `month||||${ACTIVITY} time 2026-01-01 open 7 0 1`,
    ]);
    expect((await db.query("SELECT id FROM budgets")).rows).toHaveLength(4);
    await expect(db.query(`INSERT INTO budget_amounts (tenant_id, id, budget_id, measure, from_on, amount) SELECT tenant_id, gen_random_uuid(), id, 'time', '2026-08-10', 1 FROM budgets WHERE scope_key = 'month||||'`)).rejects.toMatchObject({ constraint: "budget_amounts_one_a_day" });
  } finally {
    await db.end();
  }
});
