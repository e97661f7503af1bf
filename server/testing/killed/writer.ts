import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { type Person, write } from "../factories";
import { cookieFor } from "../http-call";
import type { Acknowledged } from "../rush/rush";

/** What the writers have been told, and what they were told that nobody should be. */
export type Load = { home: string; acknowledged: Acknowledged[]; letters: string[]; findings: string[]; isOver: boolean };
type Work = { tenant: string; activityId: string };

const PAUSE_MS = 100;

/** Sends a write until it is answered, with the same id, as a browser does: a line that breaks or "busy" is asked again. False where it was refused, which nothing here gives a reason for. */
async function insistOverHttp(load: Load, cookie: string, path: string, input: object): Promise<boolean> {
  const headers = { cookie, origin: load.home, "x-app": "1", "content-type": "application/json" };
  const ask = () => fetch(`${load.home}/api/trpc/${path}`, { method: "POST", headers, body: JSON.stringify(input), signal: AbortSignal.timeout(20_000) });
  for (;;) {
    const answer = await ask().catch(() => null);
    if (answer?.status === 200) {
      // Not acknowledged before all of it is here.
      if ((await answer.json().catch(() => null)) !== null) return true;
    } else if (answer && answer.status !== 503) {
      load.findings.push(`${path}: ${answer.status} ${(await answer.text().catch(() => "")).slice(0, 300)}`);
      return false;
    }
    await sleep(PAUSE_MS);
  }
}

const fields = ({ activityId }: Work, seconds: number, note: string) =>
  ({ on: "2026-03-10", timeZone: "Europe/Amsterdam", seconds, startedAt: null, endedAt: null, channelId: null, activityId, goalId: null, note });

/** Logs, changes and deletes until all is over, one write after the other; whoever may invites as well. */
export async function keepWriting(load: Load, person: Person, work: Work, mayInvite: boolean) {
  const cookie = await cookieFor(person);
  const { tenant } = work;
  const send = (path: string, input: object) => insistOverHttp(load, cookie, path, write({ tenant, ...input }));
  for (let round = 1; !load.isOver; round += 1) {
    const entryId = randomUUID();
    const [logged, changed] = [fields(work, 60, `logged ${entryId}`), fields(work, 60 + round, `changed ${entryId}`)];
    if (!(await send("time.log", { entryId, ...logged }))) continue;
    load.acknowledged.push({ act: "log", entryId, seconds: logged.seconds, note: logged.note });
    if (!(await send("time.change", { entryId, version: 1, ...changed }))) continue;
    load.acknowledged.push({ act: "change", entryId, version: 1, seconds: changed.seconds, note: changed.note });
    if (round % 3 === 0) {
      if (!(await send("time.remove", { entryIds: [entryId] }))) continue;
      load.acknowledged.push({ act: "remove", entryIds: [entryId] });
    }
    if (!mayInvite || round % 5 > 0) continue;
    const email = `${entryId}@example.test`;
    if (await send("invites.create", { email, role: "member", memberId: null })) load.letters.push(email);
  }
}
