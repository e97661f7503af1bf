import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { actAs } from "../db/tenant";
import { openDatabase, type Database } from "../db/client";
import { inTransaction } from "../db/transaction";
import { startWorkers } from "../launch/workers";
import { makePerson } from "../testing/factories";
import { copyDatabase } from "../testing/worker-database";
import { sendLater } from "./data";
import { keptMails, readKept } from "./outbox";

let folder: string;
let db: Database;
let stop: () => Promise<void>;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "outbox-"));
  const { appUrl } = await copyDatabase("mail_worker");
  db = openDatabase(appUrl, 2);
  vi.stubEnv("DATABASE_URL", appUrl);
  vi.stubEnv("DATA_DIR", folder);
  vi.stubEnv("NEXTAUTH_URL", "http://localhost:3000");
  vi.stubEnv("SMTP_URL", "");
  stop = await startWorkers();
});
afterAll(async () => {
  await stop();
  await db.close();
  await rm(folder, { recursive: true });
});

it("sends a mail soon after the change is kept, into a file that only we can read where there is no post", async () => {
  const person = await makePerson(db);
  await inTransaction(db, "mutation", async (tx) => {
    await actAs(tx, { userId: person.userId });
    await sendLater(tx, { kind: "password-changed", userId: person.userId });
  });
  await vi.waitFor(async () => expect(await keptMails()).toHaveLength(1), { timeout: 8_000, interval: 100 });
  const [mail] = await keptMails();
  expect(mail).toMatchObject({ to: { address: person.email }, subject: "Your password for Worthwhile was changed" });
  expect(await readKept(mail?.id ?? "")).toEqual(mail);
  expect((await stat(path.join(folder, "outbox", `${mail?.id}.json`))).mode & 0o077).toBe(0);
  for (const id of ["../../../etc/passwd", "..%2f..", "", "x".repeat(200)]) expect(await readKept(id)).toBeNull();
});
