import PgBoss from "pg-boss";
import { fileURLToPath } from "node:url";
import { ROUND_SECONDS, work as workAlerts } from "../alerts/jobs";
import { EVERY_SECONDS as SEAL_SECONDS, work as workAudit } from "../audit/jobs";
import { database } from "../db/client";
import { EVERY_SECONDS as FEE_SECONDS, work as workFees } from "../fees/jobs";
import { work as workImports } from "../imports/jobs";
import { work as workMail } from "../mail/jobs";
import { work as workReminders } from "../reminders/jobs";
import { EVERY_SECONDS, work as workTimers } from "../timer/jobs";
import { tick } from "./tick";

/** How long a job that was given up can be seen and had done again; the queue itself would put it aside after half a day. */
const FAILED_KEPT_SECONDS = 14 * 86_400;

/** A queue that asks the database and never hears of it would be watched no more. */
const LONGEST_SILENCE_MS = 60_000;

/** How often whoever started this hears that it is not caught in a loop (supervise.js). */
const PULSE_MS = 10_000;

/** How often to look whose hour has come. */
const REMINDER_SECONDS = 900;

/**
 * Starts whatever works in the background, with connections of its own. Resolves when the queues are being watched; the
 * function that it answers ends it all after the jobs under way, within 20 s.
 */
export async function startWorkers(): Promise<() => Promise<void>> {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set");
  const connections = { connectionString: url, max: 2, query_timeout: LONGEST_SILENCE_MS, application_name: "worthwhile jobs" };
  const boss = new PgBoss({ ...connections, migrate: false, schedule: false, archiveFailedAfterSeconds: FAILED_KEPT_SECONDS });
  boss.on("error", (error) => process.stderr.write(`✖ jobs: ${error.message}\n`));
  await boss.start();
  await workMail(boss);
  await workImports(boss);
  await workReminders(boss);
  await workTimers(boss);
  await workAlerts(boss);
  await workAudit(boss);
  await workFees(boss);
  const rounds = [tick(boss, "reminders", REMINDER_SECONDS), tick(boss, "timers", EVERY_SECONDS), tick(boss, "alert-rounds", ROUND_SECONDS), tick(boss, "audit", SEAL_SECONDS), tick(boss, "fees", FEE_SECONDS)];
  return async () => {
    for (const end of rounds) end();
    await boss.stop({ graceful: true, wait: true, timeout: 20_000 });
    await database().close();
  };
}

/** As a process of its own: `node --import tsx server/launch/workers.ts`. */
async function runAlone() {
  const stop = await startWorkers();
  process.send?.("ready");
  setInterval(() => process.send?.("alive"), PULSE_MS).unref();
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stop().then(() => process.exit(0)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runAlone();
