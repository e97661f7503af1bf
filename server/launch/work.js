// The process that works the queue, apart from the one that answers, so that a long job keeps nobody waiting. Run with
// tsx, for the jobs are the app's own TypeScript: each server/<noun>/jobs.ts exports `work(boss)`, which takes its queue.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import PgBoss from "pg-boss";

const LONGEST_DRAIN = 25_000;

/** @returns {string[]} */
function jobFiles() {
  return fs
    .readdirSync("server")
    .map((noun) => path.resolve("server", noun, "jobs.ts"))
    .filter((file) => fs.existsSync(file));
}

const boss = new PgBoss({ connectionString: process.env.DATABASE_URL, migrate: false, schedule: false, max: 4, application_name: "worker" });
// The queue asks again by itself when PostgreSQL was away.
boss.on("error", (error) => console.error(`✖ The queue: ${error.message}`));
await boss.start();
for (const file of jobFiles()) {
  /** @type {{ work: (boss: PgBoss) => Promise<unknown> }} */
  const jobs = await import(pathToFileURL(file).href);
  await jobs.work(boss);
}
process.send?.("ready");

let ending = false;
for (const signal of /** @type {const} */ (["SIGTERM", "SIGINT"])) {
  process.on(signal, () => {
    if (ending) return;
    ending = true;
    void boss.stop({ graceful: true, timeout: LONGEST_DRAIN }).then(() => process.exit(0));
  });
}
