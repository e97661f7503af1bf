import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { insertTimer } from "../timer/data";
import { makeCompany, type Person, type Place, write } from "./factories";
import { makeWork } from "./time-entries";

type Work = { channelId: string; activityId: string };

/** What somebody starts a timer with. */
export const doing = (tenant: string, { channelId, activityId }: Work, timeZone = "Europe/Amsterdam") => ({ tenant, channelId, activityId, goalId: null, note: "replies", timeZone });

/** How many timers of the person the table holds: what a page reads is one, however many there are. */
export const countTimers = (db: Database, { userId }: Pick<Person, "userId">): Promise<number> =>
  inTransaction(db, "query", async (tx) => {
    await actAs(tx, { userId });
    return tx.runningTimer.count({ where: { userId } });
  });

/** A timer of the person that is written beside whatever runs, past the rule that stops the other first. */
export const besideTheOther = (db: Database, at: Place & { owner: Person; memberId: string }, { channelId, activityId }: Work): Promise<void> =>
  inTransaction(db, "mutation", async (tx) => {
    const { userId } = at.owner;
    const tenantId = await actAs(tx, { userId, tenantId: at.id });
    await insertTimer(tx, tenantId, { userId, memberId: at.memberId, startedAt: new Date(), timeZone: "UTC", channelId, activityId, goalId: null, note: "" });
  });

/** Presses start so often in the same moment; answers how many timers then run. Each press is a write of its own. */
export async function pressStart(db: Database, person: Person, start: ReturnType<typeof doing>, times = 2): Promise<number> {
  await Promise.all(Array.from({ length: times }, () => person.api.timer.start(write(start))));
  return countTimers(db, person);
}

/** Ways to two timers of one person: a sentence for each that is open, none when one is the most. */
export async function timerFindings(db: Database): Promise<string[]> {
  const at = await makeCompany(db);
  const work = await makeWork(at.owner, at.slug);
  const isRefused = await pressStart(db, at.owner, doing(at.slug, work), 20).then((running) => running !== 1, () => true);
  const isSecond = await besideTheOther(db, at, work).then(() => true, () => false);
  return [...(isRefused ? ["starts in the same moment do not leave one timer"] : []), ...(isSecond ? ["a second timer was written beside the first"] : [])];
}
