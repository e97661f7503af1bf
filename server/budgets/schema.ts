import { z } from "zod";
import { effortKind } from "../activities/schema";
import { budgetSeconds, id, month, text } from "../trpc/scalars";

/** What a budget is for; null is "all". */
export const budgetScope = { channelId: id.nullable(), activityId: id.nullable() };

/** How far a change reaches: the one month, or from it until the next change that was already made. */
export const reach = z.enum(["this-month", "from-here-on"]);
export type Reach = z.infer<typeof reach>;

export const budgetYearOf = { year: z.int().min(1970).max(2199) };
export const budgetChange = { ...budgetScope, month, seconds: budgetSeconds, reach };
export const budgetEnd = { ...budgetScope, month, reach };
export const monthCopy = { fromMonth: month, toMonth: month };

const monthSeconds = z.array(z.number()).length(12);

/** One row of the year: a channel × activity with its twelve months. Names are null where it is for all of them. */
export const budgetLine = z.object({
  channelId: z.string().nullable(),
  activityId: z.string().nullable(),
  channelName: z.string().nullable(),
  activityName: z.string().nullable(),
  /** The channel is closed or the activity retired: it keeps its past and is offered nothing more. */
  isRetired: z.boolean(),
  /** Seconds; null is no budget in that month, 0 a budget of nothing. */
  budget: z.array(z.number().nullable()).length(12),
  used: monthSeconds,
});
export type BudgetLine = z.infer<typeof budgetLine>;

export const headlineKind = z.enum(["all", "channels", "activities", "none"]);

export const budgetYear = z.object({
  year: z.number(),
  /** The month that is now in the tenant's zone; earlier ones are closed. */
  currentMonth: z.string(),
  lines: z.array(budgetLine),
  /** What stands at the top of each month, which budgets it sums, and the time that counts in it. */
  headline: z.array(z.object({ month: z.string(), kind: headlineKind, seconds: z.number().nullable(), used: z.number() })).length(12),
  channels: z.array(z.object({ id: z.string(), name: z.string() })),
  activities: z.array(z.object({ id: z.string(), name: z.string(), kind: effortKind })),
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
