import { once } from "node:events";
import { type AddressInfo, createServer, type Server } from "node:net";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { watchAll } from "../alerts/jobs";
import { openDatabase, type Database } from "../db/client";
import { setBudget } from "../testing/budgets";
import { makeCompany, write } from "../testing/factories";
import { logWork, makeWork } from "../testing/time-entries";
import { copyDatabase } from "../testing/worker-database";
import { startWorkers } from "./workers";

let db: Database;
let superuser: pg.Client;
let mute: Server;
beforeAll(async () => {
  const { appUrl, superUrl } = await copyDatabase("hanging");
  db = openDatabase(appUrl, 4);
  superuser = new pg.Client(superUrl);
  await superuser.connect();
  mute = createServer((socket) => void socket.on("error", () => undefined)).listen(0, "127.0.0.1");
  await once(mute, "listening");
  vi.stubEnv("DATABASE_URL", appUrl);
  vi.stubEnv("NEXTAUTH_URL", "http://localhost:3000");
  vi.stubEnv("SMTP_URL", `smtp://127.0.0.1:${(mute.address() as AddressInfo).port}`);
});
afterAll(async () => {
  mute.close();
  await db.close();
  await superuser.end();
});

async function over() {
  const made = await makeCompany(db);
  const work = await makeWork(made.owner, made.slug);
  const today = new Date().toISOString().slice(0, 10);
  await setBudget(made.owner, made, today.slice(0, 7), 1);
  await logWork(made.owner, made.slug, { on: today, seconds: 3600, activityId: work.activityId });
  return made;
}
const thresholds = async ({ owner, slug }: Awaited<ReturnType<typeof over>>) => (await owner.api.alerts.list({ tenant: slug })).alerts.map(({ threshold }) => threshold).sort((a, b) => a - b);

describe("a job that hangs", () => {
  it("expires, is tried again, keeps no other queue waiting and ends where it is seen: a post that takes a letter and never answers", { timeout: 60_000 }, async () => {
    const company = await over();
    await company.owner.api.invites.create(write({ tenant: company.slug, email: "ann@example.test", role: "member" as const, memberId: null }));
    const { rows: [job] } = await superuser.query("UPDATE pgboss.job SET retry_limit = 1, retry_delay = 1, retry_backoff = false, expire_in = '2 seconds' WHERE name = 'mail' AND data->>'kind' = 'invite' RETURNING id");
    const stateOf = async (id: string) => (await superuser.query("SELECT state::text, retry_count AS tries, output->>'message' AS why FROM pgboss.job WHERE id = $1", [id])).rows[0];
    const stop = await startWorkers();
    try {
      await vi.waitFor(async () => expect(await stateOf(job.id)).toMatchObject({ state: "active" }), { timeout: 15_000, interval: 50 });
      await vi.waitFor(async () => expect(await thresholds(company)).toEqual([50, 80, 100]), { timeout: 15_000, interval: 100 });
      await vi.waitFor(async () => expect(await stateOf(job.id)).toMatchObject({ state: "failed", tries: 1, why: expect.stringContaining("exceeded 2000ms") }), { timeout: 20_000, interval: 200 });
      expect(await company.owner.api.mail.unsent({ tenant: company.slug })).toMatchObject([{ kind: "invite", to: "ann@example.test", tries: 2, isGivenUp: true }]);
    } finally {
      await stop();
    }
  });

  it("keeps no other tenant's alerts waiting: a connection that the database never answers", { timeout: 60_000 }, async () => {
    const [held, next] = [await over(), await over()];
    // What the first look waits for, so that its connection can be found and stopped for good.
    await superuser.query("BEGIN");
    await superuser.query("LOCK TABLE alerts IN ACCESS EXCLUSIVE MODE");
    const looks = watchAll(db, [{ id: "held", data: { tenantId: held.id } }, { id: "next", data: { tenantId: next.id } }], new Date());
    const waiting = await vi.waitFor(async () => {
      const { rows } = await superuser.query<{ pid: number }>("SELECT pid FROM pg_stat_activity WHERE datname = 'hanging' AND wait_event_type = 'Lock'");
      expect(rows).toHaveLength(1);
      return rows[0]?.pid ?? 0;
    }, { timeout: 1_500, interval: 10 });
    process.kill(waiting, "SIGSTOP");
    await superuser.query("ROLLBACK");
    try {
      expect((await looks).map(({ ids }) => ids)).toEqual([["held"]]);
      expect(await thresholds(next)).toEqual([50, 80, 100]);
    } finally {
      process.kill(waiting, "SIGCONT");
    }
    expect(await watchAll(db, [{ id: "again", data: { tenantId: held.id } }], new Date())).toEqual([]);
    expect(await thresholds(held)).toEqual([50, 80, 100]);
  });
});
