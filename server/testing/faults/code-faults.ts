import { z } from "zod";
import { openDatabase, type Database } from "../../db/client";
import type { Tx } from "../../db/transaction";
import { enter } from "../../db/tenant";
import { inTransaction } from "../../db/transaction";
import type { PrismaClient } from "../../generated/prisma/client";
import { idempotencyFindings } from "../idempotency";
import { makeCompany, write } from "../factories";
import { totalsFindings } from "../totals";
import { declarationFindings, inventoryFindings } from "../matrix/declared";
import { readExpected } from "../matrix/expected";
import { fixtures } from "../matrix/fixtures";
import { allProcedures, type Procedure } from "../matrix/run";
import type { Fault } from "./fault";

async function withDatabase<T>(url: string, work: (db: Database) => Promise<T>): Promise<T> {
  const db = openDatabase(url, 1);
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}

const titles = async (tx: Tx) => (await tx.goal.findMany({ select: { title: true }, take: 1000 })).map(({ title }) => title);

/** After a call of one tenant, what the same connection shows to a call that has said nothing. */
const leftOnConnection = (url: string) =>
  withDatabase(url, async (db) => {
    const { slug: tenant, owner } = await makeCompany(db);
    await owner.api.goals.create(write({ tenant, title: "More leads" }));
    return (await inTransaction(db, "mutation", titles)).map((title) => `the next call on the connection sees "${title}"`);
  });

/** Whether a question could write. */
async function questionsThatWrite(db: Database): Promise<string[]> {
  const { slug, owner } = await makeCompany(db);
  const isWritten = await inTransaction(db, "query", async (tx) => {
    const { tenant } = await enter(tx, owner, "tenant", slug, new Date());
    await tx.goal.create({ data: { tenantId: tenant?.id ?? "", title: "Not to be", rank: 1 }, select: { id: true } });
  }).then(() => true, () => false);
  return isWritten ? ["a question has written"] : [];
}

/** The database, but that the log of writes is kept apart from what is written. */
function logApart(db: Database, apart: PrismaClient): Database {
  const $transaction = (work: (tx: Tx) => Promise<unknown>) =>
    db.write.$transaction((tx) => {
      const $executeRaw = (sql: { sql?: string }) => (/INTO mutation_log/.test(sql.sql ?? "") ? apart : tx).$executeRaw(sql as never);
      return work(new Proxy(tx, { get: (target, key) => (key === "$executeRaw" ? $executeRaw : (Reflect.get(target, key) as unknown)) }));
    });
  return { ...db, write: new Proxy(db.write, { get: (client, key) => (key === "$transaction" ? $transaction : (Reflect.get(client, key) as unknown)) }) };
}

/** A procedure that is declared carelessly. */
const careless = (changed: Partial<Pick<Procedure, "input" | "output">>): (() => string[]) => () => {
  const procedure = allProcedures().find(({ path }) => path === "goals.list");
  return procedure ? declarationFindings({ ...procedure, ...changed }, {}) : ["no procedure goals.list"];
};
const declared = (name: string, says: RegExp, changed: Partial<Pick<Procedure, "input" | "output">>): Fault => ({ name, says, findings: async (_, isIn) => careless(isIn ? changed : {})() });

export const codeFaults: Fault[] = [
  {
    name: "the tenant is set for the session and not for the transaction",
    says: /the next call on the connection sees "More leads"/,
    async findings({ addresses, db }, isIn) {
      if (!isIn) return leftOnConnection(addresses.appUrl);
      const { rows } = await db.query<{ def: string }>("SELECT pg_get_functiondef('enter(uuid, uuid, text, text, timestamptz)'::regprocedure) AS def");
      const def = rows[0]?.def ?? "";
      await db.query(def.replaceAll(/(set_config\('app\.\w+', [^;]*?), true\)/g, "$1, false)").replaceAll("scope::text, true)", "scope::text, false)"));
      try {
        return await leftOnConnection(addresses.appUrl);
      } finally {
        await db.query(def);
      }
    },
  },
  {
    name: "a question may write",
    says: /a question has written/,
    findings: ({ addresses }, isIn) => withDatabase(addresses.appUrl, (db) => questionsThatWrite(isIn ? { ...db, read: db.write } : db)),
  },
  {
    name: "the log of writes is kept outside the write's transaction",
    says: /a write that was refused could not be sent again/,
    findings: ({ addresses }, isIn) => withDatabase(addresses.superUrl, (apart) => withDatabase(addresses.appUrl, (db) => idempotencyFindings(isIn ? logApart(db, apart.write) : db))),
  },
  {
    name: "a write is not looked up in the log",
    says: /five times the same write had more than one effect/,
    async findings({ addresses, db }, isIn) {
      if (isIn) await db.query("ALTER TABLE mutation_log DROP CONSTRAINT mutation_log_pkey");
      try {
        return await withDatabase(addresses.appUrl, idempotencyFindings);
      } finally {
        if (isIn) await db.query("DELETE FROM mutation_log; ALTER TABLE mutation_log ADD PRIMARY KEY (tenant_id, user_id, id)");
      }
    },
  },
  {
    name: "the totals forget what an entry was before",
    says: /in all: kept \(/,
    async findings({ addresses, db }, isIn) {
      const { rows } = await db.query<{ def: string }>("SELECT pg_get_functiondef('keep_totals_on_update()'::regprocedure) AS def");
      const def = rows[0]?.def ?? "";
      if (isIn) await db.query(def.replace("SELECT -1 AS sign, * FROM old_rows UNION ALL SELECT 1,", "SELECT 1 AS sign,"));
      try {
        return await withDatabase(addresses.appUrl, totalsFindings);
      } finally {
        await db.query(def);
      }
    },
  },
  declared("an answer lets through whatever the row holds", /goals\.list lets anything through in its answer/, { output: z.array(z.looseObject({ id: z.string() })) }),
  declared("an answer is anything at all", /goals\.list lets anything through in its answer/, { output: z.any() }),
  declared("an answer holds a password's hash", /goals\.list sends something that is called a secret/, { output: z.array(z.object({ id: z.string(), passwordHash: z.string() })) }),
  declared("an input takes an id that nobody has said anything about", /goals\.list takes the id leadId/, { input: z.strictObject({ tenant: z.string(), leadId: z.uuid() }) }),
  declared("an input takes keys that it does not name", /goals\.list takes keys that it does not name/, { input: z.looseObject({ tenant: z.string() }) }),
  {
    name: "a procedure is added and nobody has decided who may call it",
    says: /leads\.list has no fixture/,
    findings: async (_, isIn) => inventoryFindings([...allProcedures().map(({ path }) => path), ...(isIn ? ["leads.list"] : [])], fixtures, readExpected()),
  },
];
