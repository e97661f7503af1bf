import { z } from "zod";
import { effortKind } from "../activities/schema";
import { budgetSeconds, day, id, month, optionalText, text } from "../trpc/scalars";

const ids = z.array(id).max(100).transform((given) => [...new Set(given)].sort());

/** What a budget is for; null, or an empty list, is "all". Several channels are a pool. */
export const budgetScope = { goalId: id.nullable(), memberId: id.nullable(), channelIds: ids, activityIds: ids };

/** How far a change reaches: the one month, or from it until the next change that was already made. */
export const reach = z.enum(["this-month", "from-here-on"]);
export type Reach = z.infer<typeof reach>;

export const measure = z.enum(["time", "money"]);

/** Whole minor units of the tenant's currency. */
const budgetMinor = z.int().min(0).max(2_000_000_000);

/** Whole seconds or minor units; a large team's month and a large client's fit. */
const budgetAmount = budgetMinor;

export const budgetYearOf = { year: z.int().min(1970).max(2199) };
/** `fromOn` is a day within the month from which a change holds that does not begin with it. */
export const budgetChange = { ...budgetScope, measure, month, fromOn: day.nullable(), amount: budgetAmount, reach };
export const budgetEnd = { ...budgetScope, measure, month, fromOn: day.nullable().optional(), reach };
export const monthCopy = { fromMonth: month, toMonth: month };

/** As they were counted last; of a monthly budget they are the month's in which they were counted. */
const deliverables = z.object({
  planned: z.int().min(1).max(100_000),
  done: z.int().min(0).max(100_000),
  countedOn: day,
  /** What is left will cost like what is done, or as it was planned. */
  rest: z.enum(["typical", "one-off"]),
});

const lineSettings = {
  name: optionalText(120),
  /** Percent of what is available, rising. */
  alertAt: z.array(z.int().min(1).max(1000)).max(10).transform((given) => [...new Set(given)].sort((a, b) => a - b)),
  alertsOnForecast: z.boolean(),
  isHardStop: z.boolean(),
  /** Null is that none are counted; left out they stay as they are. */
  deliverables: deliverables.nullable().optional(),
};

/** Month by month from a month on, or once for a whole range of days. */
const holds = z.discriminatedUnion("period", [z.strictObject({ period: z.literal("month"), from: month }), z.strictObject({ period: z.literal("whole"), from: day, lastOn: day })]);

export const newBudget = { ...budgetScope, ...lineSettings, holds, seconds: budgetSeconds.nullable(), minor: budgetMinor.nullable() };
export const budgetRef = { budgetId: id };
/** Of a long budget: its days and its amounts. Null takes that measure away. */
const whole = z.strictObject({ from: day, lastOn: day, seconds: budgetSeconds.nullable(), minor: budgetMinor.nullable() });
export const lineChange = { ...budgetRef, version: z.int().min(1), ...budgetScope, ...lineSettings, whole: whole.optional() };

export const budgetGroup = z.enum(["all", "pools", "channels", "activities", "pairs", "goals", "people", "long"]);
export const lineStatus = z.enum(["over", "at-risk", "under", "on-track", "no-budget"]);

const named = z.object({ id: z.string(), name: z.string() });

/** What a line is for, in ids and words, and how it is set. */
const lineHead = {
  /** Null for a scope that could have a budget and never had one. */
  id: z.string().nullable(),
  version: z.number().nullable(),
  group: budgetGroup,
  name: z.string().nullable(),
  goal: named.nullable(),
  member: named.nullable(),
  channels: z.array(named),
  activities: z.array(named),
  /** What it is for is closed, retired or gone, or it was put away itself: it keeps its past and is offered nothing more. */
  isRetired: z.boolean(),
  alertAt: z.array(z.number()),
  alertsOnForecast: z.boolean(),
  isHardStop: z.boolean(),
  deliverables: deliverables.nullable(),
};

export const forecast = z.object({ method: z.enum(["scheduled", "linear", "trailing", "earned-value"]), value: z.number(), range: z.object({ low: z.number(), high: z.number() }) });

/**
 * Where a budget will end, in seconds or minor units, exact; `forecast` null is none yet, and of days that are over none any
 * more. `runsOutOn`: the day on which it is used up if that comes true.
 */
const outlook = z.object({
  available: z.number(),
  used: z.number(),
  forecast: forecast.nullable(),
  beside: z.array(forecast),
  runsOutOn: z.string().nullable(),
  /** What counted deliverables tell: their share of the budget, that against what was used, and both ends; `isOld` where they are to be counted again before a forecast goes by them. */
  earned: z.object({ earned: z.number(), costIndex: z.number(), typical: z.number(), oneOff: z.number(), isOld: z.boolean() }).nullable(),
});
export type OutlookOnWire = z.infer<typeof outlook>;

const twelve = z.array(z.number().nullable()).length(12);

