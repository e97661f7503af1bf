import type { Writable } from "node:stream";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { Prisma } from "../generated/prisma/client";
import { cuttable } from "../testing/cut-at-commit";
import { makeCompany, type Person, write } from "../testing/factories";
import { copyDatabase } from "../testing/worker-database";
import { type Database, openDatabase } from "./client";
import { SafePool } from "./safe-pool";
import { enter } from "./tenant";
import { inTransaction, type Tx } from "./transaction";

const CALLS = 1000;

type Tenant = { slug: string; owner: Person; mark: string };

let db: Database;
let watch: pg.Client;
let tenants: [Tenant, Tenant];

beforeAll(async () => {
  const addresses = await copyDatabase("pool");
  // One connection each: every call gets the one that the call before it gave back.
  db = openDatabase(addresses.appUrl, 1);
  watch = new pg.Client(addresses.superUrl);
  await watch.connect();
  const make = async (mark: string): Promise<Tenant> => {
    const { slug, owner } = await makeCompany(db);
    await owner.api.goals.create(write({ tenant: slug, title: mark }));
    return { slug, owner, mark };
  };
  tenants = [await make("CANARY_A"), await make("CANARY_B")];
});
afterAll(async () => {
  await db.close();
  await watch.end();
});

const titles = async (tx: Tx) => (await tx.goal.findMany({ select: { title: true } })).map(({ title }) => title);

/** A call that goes into a tenant, sees what it sees, and then does not end well. */
function brokenCall(kind: "query" | "mutation", { slug, owner }: Tenant, end: (tx: Tx) => Promise<unknown>) {
  return inTransaction(db, kind, async (tx) => {
    await enter(tx, owner, "tenant", slug, new Date());
    const seen = await titles(tx);
    await end(tx);
    return seen;
  });
}

const fails = async () => {
  throw new Error("a rule said no");
};
const times = async (tx: Tx) => {
  await tx.$executeRaw(Prisma.sql`SET LOCAL statement_timeout = 5`);
  await tx.$queryRaw(Prisma.sql`SELECT pg_sleep(1)`);
};
const loses = (tx: Tx) => tx.$queryRaw(Prisma.sql`SELECT pg_terminate_backend(pg_backend_pid())`);

describe("a connection that goes from one tenant's call to another's", () => {
  it("carries nothing over: a thousand calls in turn, some failing, some timed out, some cut off", { timeout: 120_000 }, async () => {
    const outcomes = { ok: 0, broken: 0, foreign: 0 };
    for (let call = 0; call < CALLS; call += 1) {
      const tenant = tenants[call % 2 === 0 ? 0 : 1];
      const kind = call % 3 === 0 ? "mutation" : "query";
      const end = call % 10 === 3 ? fails : call % 20 === 7 ? times : call % 40 === 15 ? loses : null;
      try {
        const seen = end ? await brokenCall(kind, tenant, end) : (await tenant.owner.api.goals.list({ tenant: tenant.slug })).map(({ title }) => title);
        if (seen.join() === tenant.mark) outcomes.ok += 1;
        else outcomes.foreign += 1;
      } catch {
        outcomes.broken += 1;
      }
    }
    expect(outcomes.foreign).toBe(0);
    expect(outcomes.broken).toBeGreaterThanOrEqual(175);
    // A busy machine may refuse a few more; the others all see their own.
    expect(outcomes.ok).toBeGreaterThan(800);
    const { rows } = await watch.query("SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = 'pool' AND state LIKE 'idle in transaction%'");
    expect(rows).toEqual([{ n: 0 }]);
  });

  it("shows nothing to a call that forgot to say for whom it asks", async () => {
    await tenants[0].owner.api.goals.list({ tenant: tenants[0].slug });
    expect(await inTransaction(db, "query", titles)).toEqual([]);
    expect(await inTransaction(db, "mutation", titles)).toEqual([]);
  });

  it("opens a transaction together with its first statement, and not before", async () => {
    const states = async () => (await watch.query("SELECT state, query FROM pg_stat_activity WHERE datname = 'pool' AND pid <> pg_backend_pid() ORDER BY backend_start")).rows as { state: string; query: string }[];
    await inTransaction(db, "query", async (tx) => {
      expect((await states()).map(({ state }) => state)).not.toContain("idle in transaction");
      await tx.$queryRaw(Prisma.sql`SELECT 1`);
      expect((await states()).filter(({ state }) => state === "idle in transaction").map(({ query }) => query)).toEqual(["SELECT 1"]);
    });
    // One that asks nothing leaves a connection that the next can use.
    await inTransaction(db, "query", () => Promise.resolve());
    await expect(inTransaction(db, "query", () => Promise.reject(new Error("a rule said no")))).rejects.toThrow("a rule said no");
    expect(await tenants[0].owner.api.goals.list({ tenant: tenants[0].slug })).toMatchObject([{ title: "CANARY_A" }]);
  });

  it("is given up, and a call told so, where the database is never heard of again", async () => {
    const way = await cuttable((await copyDatabase("pool")).appUrl);
    const far = openDatabase(way.url, 1);
    await inTransaction(far, "query", (tx) => tx.$queryRaw(Prisma.sql`SELECT 1`));
    way.mute();
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      const answer = inTransaction(far, "query", (tx) => tx.$queryRaw(Prisma.sql`SELECT 1`)).then(() => "answered", () => "given up");
      await vi.advanceTimersByTimeAsync(140_000);
      vi.useRealTimers();
      expect(await Promise.race([answer, new Promise((resolve) => setTimeout(() => resolve("waits still"), 2_000))])).toBe("given up");
    } finally {
      vi.useRealTimers();
      await far.close();
      way.close();
    }
  });

  it("asks nothing where its transaction could not be opened", async () => {
    const pool = new SafePool({ connectionString: (await copyDatabase("pool")).appUrl, max: 1 });
    const client = await pool.connect();
    // BEGIN takes no value: it is refused, and the statement after it would be answered.
    await client.query({ text: "BEGIN", values: ["one too many"] });
    await expect(client.query({ text: "SELECT 1" })).rejects.toThrow(/bind message supplies 1 parameters/);
    client.release(true);
    await pool.end();
  });

  it("keeps nothing back where the first statement cannot be sent, and is not given to the next", async () => {
    const pool = new SafePool({ connectionString: (await copyDatabase("pool")).appUrl, max: 1, connectionTimeoutMillis: 5000 });
    const client = await pool.connect();
    await client.query({ text: "BEGIN" });
    const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
    // Read on the way out, after its text.
    const unsendable = { text: "SELECT 1", get query_timeout(): number { throw new Error("cannot be sent"); } };
    expect(() => client.query(unsendable)).toThrow("cannot be sent");
    expect(stream.writableCorked).toBe(0);
    client.release();
    const next = await pool.connect();
    expect((await next.query("SELECT 1 AS n")).rows).toEqual([{ n: 1 }]);
    expect(next).not.toBe(client);
    next.release();
    await pool.end();
  });

  it("cannot write where a question is asked", async () => {
    const { slug, owner } = tenants[0];
    const writeInQuery = inTransaction(db, "query", async (tx) => {
      const { tenant } = await enter(tx, owner, "tenant", slug, new Date());
      await tx.goal.create({ data: { tenantId: tenant?.id ?? "", title: "Not to be", rank: 9 }, select: { id: true } });
    });
    await expect(writeInQuery).rejects.toThrow(/25006|read-only transaction/);
  });
});
