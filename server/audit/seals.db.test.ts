import pg from "pg";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { actAs, type TenantId } from "../db/tenant";
import { inTransaction, type Tx } from "../db/transaction";
import { Prisma } from "../generated/prisma/client";
import { ownDatabase } from "../testing/own-database";
import { companyAtWork, minutes, NOON } from "../testing/trails";
import { findLinesPutIn, findSeals, sealLines } from "./data/seals";
import { sealAll } from "./jobs";
import { verifySeals } from "./seals";
import { verifyTrail } from "./verify";

const own = ownDatabase("seals", 6);

const inTenant = <T>(tenantId: string, work: (tx: Tx, tenantId: TenantId) => Promise<T>) => inTransaction(own.db, "mutation", async (tx) => work(tx, await actAs(tx, { tenantId })));
const faults = async (tenantId: string) => (await inTenant(tenantId, verifySeals)).map(({ says }) => says);
const seal = (tenantId: string, at = NOON, most = 5000) => inTenant(tenantId, (tx) => sealLines(tx, at, most));
const sealsOf = async (tenantId: string) => (await own.superuser.query<{ number: number; lines: string[] }>("SELECT number, lines FROM audit_seals WHERE tenant_id = $1 ORDER BY number", [tenantId])).rows;
const linesOf = async (tenantId: string) => (await own.superuser.query<{ id: string }>("SELECT id FROM audit_log WHERE tenant_id = $1 ORDER BY id", [tenantId])).rows.map(({ id }) => id);

