import { addDays } from "./day";
import { MAX_ENTRY_SECONDS } from "./duration";
import { localDayAt, zonedInstant } from "./zone";

/** A timer as it runs. `confirmedAt` is when its person last said that they still work; null where nobody has asked. */
export type TimerRun = { startedAt: Date; confirmedAt: Date | null; timeZone: string };

/** After how long without a word a timer is asked about, and after how long it is stopped. */
export type TimerLimits = { askSeconds: number; stopSeconds: number };

/** Why an entry of a timer wants to be looked at: nobody answered, or it ran for longer than an entry may be. */
export type TimerFlag = "timer-stopped" | "timer-capped";

/** `stop`: it ended at `endsAt`, which has passed. Before that `endsAt` is when it will end if nobody says a word. */
export type TimerState = { state: "running" | "ask" | "stop"; asksAt: Date; endsAt: Date; flag: TimerFlag };

/**
 * What is to be done about a timer at `now`. It is asked about `askSeconds` after its start or the last answer. Without an
 * answer it ends `stopSeconds` after that same moment, or earlier at the first midnight after the question, in the zone in
 * which it was started: so work past midnight goes on as long as it need not be asked about. A day after its start it ends
 * whatever was answered. A stopped timer holds all the time up to its end, for only its person can know which part was
 * work: more than was worked can be taken away, what is gone cannot be brought back.
 */
export function timerState({ startedAt, confirmedAt, timeZone }: TimerRun, { askSeconds, stopSeconds }: TimerLimits, now: Date): TimerState {
  const start = startedAt.getTime();
  // An answer from before the start is the answer to another question: the start has been set later since.
  const lastSign = Math.max(start, confirmedAt?.getTime() ?? start);
  const asksAt = new Date(lastSign + askSeconds * 1000);
  const unanswered = Math.min(lastSign + stopSeconds * 1000, midnightAfter(asksAt, timeZone));
  const longest = start + MAX_ENTRY_SECONDS * 1000;
  const endsAt = new Date(Math.min(unanswered, longest));
  const state = now >= endsAt ? "stop" : now >= asksAt ? "ask" : "running";
  return { state, asksAt, endsAt, flag: longest <= unanswered ? "timer-capped" : "timer-stopped" };
}

function midnightAfter(instant: Date, timeZone: string): number {
  return zonedInstant(addDays(localDayAt(instant, timeZone), 1), "00:00", timeZone).getTime();
}
