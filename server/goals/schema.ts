import { z } from "zod";
import { kpiStatus } from "../kpis/schema";
import { headlineKind } from "../budgets/schema";
import { GOAL_CATEGORIES } from "../domain/goal-category";
import { CONFIDENCES } from "../domain/priority";
import { day, id, note, optionalText, text } from "../trpc/scalars";

export const newGoal = { title: text(120) };
export const goalRef = { goalId: id };
export const goalRename = { ...goalRef, ...newGoal };
/** All open goals, first served first. */
export const goalOrder = { goalIds: z.array(id).max(500) };

export const goalCategory = z.enum(GOAL_CATEGORIES);
export const confidence = z.enum(CONFIDENCES);

/** The fields that a person fills in; what nobody has said is null. */
export const goalFields = {
  ...newGoal,
  category: goalCategory.nullable(),
  /** What of the company it serves, and whose it is, in the company's own words; the tree groups by them. */
  businessGoal: optionalText(120),
  department: optionalText(80),
  dueOn: day.nullable(),
  completionCriterion: optionalText(500),
  /** What a person thinks of it, beside what is worked out. */
  confidence: confidence.nullable(),
  /** Percent of progress from which it is a success, and below which it failed. */
  successPercent: z.int().min(1).max(1000),
  failurePercent: z.int().min(0).max(1000),
  note,
};
export type GoalFields = z.infer<z.ZodObject<typeof goalFields>>;

/** The version that was read: a change on top of somebody else's is refused. */
export const goalChange = { ...goalRef, version: z.int().min(1), ...goalFields };

export const goal = z.object({
  id: z.string(),
  title: z.string(),
  /** 1 is served first; null once retired. */
  rank: z.number().nullable(),
});
export type Goal = z.infer<typeof goal>;

/** How a goal stands by its KPIs; a progress of 1 is all of it, null is unknown. */
export const goalStanding = z.object({ progress: z.number().nullable(), status: kpiStatus });

export const boardGoal = goal.extend({
  ...goalStanding.shape,
  rank: z.number(),
  category: goalCategory.nullable(),
  businessGoal: z.string().nullable(),
  department: z.string().nullable(),
  dueOn: z.string().nullable(),
  completionCriterion: z.string().nullable(),
  confidence: confidence.nullable(),
  successPercent: z.number(),
  failurePercent: z.number(),
  note: z.string(),
  version: z.number(),
  /** What came of it: a success at once, short or failed once it is due. */
  outcome: z.enum(["success", "short", "failure"]).nullable(),
  kpiCount: z.number(),
  /** Hours of this month: its own budget, else what was logged for it in a month of the last three. Null where there is neither. */
  seconds: z.number().nullable(),
  hoursFrom: z.enum(["budget", "logged"]).nullable(),
  /** With those of the goals above it. */
  togetherSeconds: z.number(),
  served: z.enum(["whole", "part", "none"]).nullable(),
});
export type BoardGoal = z.infer<typeof boardGoal>;

export const goalBoard = z.object({
  month: z.string(),
  today: z.string(),
  goals: z.array(boardGoal),
  retired: z.array(goal),
  /** What the month's budgets hold for all goals; null where there is no budget, which is not none. */
  capacity: z.object({ kind: headlineKind, seconds: z.number().nullable() }),
  /** The place in `goals` of the first that does not get all of its hours; null where all do, or nobody knows. */
  runsOutAt: z.number().nullable(),
  leftSeconds: z.number().nullable(),
});
export type GoalBoard = z.infer<typeof goalBoard>;

/** The months that the tree looks back over, this one among them. */
export const treeSpan = { months: z.union([z.literal(1), z.literal(3), z.literal(12)]) };

const sum = { seconds: z.number(), costMinor: z.number().nullable(), unpricedSeconds: z.number() };

/** `activityId` null is what was spent besides hours. */
export const treeWork = z.object({ activityId: z.string().nullable(), activityName: z.string().nullable(), ...sum });
export const treeGoal = goal.extend({
  ...goalStanding.shape,
  ...sum,
  kpis: z.array(z.object({ id: z.string(), name: z.string(), unit: z.string().nullable(), value: z.number().nullable(), target: z.number().nullable(), targetHigh: z.number().nullable(), progress: z.number().nullable(), status: kpiStatus })),
  work: z.array(treeWork),
  /** What came back for it in whole months, and the return on all that names it; null where nobody said it or what it is worth, or the reader may not know. */
  brought: z.object({ returnMinor: z.number(), roi: z.number().nullable() }).nullable(),
});
export type TreeGoal = z.infer<typeof treeGoal>;

export const goalTree = z.object({
  from: z.string(),
  to: z.string(),
  currency: z.string(),
  /** Whether what things cost is shown at all; without it every cost is null. */
  hasCost: z.boolean(),
  businessGoals: z.array(z.object({ name: z.string().nullable(), ...sum, departments: z.array(z.object({ name: z.string().nullable(), ...sum, goals: z.array(treeGoal) })) })),
  /** Work and money for no goal. */
  withoutGoal: z.object({ ...sum, work: z.array(treeWork) }),
  total: z.object(sum),
});
export type GoalTree = z.infer<typeof goalTree>;
