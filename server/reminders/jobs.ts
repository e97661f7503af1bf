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
  const outcomes: PromiseSettledResult<boolean>[] = [];
  let after: string | null = null;
  do {
    const page = await dueAfter(db, after, now);
    for (const [userId, today] of page.due) outcomes.push(...(await Promise.allSettled([remind(db, userId, today, now)])));
    after = page.last;
  } while (after !== null);
  const failed = outcomes.filter((outcome) => outcome.status === "rejected");
  if (failed.length > 0) throw new AggregateError(failed.map(({ reason }) => reason as unknown), `${failed.length} people could not be reminded`);
  return { mails: outcomes.filter((outcome) => outcome.status === "fulfilled" && outcome.value).length };
}

/** Whose hour has come among the next people by id, with their day; `last` is where the next ones begin, null where there are none. */
async function dueAfter(db: Database, after: string | null, now: Date): Promise<{ due: Map<string, Day>; last: string | null }> {
  const candidates = await inTransaction(db, "query", (tx) => findCandidates(tx, after, PAGE));
  const due = new Map<string, Day>();
  for (const { userId, timeZone, reminderHour, lastOn } of candidates) {
    const today = todayIn(timeZone, now);
    const isHourPast = Number(localTimeAt(now, timeZone).slice(0, 2)) >= reminderHour;
    if (!due.has(userId) && isHourPast && (lastOn === null || lastOn < today)) due.set(userId, today);
  }
  return { due, last: candidates.at(-1)?.userId ?? null };
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
