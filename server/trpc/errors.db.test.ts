import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import type { Database } from "../db/client";
import { enter } from "../db/tenant";
import { inTransaction, type Tx } from "../db/transaction";
import { Prisma } from "../generated/prisma/client";
import { makeCompany, type Person } from "../testing/factories";
import { cookieFor, requestTo } from "../testing/http-call";
import { testDatabase } from "../testing/test-database";
import { answerFor } from "./errors";
import { answerTrpc } from "./http";

const shared = globalThis as { worthwhileDatabase?: Database };

let db: Database;
let owner: Person;
let tenant: string;
let logged: string[];

beforeAll(async () => {
  process.env.NEXTAUTH_URL = "http://localhost:3000";
  process.env.NEXTAUTH_SECRET = "a secret for tests of the HTTP side";
  db = await testDatabase();
  ({ slug: tenant, owner } = await makeCompany(db));
});
beforeEach(() => {
  logged = [];
  vi.spyOn(console, "error").mockImplementation((line: unknown) => void logged.push(String(line)));
});
afterEach(() => {
  vi.restoreAllMocks();
  delete shared.worthwhileDatabase;
});

/** The app's database, but that each call fails in this way once it has begun. */
const failing = (fail: (tx: Tx) => unknown): Database => ({
  ...db,
  read: new Proxy(db.read, {
    get: (client, key) => (key === "$transaction" ? () => client.$transaction(async (tx) => fail(tx)) : (Reflect.get(client, key) as unknown)),
  }),
});

async function answerTo(fail: (tx: Tx) => unknown) {
  shared.worthwhileDatabase = failing(fail);
  const input = encodeURIComponent(JSON.stringify({ tenant }));
  const answer = await answerTrpc(requestTo(`goals.list?input=${input}`, { method: "GET", cookie: await cookieFor(owner), headers: { "content-type": null } }));
  const text = await answer.text();
  return { status: answer.status, text, error: (JSON.parse(text) as { error?: { message: string; data: { errorId: string | null } } }).error };
}

const thrown = (error: unknown) => () => {
  throw error;
};

const INSIDE = /prisma|postgres|node_modules|\.ts\b|\/server\/|SELECT |INSERT |FROM "|column|relation|password_hash|stack|at Object\.|ECONN|127\.0\.0\.1|worthwhile_app/i;

const unforeseen: [string, (tx: Tx) => unknown][] = [
  ["a mistake in our own code", () => (undefined as unknown as { name: string }).name],
  ["an error that names a file and a column", thrown(new Error("/server/goals/data.ts: column users.password_hash"))],
  ["an error inside another", thrown(new Error("outer", { cause: new Error('relation "goals" does not exist') }))],
  ["a text instead of an error", thrown("SELECT * FROM users")],
  ["nothing at all", thrown(undefined)],
  ["a statement that is not SQL", (tx) => tx.$queryRaw(Prisma.sql`SELEKT 1`)],
  ["a column that does not exist", (tx) => tx.$queryRaw(Prisma.sql`SELECT nothing FROM goals`)],
  ["a table that may not be read", (tx) => tx.$queryRaw(Prisma.sql`SELECT * FROM _prisma_migrations`)],
  ["a division by zero", (tx) => tx.$queryRaw(Prisma.sql`SELECT 1 / 0`)],
  ["a question that writes", (tx) => tx.$executeRaw(Prisma.sql`CREATE TEMP TABLE t (a int)`)],
  ["a query that Prisma refuses", (tx) => tx.goal.findMany({ where: { nothing: 1 } as never, take: 1 })],
  ["a row that is not what was expected", () => z.object({ passwordHash: z.string() }).parse({})],
  ["a value that PostgreSQL cannot read", (tx) => tx.$queryRaw(Prisma.sql`SELECT ${"x"}::uuid`)],
];

describe("an error that nobody foresaw", () => {
  it.each(unforeseen)("tells nothing of the inside after %s, and can be found in the log", async (_, fail) => {
    const { status, text, error } = await answerTo(fail);
    expect(status, text).toBe(500);
    expect(text).not.toMatch(INSIDE);
    expect(error?.message).toBe("unknown");
    expect(error?.data.errorId).toMatch(/^[0-9a-f]{8}$/);
    expect(logged.filter((line) => line.includes(error?.data.errorId ?? "no id"))).toHaveLength(1);
  });

  it("is not taken for a conflict because somebody typed what looks like a code", async () => {
    expect((await answerTo(thrown(new Error("the note said 23505, P2003 and budget_amounts_one_a_day")))).status).toBe(500);
  });

  it("does not name the fields of an answer that turned out wrong", async () => {
    expect((await answerTo(() => z.object({ passwordHash: z.string() }).parse({}))).text).not.toContain("passwordHash");
  });
});

