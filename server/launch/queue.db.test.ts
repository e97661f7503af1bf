import pg from "pg";
import PgBoss from "pg-boss";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Addresses, copyDatabase } from "../testing/worker-database";
import { QUEUES, prepareQueue } from "./queue";

let addresses: Addresses;
let boss: PgBoss;

beforeAll(async () => {
  addresses = await copyDatabase("queue_rights");
  boss = new PgBoss({ connectionString: addresses.appUrl, migrate: false });
  await boss.start();
});
afterAll(() => boss.stop({ graceful: false }));

it("lets the app put a job into the queue inside a transaction of its own, then work and complete it", async () => {
  const db = new pg.Client(addresses.appUrl);
  await db.connect();
  await db.query("BEGIN");
  await db.query("INSERT INTO pgboss.job (name, data) VALUES ('mail', $1)", [{ to: "someone" }]);
  await db.query("COMMIT");
  await db.end();

  const [job] = await boss.fetch<{ to: string }>("mail");
  expect(job?.data).toEqual({ to: "someone" });
  await boss.complete("mail", job?.id ?? "");
  expect(await boss.getJobById("mail", job?.id ?? "")).toMatchObject({ state: "completed" });
});

it("drops a job whose transaction is rolled back", async () => {
  const db = new pg.Client(addresses.appUrl);
  await db.connect();
  await db.query("BEGIN");
  await db.query("INSERT INTO pgboss.job (name, data) VALUES ('imports', '{}')");
  await db.query("ROLLBACK");
  await db.end();
  expect(await boss.fetch("imports")).toEqual([]);
});

it("knows every queue of the list, and the app cannot make another", async () => {
  const names = (await boss.getQueues()).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining([...QUEUES]));
  await expect(boss.createQueue("unheard-of")).rejects.toThrow(/permission denied/);
});

it("changes nothing when it is prepared again", async () => {
  await expect(prepareQueue(addresses.ownerUrl)).resolves.toBeUndefined();
});
