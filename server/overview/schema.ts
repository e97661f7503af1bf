import { z } from "zod";
import { effortKind } from "../activities/schema";
import { forecast, headlineKind } from "../budgets/schema";
import { month } from "../trpc/scalars";

/** The month that is asked for; without one, the month that is now in the tenant's zone. */
export const monthRef = { month: month.optional() };

export const budgetStatus = z.enum(["over", "at-risk", "under", "on-track", "no-budget"]);

/** How a budget stands. Seconds, expected and forecast exact; null is unknown or, for `available`, no budget. */
export const standing = z.object({
  used: z.number(),
  available: z.number().nullable(),
  variance: z.number().nullable(),
  burn: z.number().nullable(),
  expected: z.number().nullable(),
  pace: z.number().nullable(),
  forecast: forecast.nullable(),
  forecastVariance: z.number().nullable(),
  /** The day on which the budget is used up if it goes on like this. */
  runsOutOn: z.string().nullable(),
  status: budgetStatus,
});
export type StandingOnWire = z.infer<typeof standing>;

/** What makes up the available amount of retainers: the budget itself, what came in from the month before (below 0 a deficit), what was adjusted. */
export const account = z.object({ base: z.number(), carriedIn: z.number(), adjustments: z.number(), budgetId: z.string().nullable() });

export const finding = z.object({
  key: z.enum(["nothingPlanned", "noBudget", "planned", "endedOver", "endedUnder", "endedExactly", "isOver", "willBeOver", "willFit", "willLeave", "tooEarly", "fastStart"]),
  /** The amount in the sentence, never negative; null where it names none. */
  seconds: z.number().nullable(),
});
export type FindingOnWire = z.infer<typeof finding>;

/** A channel or an activity in the month. `id` null is work for no channel. */
export const overviewRow = z.object({
  id: z.string().nullable(),
  name: z.string().nullable(),
  /** All of its time; `standing.used` is the part that its budget covers. */
  seconds: z.number(),
  /** Its own budget, the sum of those for parts of it, or none. */
  budgetKind: z.enum(["own", "parts", "none"]),
  standing,
  finding,
});
export type OverviewRow = z.infer<typeof overviewRow>;

export const silentPerson = z.object({ memberId: z.string(), name: z.string(), daysWithout: z.number(), lastOn: z.string().nullable() });

export const overviewMonth = z.object({
  month: z.string(),
  from: z.string(),
  to: z.string(),
  today: z.string(),
  state: z.enum(["past", "running", "to-come"]),
  workingDays: z.object({ elapsed: z.number(), total: z.number() }),
  /** Everything that was logged in the month, counted in the headline or not. */
  totalSeconds: z.number(),
  /**
   * `account` is null where what is available is the budget alone. Its `budgetId` is the one retainer that it is, else null.
   * `beside`: what other methods foretell. `approvedSeconds`: the part of `standing.used` that is approved; both parts count.
   */
  headline: z.object({ kind: headlineKind, lineCount: z.number(), account: account.nullable(), approvedSeconds: z.number(), standing, beside: z.array(forecast), finding }),
  channels: z.array(overviewRow),
  activities: z.array(overviewRow),
  kinds: z.array(z.object({ kind: effortKind, seconds: z.number() })),
  /** Day by day, what counts in the headline: the sum at the end of each day, as far as days have come. */
  burnUp: z.array(z.number()),
  /** What an even pace would have used by the end of each day of the month; null without a budget. */
  pace: z.array(z.number()).nullable(),
  /** Twelve months that end with this one: the headline's budget and the time that counts in it. */
  steps: z.array(z.object({ month: z.string(), kind: headlineKind, budget: z.number().nullable(), used: z.number(), total: z.number() })),
  /** Null while the month is open. Once it is closed its budgets are as recorded: `differing` of them would be otherwise by today's entries. */
  closed: z.object({ differing: z.number() }).nullable(),
  /** Channels that wait for a decision; null of any month but the running one. */
  verdictsDue: z.number().nullable(),
  /** Who is behind with logging. Names only for those who may see whose hours they are: null otherwise. */
  silent: z.object({ count: z.number(), asked: z.number(), people: z.array(silentPerson).nullable() }),
});
export type OverviewMonth = z.infer<typeof overviewMonth>;