describe("a rule that the database holds", () => {
  /** Writes as the tenant's owner and answers as a procedure would. */
  const answerToWrite = (write: (tx: Tx, tenantId: string) => Promise<unknown>) =>
    inTransaction(db, "mutation", async (tx) => {
      const entered = await enter(tx, owner, "tenant", tenant, new Date());
      await write(tx, entered.tenant?.id ?? "");
    }).then(() => "nothing", (error: unknown) => answerFor(error));
  const goal = (tenantId: string, rank: number) => ({ tenantId, title: "A goal", rank });

  it("is told as its own sentence when it speaks at the end of the transaction", async () => {
    const answer = await answerToWrite((tx, tenantId) => tx.member.updateMany({ where: { tenantId }, data: { role: "viewer" } }));
    expect(answer).toMatchObject({ code: "CONFLICT", message: "lastOwner" });
    expect(await answerToWrite((tx, tenantId) => tx.goal.createMany({ data: [goal(tenantId, 1), goal(tenantId, 1)] }))).toMatchObject({ code: "CONFLICT", message: "conflict" });
  });

  it("is told the same by Prisma's own writes and by SQL", async () => {
    const channel = (tenantId: string, platformKey: string) => ({ tenantId, name: "A channel", platformKey });
    expect(await answerToWrite((tx, tenantId) => tx.channel.create({ data: channel(tenantId, "nothing") }))).toMatchObject({ code: "NOT_FOUND", message: "noSuchThing" });
    expect(await answerToWrite((tx, tenantId) => tx.$executeRaw(Prisma.sql`INSERT INTO channels (tenant_id, id, name, platform_key) VALUES (${tenantId}::uuid, gen_random_uuid(), 'A', 'nothing')`))).toMatchObject({ code: "NOT_FOUND", message: "noSuchThing" });
    expect(await answerToWrite((tx, tenantId) => tx.channel.createMany({ data: [channel(tenantId, "x"), channel(tenantId, "x")] }))).toMatchObject({ code: "CONFLICT", message: "nameTaken" });
    const line = (tenantId: string) => ({ tenantId, scopeKey: "month||||" });
    expect(await answerToWrite((tx, tenantId) => tx.budget.createMany({ data: [line(tenantId), line(tenantId)] }))).toMatchObject({ code: "CONFLICT", message: "budgetThere" });
    const twice = async (tx: Tx, tenantId: string) => {
      const { id: budgetId } = await tx.budget.create({ data: line(tenantId) });
      return tx.budgetAmount.createMany({ data: [1, 2].map((amount) => ({ tenantId, budgetId, measure: "time", from: new Date("2026-01-01"), amount })) });
    };
    expect(await answerToWrite(twice)).toMatchObject({ code: "CONFLICT", message: "budgetOverlaps" });
  });
});

const busy: [string, (tx: Tx) => unknown][] = [
  ["a statement took too long", (tx) => tx.$executeRaw(Prisma.sql`SET LOCAL statement_timeout = 5`).then(() => tx.$queryRaw(Prisma.sql`SELECT pg_sleep(1)`))],
  ["it is on its way up", thrown(Object.assign(new Error("the database system is starting up"), { code: "57P03" }))],
  ["it recovers from a crash", thrown(Object.assign(new Error("terminating connection because of crash of another server process"), { code: "57P02" }))],
  ["it takes no more connections", thrown(Object.assign(new Error("sorry, too many clients already"), { code: "53300" }))],
  ["it closed the connection", thrown(Object.assign(new Error("Raw query failed"), { code: "P2010", meta: { driverAdapterError: { name: "DriverAdapterError", cause: { kind: "ConnectionClosed" } } } }))],
  ["a connection of it had broken", thrown(new Error("Client has encountered a connection error and is not queryable"))],
  ["the connection was cut", (tx) => tx.$queryRaw(Prisma.sql`SELECT pg_terminate_backend(pg_backend_pid())`)],
];

describe("a database that is busy or away", () => {
  it.each(busy)("is said to be that when %s, so that one tries again", async (_, fail) => {
    const { status, text, error } = await answerTo(fail);
    expect(status, text).toBe(503);
    expect(error?.message).toBe("busy");
    expect(text).not.toMatch(INSIDE);
  });
});