/** Twelve months in one measure: whole seconds or minor units. */
const measureYear = z.object({
  /** Null is no budget in that month, 0 a budget of nothing. */
  budget: twelve,
  /** The sum of the budgets inside it, where it has none of its own and they have. */
  parts: twelve,
  /** What the budgets inside it have used; null where their sum is not said, and where it is unknown. */
  partsUsed: twelve,
  /** The days within each month from which another amount holds, null for none any more: its budget is then the parts of both. */
  changes: z.array(z.array(z.object({ on: z.string(), amount: z.number().nullable() }))).length(12),
  /** Null is unknown. */
  used: twelve,
  /** Of what is used, the part that was spent besides hours; null in time. */
  expenses: twelve,
  /** Whether some of these expenses are parts of tools for several channels, which no list of expenses has by themselves. */
  hasToolParts: z.array(z.boolean()).length(12),
  /** Seconds that have no rate, and so are in no amount; null in time. */
  unpricedSeconds: twelve,
  /** How the month that is now stands; null in other years, and where what is used is unknown. */
  status: lineStatus.nullable(),
  /** Of the month that is now; null in other years, without a budget, and where what is used is unknown. */
  outlook: outlook.nullable(),
});

/** One row of the year. `money` is null for whoever may not see what it is counted in. */
export const budgetLine = z.object({ ...lineHead, time: measureYear, money: measureYear.nullable() });
export type BudgetLine = z.infer<typeof budgetLine>;

const wholeRange = z.object({ budget: z.number().nullable(), used: z.number().nullable(), expenses: z.number().nullable(), unpricedSeconds: z.number().nullable(), status: lineStatus.nullable(), outlook: outlook.nullable() });

/** A budget for a whole range of days that touches the year, with what is used of it in all of its days. */
export const longBudget = z.object({
  ...lineHead,
  from: z.string(),
  lastOn: z.string(),
  time: wholeRange,
  money: wholeRange.nullable(),
  /** What it asks for each week from today on, exact; null without a budget in time, and once no working day is left. */
  neededPerWeekSeconds: z.number().nullable(),
});
export type LongBudget = z.infer<typeof longBudget>;

export const headlineKind = z.enum(["all", "channels", "activities", "none"]);
const headlineMonth = z.object({
  month: z.string(),
  kind: headlineKind,
  amount: z.number().nullable(),
  used: z.number().nullable(),
  /** The part of `used` that is approved; null for money, of which nobody asks. Both parts count. */
  approvedSeconds: z.number().nullable(),
  expenses: z.number().nullable(),
  unpricedSeconds: z.number().nullable(),
});

export const budgetYear = z.object({
  year: z.number(),
  /** The month that is now in the tenant's zone. */
  currentMonth: z.string(),
  today: z.string(),
  currency: z.string(),
  /** The months of the year that are closed: they are as they were recorded, and nothing in them can be set. */
  closedMonths: z.array(z.string()),
  lines: z.array(budgetLine),
  long: z.array(longBudget),
  /** What stands at the top of each month, which budgets it sums, and what counts in it. `money` is null where one of its lines is hidden. */
  headline: z.object({ time: z.array(headlineMonth).length(12), money: z.array(headlineMonth).length(12).nullable() }),
  channels: z.array(named),
  activities: z.array(z.object({ id: z.string(), name: z.string(), kind: effortKind })),
  goals: z.array(named),
  /** Whose time may be told apart: everybody's, or only one's own. */
  people: z.array(named),
});
export type BudgetYear = z.infer<typeof budgetYear>;

const ruleOfThumb = z.strictObject({ value: z.number().min(0).max(1000), source: text(200), year: z.int().min(1900).max(2199) });

/** The numbers of the rule of thumb, each with who said so and when. */
export const estimateRules = z.strictObject({
  smallWeekHours: ruleOfThumb,
  largeFteLow: ruleOfThumb,
  largeFteHigh: ruleOfThumb,
  participationShare: ruleOfThumb,
  analysisShareLow: ruleOfThumb,
  analysisShareHigh: ruleOfThumb,
});

const estimateQuestion = {
  organisation: z.enum(["small", "large"]),
  participation: z.boolean(),
  analysis: z.boolean(),
  /** Of what analysis is a share; the source does not say. */
  reading: z.enum(["sequential", "additive"]),
  rules: estimateRules,
};

/** `seconds` is the budget a month that the person took from the estimate; it holds from `month` until the next change. */
export const newEstimate = { ...estimateQuestion, month, seconds: budgetSeconds };

const secondsRange = z.object({ lowSeconds: z.number(), highSeconds: z.number() });

/** Everything that led to a budget, as it was when it was made. */
export const assumptions = z.object({
  ...estimateQuestion,
  fteWeekSeconds: z.number(),
  result: z.object({ monitoring: secondsRange, withParticipation: secondsRange, week: secondsRange, month: secondsRange }),
  fromMonth: z.string(),
  seconds: z.number(),
});
export type Assumptions = z.infer<typeof assumptions>;

export const estimate = z.object({ id: z.string(), madeAt: z.iso.datetime(), assumptions });
export const estimates = z.object({
  /** What the estimator starts with: the numbers of the last estimate, or the defaults. */
  rules: estimateRules,
  fteWeekSeconds: z.number(),
  made: z.array(estimate),
});
export type Estimates = z.infer<typeof estimates>;
