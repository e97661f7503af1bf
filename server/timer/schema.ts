import { z } from "zod";
import { entryFlag } from "../time/schema";
import { id, instant, note, zone } from "../trpc/scalars";

/** What is being done. */
export const timerWork = { channelId: id.nullable(), activityId: id, goalId: id.nullable(), note };
export type TimerWork = z.infer<z.ZodObject<typeof timerWork>>;

/** The zone of whoever starts it decides on which day the work is. */
export const timerStart = { ...timerWork, timeZone: zone };

export const timerChange = { ...timerWork, startedAt: instant };

/** The timer that runs, wherever it runs. */
export const runningTimer = z.object({
  tenant: z.string(),
  tenantName: z.string(),
  startedAt: z.string(),
  timeZone: z.string(),
  channelId: z.string().nullable(),
  channelName: z.string().nullable(),
  activityId: z.string(),
  activityName: z.string(),
  goalId: z.string().nullable(),
  note: z.string(),
  /** Whether its person is to be asked if they still work (`ask`), or it has ended and waits for being settled (`stop`). */
  state: z.enum(["running", "ask", "stop"]),
  /** When it is asked about, and when it ends if nobody says a word. */
  asksAt: z.string(),
  endsAt: z.string(),
});
export type RunningTimer = z.infer<typeof runningTimer>;

/** The server's clock goes with it: the browser's may be wrong. */
export const currentTimer = z.object({ now: z.string(), timer: runningTimer.nullable() });

/** What a stopped timer became. */
export const stoppedTimer = z.object({
  tenant: z.string(),
  entryId: z.string(),
  on: z.string(),
  seconds: z.number(),
  /** Why the entry wants to be looked at: nobody answered for too long, or it ran for a whole day. Null where all is well. */
  flag: entryFlag.nullable(),
  /** The day on which it started, where that was locked meanwhile and the work went to the first open one after it. */
  movedFrom: z.string().nullable(),
  /** The budget that stops which it went farthest beyond, of those that the person may know of; null where none. `budgetName` null is all work. */
  beyond: z.object({ budgetName: z.string().nullable(), seconds: z.number() }).nullable(),
});
export type StoppedTimer = z.infer<typeof stoppedTimer>;

/** Null where none ran, or for less than half a second; of `settle` and `confirm` also where it goes on. */
export const timerStopped = z.object({ stopped: stoppedTimer.nullable() });