describe("the seals of a trail", () => {
  it("hold each line once, in a chain without a gap, and match until something is changed", async () => {
    const { id, log } = await companyAtWork(own.db, 3);
    expect(await seal(id, NOON, 2)).toBe(2);
    while ((await seal(id, minutes(1), 2)) > 0);
    await log();
    expect(await seal(id, minutes(2))).toBeGreaterThan(0);
    expect(await seal(id, minutes(3))).toBe(0);
    const seals = await sealsOf(id);
    expect(seals.map(({ number }) => number)).toEqual(seals.map((_, index) => index + 1));
    expect(seals.flatMap(({ lines }) => lines)).toEqual(await linesOf(id));
    expect(await faults(id)).toEqual([]);
  });

  const first = "(SELECT min(id) FROM audit_log WHERE tenant_id = $1 AND table_name = 'time_entries')";
  it.each([
    ["one flipped byte in what a line says", `UPDATE audit_log SET after = jsonb_set(after, '{note}', '"Repliez"') WHERE tenant_id = $1 AND id = ${first}`, "seal 1 is-not-as-sealed"],
    ["the person of a line", `UPDATE audit_log SET actor_id = gen_random_uuid() WHERE tenant_id = $1 AND id = ${first}`, "seal 1 is-not-as-sealed"],
    ["the instant of a line, by a millisecond", `UPDATE audit_log SET at = at + interval '1 millisecond' WHERE tenant_id = $1 AND id = ${first}`, "seal 1 is-not-as-sealed"],
    ["the row that a line is about", `UPDATE audit_log SET key = '{"id": "00000000-0000-4000-8000-000000000000"}' WHERE tenant_id = $1 AND id = ${first}`, "seal 1 is-not-as-sealed"],
    ["a line that was removed", `DELETE FROM audit_log WHERE tenant_id = $1 AND id = ${first}`, "seal 1 line-is-gone"],
    ["a line that was put in", `INSERT INTO audit_log (tenant_id, id, at, actor_id, table_name, op, key, before, after) SELECT tenant_id, id - 1000000, at, actor_id, table_name, op, key, before, after FROM audit_log WHERE tenant_id = $1 AND id = ${first}`, /^line -?\d+ was-put-in$/],
    ["one flipped bit of a seal", "UPDATE audit_seals SET hash = set_bit(hash, 100, 1 - get_bit(hash, 100)) WHERE tenant_id = $1 AND number = 2", "seal 2 is-not-as-sealed"],
    ["the instant of a seal", "UPDATE audit_seals SET sealed_at = sealed_at - interval '1 hour' WHERE tenant_id = $1 AND number = 2", "seal 2 is-not-as-sealed"],
    ["a line that was taken out of its seal", "UPDATE audit_seals SET lines = lines[2:] WHERE tenant_id = $1 AND number = 1", "seal 1 is-not-as-sealed"],
    ["a seal that was removed", "DELETE FROM audit_seals WHERE tenant_id = $1 AND number = 2", "seal 3 seal-is-gone"],
  ])("find %s", async (_, sql, says) => {
    const { id, log } = await companyAtWork(own.db, 3);
    for (const at of [0, 1, 2]) {
      await seal(id, minutes(at));
      await log();
    }
    await seal(id, minutes(3));
    expect(await faults(id)).toEqual([]);
    await own.pastTriggers(sql, [id]);
    const found = await faults(id);
    expect(found.some((each) => (typeof says === "string" ? each === says : says.test(each))), found.join("\n")).toBe(true);
    expect(await inTenant(id, verifyTrail)).toEqual(expect.arrayContaining(found));
  });

  it.each([5000, 2, 1])("lose no line that commits late, however long after lines that came after it were sealed (%i a seal)", async (most) => {
    const { id, log } = await companyAtWork(own.db, 3);
    const sealWhole = async (at: Date) => {
      while ((await seal(id, at, most)) === most);
    };
    const late = new pg.Client(own.superUrl);
    await late.connect();
    await late.query("BEGIN");
    await late.query("UPDATE goals SET title = 'Be found' WHERE tenant_id = $1", [id]);
    await late.query("INSERT INTO goals (tenant_id, id, title, rank) VALUES ($1, gen_random_uuid(), 'Late', 99)", [id]);
    await log();
    await sealWhole(minutes(1));
    await log();
    await sealWhole(minutes(2));
    const before = await linesOf(id);
    expect((await sealsOf(id)).flatMap(({ lines }) => lines).sort()).toEqual([...before].sort());
    await late.query("COMMIT");
    await late.end();
    const missing = (await linesOf(id)).filter((line) => !before.includes(line));
    expect(missing.length).toBeGreaterThan(0);
    expect(BigInt(missing[0] ?? 0) < BigInt(before.at(-1) ?? 0)).toBe(true);
    expect(await faults(id)).toEqual([]);
    await sealWhole(minutes(3));
    expect((await sealsOf(id)).flatMap(({ lines }) => lines).slice(-missing.length)).toEqual(missing);
    expect(await faults(id)).toEqual([]);
  });

  it.each([false, true])("lose no line of a write that is under way and began last of all (made by a transaction that wrote before: %s)", async (hasWritten) => {
    const { id, log } = await companyAtWork(own.db, 3);
    const insert = "INSERT INTO goals (tenant_id, id, title, rank) VALUES ($1, gen_random_uuid(), 'Be found', $2)";
    const [first, last] = [new pg.Client(own.superUrl), new pg.Client(own.superUrl)];
    await Promise.all([first.connect(), last.connect()]);
    for (const sql of ["BEGIN", "SELECT pg_current_xact_id()"]) await first.query(sql);
    await inTenant(id, async (tx) => {
      if (hasWritten) await tx.$queryRaw(Prisma.sql`SELECT pg_current_xact_id()::text`);
      await last.query("BEGIN");
      await last.query(insert, [id, 98]);
      await first.query(insert, [id, 99]);
      await first.query("COMMIT");
      await sealLines(tx, NOON, 5000);
    });
    await log();
    await seal(id, minutes(1));
    await last.query("COMMIT");
    await Promise.all([first.end(), last.end()]);
    expect(await faults(id)).toEqual([]);
    expect(await seal(id, minutes(2))).toBe(1);
    await log();
    await seal(id, minutes(3));
    expect((await sealsOf(id)).flatMap(({ lines }) => lines).sort()).toEqual((await linesOf(id)).sort());
    expect(await faults(id)).toEqual([]);
  });

  it("are made once by any number of workers at once, while people write", async () => {
    const { id, log } = await companyAtWork(own.db, 3);
    const writing = Promise.all(Array.from({ length: 12 }, log));
    await Promise.all(Array.from({ length: 8 }, (_, n) => (n % 2 === 0 ? sealAll(own.db, minutes(n)) : seal(id, minutes(n), 3))));
    await writing;
    await sealAll(own.db, minutes(9));
    const seals = await sealsOf(id);
    expect(seals.map(({ number }) => number)).toEqual(seals.map((_, index) => index + 1));
    expect(seals.flatMap(({ lines }) => lines).sort()).toEqual((await linesOf(id)).sort());
    expect(await faults(id)).toEqual([]);
  });

  it("let no writer wait while they are made", async () => {
    const { id, log } = await companyAtWork(own.db, 3);
    await inTenant(id, async (tx) => {
      await sealLines(tx, NOON, 5000);
      await log();
    });
    expect(await faults(id)).toEqual([]);
  });

  it("can be made for the tenant in context and not be written by the app", async () => {
    const { id } = await companyAtWork(own.db, 3);
    await seal(id);
    const app = new pg.Client(own.appUrl);
    await app.connect();
    await app.query("SELECT set_config('app.tenant_id', $1, false), set_config('app.tenant_ids', $2, false)", [id, `{${id}}`]);
    for (const sql of [
      `INSERT INTO audit_seals (tenant_id, number, lines, last_line, open_to, final_to, hash, sealed_at) VALUES ('${id}', 9, '{1}', 1, '1', 0, sha256(''), now())`,
      "UPDATE audit_seals SET hash = sha256('')",
      "DELETE FROM audit_seals",
      "TRUNCATE audit_seals",
      "SELECT * FROM audit_unsealed(gen_random_uuid())",
    ]) await expect(app.query(sql), sql).rejects.toMatchObject({ code: "42501" });
    await app.end();
  });
});

