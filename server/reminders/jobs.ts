import type PgBoss from "pg-boss";
import { database, type Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import type { Day } from "../domain/day";
import { localTimeAt, todayIn } from "../domain/zone";
import { sendLater } from "../mail/data";
import { claimDay, findCandidates } from "./data";
import { missingTimeOf } from "./service";

const PAGE = 500;

/** Works the reminders queue. A job carries nothing: what is due is worked out when it runs. */
export async function work(boss: PgBoss): Promise<void> {
  await boss.work("reminders", { pollingIntervalSeconds: 5, batchSize: 1 }, async () => remindAll(database(), new Date()));
}

/**
 * Asks everybody whose hour has come today and who was not asked yet, at most once a day however often and by however many
 * workers it is run. Answers how many mails that made. One person's trouble keeps nobody else from theirs: they are tried
 * again in the next run, and the job fails when all others were seen to.
 */
export async function remindAll(db: Database, now: Date): Promise<{ mails: number }> {
  let mails = 0;
  const failures: unknown[] = [];
  for (let after: string | null = null; ; ) {
    const from: string | null = after;
    const candidates = await inTransaction(db, "query", (tx) => findCandidates(tx, from, PAGE));
    const due = new Map<string, Day>();
    for (const { userId, timeZone, reminderHour, lastOn } of candidates) {
      const today = todayIn(timeZone, now);
      if (!due.has(userId) && Number(localTimeAt(now, timeZone).slice(0, 2)) >= reminderHour && (lastOn === null || lastOn < today)) due.set(userId, today);
    }
    for (const [userId, today] of due) {
      await remind(db, userId, today, now).then((made) => (mails += made ? 1 : 0), (error: unknown) => failures.push(error));
    }
    const last = candidates.at(-1)?.userId;
    if (last === undefined) break;
    after = last;
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} people could not be reminded`);
  return { mails };
}

/** The claim and the mail's job are kept together or not at all. */
async function remind(db: Database, userId: string, today: Day, now: Date): Promise<boolean> {
  return inTransaction(db, "mutation", async (tx) => {
    await actAs(tx, { userId });
    if (!(await claimDay(tx, userId, today))) return false;
    if ((await missingTimeOf(tx, userId, now)).length === 0) return false;
    await sendLater(tx, { kind: "missing-time", userId });
    return true;
  });
}
