import { once } from "node:events";
import { type AddressInfo, createServer, type Server } from "node:net";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { watchAll } from "../alerts/jobs";
import { write } from "../testing/factories";
import { makeOver, thresholds } from "../testing/over-budget";
import { ownDatabase } from "../testing/own-database";
import { startWorkers } from "./workers";

const own = ownDatabase("hanging", 4);
let mute: Server;
beforeAll(async () => {
  mute = createServer((socket) => void socket.on("error", () => undefined)).listen(0, "127.0.0.1");
  await once(mute, "listening");
  vi.stubEnv("NEXTAUTH_URL", "http://localhost:3000");
  vi.stubEnv("SMTP_URL", `smtp://127.0.0.1:${(mute.address() as AddressInfo).port}`);
});
afterAll(() => void mute.close());

describe("a job that hangs", () => {
  it("expires, is tried again, keeps no other queue waiting and ends where it is seen: a post that takes a letter and never answers", { timeout: 60_000 }, async () => {
    const company = await makeOver(own.db);
    await company.owner.api.invites.create(write({ tenant: company.slug, email: "ann@example.test", role: "member" as const, memberId: null }));
    const { rows: [job] } = await own.superuser.query("UPDATE pgboss.job SET retry_limit = 1, retry_delay = 1, retry_backoff = false, expire_in = '2 seconds' WHERE name = 'mail' AND data->>'kind' = 'invite' RETURNING id");
    const stateOf = async (id: string) => (await own.superuser.query("SELECT state::text, retry_count AS tries, output->>'message' AS why FROM pgboss.job WHERE id = $1", [id])).rows[0];
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
    const [held, next] = [await makeOver(own.db), await makeOver(own.db)];
    // What the first look waits for, so that its connection can be found and stopped for good.
    await own.superuser.query("BEGIN");
    await own.superuser.query("LOCK TABLE alerts IN ACCESS EXCLUSIVE MODE");
    const looks = watchAll(own.db, [{ id: "held", data: { tenantId: held.id } }, { id: "next", data: { tenantId: next.id } }], new Date());
    const waiting = await vi.waitFor(async () => {
      const { rows } = await own.superuser.query<{ pid: number }>("SELECT pid FROM pg_stat_activity WHERE datname = 'hanging' AND wait_event_type = 'Lock'");
      expect(rows).toHaveLength(1);
      return rows[0]?.pid ?? 0;
    }, { timeout: 1_500, interval: 10 });
    process.kill(waiting, "SIGSTOP");
    await own.superuser.query("ROLLBACK");
    try {
      expect((await looks).map(({ ids }) => ids)).toEqual([["held"]]);
      expect(await thresholds(next)).toEqual([50, 80, 100]);
    } finally {
      process.kill(waiting, "SIGCONT");
    }
    expect(await watchAll(own.db, [{ id: "again", data: { tenantId: held.id } }], new Date())).toEqual([]);
    expect(await thresholds(held)).toEqual([50, 80, 100]);
  });
});