describe("a long trail", () => {
  /** So many seals of ten lines each, made faster than they can be sealed. */
  async function longTrail(seals: number) {
    const { id } = await companyAtWork(own.db, 0);
    while ((await seal(id)) > 0);
    await own.pastTriggers("INSERT INTO audit_log (tenant_id, actor_id, table_name, op, key, after) SELECT $1, NULL, 'goals', 'insert', '{}', '{}' FROM generate_series(1, 10 * $2::int)", [id, seals]);
    await own.pastTriggers(
      `INSERT INTO audit_seals (tenant_id, number, lines, last_line, open_to, final_to, hash, sealed_at)
        SELECT $1, 2 + n / 10, array_agg(id ORDER BY id), max(id), '1', max(id), sha256(''), $2
        FROM (SELECT id, row_number() OVER (ORDER BY id) - 1 AS n FROM audit_log WHERE tenant_id = $1 AND id > (SELECT last_line FROM audit_seals WHERE tenant_id = $1)) l GROUP BY n / 10`,
      [id, NOON],
    );
    return id;
  }

  it("is compared page by page, each of which reads its own seals and the one before", async () => {
    const id = await longTrail(1500);
    await own.superuser.query("ANALYZE audit_seals");
    await inTenant(id, async (tx, tenantId) => {
      const read = async () => z.array(z.object({ read: z.number() })).parse(await tx.$queryRaw(Prisma.sql`SELECT (seq_tup_read + idx_tup_fetch)::int AS read FROM pg_stat_xact_user_tables WHERE relname = 'audit_seals'`))[0]?.read ?? 0;
      const before = await read();
      expect((await findSeals(tx, tenantId, 700, { seals: 10, lines: 1000 })).map(({ number }) => number)).toEqual(Array.from({ length: 10 }, (_, n) => 701 + n));
      expect((await read()) - before).toBe(11);
      expect((await findSeals(tx, tenantId, 700, { seals: 10, lines: 45 })).map(({ number }) => number)).toEqual([701, 702, 703, 704, 705]);
    });
  });

  it.each([true, false])("is searched for lines that were put in within the time and memory of one question (the database knows how long it is: %s)", async (isKnown) => {
    const id = await longTrail(6000);
    if (isKnown) await own.superuser.query("ANALYZE audit_log, audit_seals");
    await inTenant(id, async (tx, tenantId) => {
      await tx.$executeRaw(Prisma.sql`SET LOCAL work_mem = 64`);
      expect(await findLinesPutIn(tx, tenantId, 0)).toEqual([]);
    });
  });
});
