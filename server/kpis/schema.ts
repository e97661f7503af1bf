import { z } from "zod";
import { CADENCES } from "../domain/cadence";
import { DIRECTIONS } from "../domain/kpi";
import { READINGS } from "../domain/kpi-reading";
import { roundHalfAway } from "../domain/rounding";
import { day, id, note, optionalText, text } from "../trpc/scalars";

export const direction = z.enum(DIRECTIONS);
const reading = z.enum(READINGS);
const cadence = z.enum(CADENCES);
export const kpiStatus = z.enum(["on-track", "at-risk", "off-track", "no-target", "no-data"]);

/** A value of a KPI in its own unit; four decimals are kept. */
const kpiValue = z.number().min(-1e13).max(1e13).transform((value) => roundHalfAway(value, 4));

export const kpiRef = { kpiId: id };

export const kpiFields = {
  goalId: id.nullable(),
  name: text(120),
  /** As it is written behind a value; null for a bare number. */
  unit: optionalText(20),
  reading,
  /** Where its values usually come from. */
  source: optionalText(120),
  /** Null: nobody waits for it. */
  collectEvery: cadence.nullable(),
  discussEvery: cadence.nullable(),
  /** Who answers for it. */
  ownerId: id.nullable(),
  direction,
  start: kpiValue.nullable(),
  /** Null is no target; of a range it is the lower end. */
  target: kpiValue.nullable(),
  targetHigh: kpiValue.nullable(),
  startOn: day.nullable(),
  dueOn: day.nullable(),
  weight: z.int().min(1).max(100),
  isVanity: z.boolean(),
};
export type KpiFields = z.infer<z.ZodObject<typeof kpiFields>>;

export const newKpi = { ...kpiRef, ...kpiFields };
/** `from`: the day on which a changed target begins to hold. Null: the one before was a mistake, and its days are judged anew. */
export const kpiChange = { ...newKpi, version: z.int().min(1), from: day.nullable() };

/** What was agreed on: where to, from where, and when. */
export const kpiPlan = z.object({
  direction,
  start: z.number().nullable(),
  target: z.number().nullable(),
  targetHigh: z.number().nullable(),
  startOn: z.string().nullable(),
  dueOn: z.string().nullable(),
});

/** A KPI with the target that held on a day, its latest value by then, and how it stood. */
export const kpi = kpiPlan.extend({
  id: z.string(),
  goalId: z.string().nullable(),
  goalTitle: z.string().nullable(),
  name: z.string(),
  unit: z.string().nullable(),
  reading,
  source: z.string().nullable(),
  weight: z.number(),
  isVanity: z.boolean(),
  isRetired: z.boolean(),
  version: z.number(),
  /** Null until something was measured; never 0 for that. */
  value: z.number().nullable(),
  valueOn: z.string().nullable(),
  /** Share of the way that is gone, unclamped; null for what is to stay, or unknown. */
  progress: z.number().nullable(),
  /** Share that should be gone today. */
  expected: z.number().nullable(),
  status: kpiStatus,
});
export type Kpi = z.infer<typeof kpi>;

/** When something is to be done at the latest. */
const due = z.object({ on: z.string(), isOverdue: z.boolean() });

/** A KPI as it is listed today, with what is last agreed, which may begin to hold only on a day to come. */
export const listedKpi = kpi.extend({
  collectEvery: cadence.nullable(),
  discussEvery: cadence.nullable(),
  /** Null for nobody, and for whoever may not see the members. */
  ownerId: z.string().nullable(),
  ownerName: z.string().nullable(),
  /** Null where nobody waits for it. */
  collect: due.nullable(),
  discuss: due.nullable(),
  /** `since`: the first day on which it holds; null where nothing held before. */
  agreed: kpiPlan.extend({ since: z.string().nullable() }),
});
export type ListedKpi = z.infer<typeof listedKpi>;

export const measurementRef = { ...kpiRef, on: day };
/** A source that is not said is the KPI's usual one. */
export const newMeasurement = { ...measurementRef, value: kpiValue, note, source: optionalText(120).optional() };
export type MeasurementFields = z.infer<z.ZodObject<typeof newMeasurement>>;
export const measurementChange = { ...newMeasurement, version: z.int().min(1) };

/** One value of one day. */
export const measurement = z.object({ on: z.string(), value: z.number(), note: z.string(), source: z.string().nullable(), version: z.number() });
export type Measurement = z.infer<typeof measurement>;

/** Whose sheet, and of which days; left out: one's own, of the last three months so far. From a day to come on, that day alone. */
export const sheetRef = { memberId: id.optional(), from: day.optional(), to: day.optional() };
export type SheetRef = z.infer<z.ZodObject<typeof sheetRef>>;

/** What a person answers for and worked on from one day to another. */
export const kpiSheet = z.object({
  from: z.string(),
  to: z.string(),
  memberId: z.string(),
  name: z.string(),
  /** Whose sheets the asking person may open. */
  people: z.array(z.object({ id: z.string(), name: z.string() })),
  seconds: z.number(),
  /** Hours by goal, most first; a goal of null is work for none. */
  goals: z.array(z.object({ goalId: z.string().nullable(), title: z.string().nullable(), seconds: z.number() })),
  /** As they stood on the last of the days so far; `inRange` is what the days brought (null: not measured). */
  kpis: z.array(kpi.extend({ inRange: z.number().nullable() })),
});
export type KpiSheet = z.infer<typeof kpiSheet>;

/** How far apart the columns of the grid are. */
export const gridRef = { every: z.enum(["weekly", "monthly"]) };
export type GridEvery = z.infer<typeof gridRef.every>;

/** The last value of a period, by which it is corrected; null where nothing was measured, which is not 0. */
const gridValue = z.object({ on: z.string(), value: z.number(), version: z.number() }).nullable();
export const kpiGrid = z.object({
  today: z.string(),
  /** Oldest first. */
  periods: z.array(z.object({ from: z.string(), to: z.string() })),
  /** A cell for each period. */
  rows: z.array(z.object({ kpiId: z.string(), name: z.string(), unit: z.string().nullable(), goalTitle: z.string().nullable(), cells: z.array(gridValue) })),
});
export type KpiGrid = z.infer<typeof kpiGrid>;

/** `version` of what stands there, null where nothing does; a `value` of null takes away what stands there. */
const cellChange = z.object({ ...measurementRef, value: kpiValue.nullable(), version: z.int().min(1).nullable() });
export type CellChange = z.infer<typeof cellChange>;
/** So many are written in one call; more come in pieces. */
export const MOST_CELLS = 300;
export const cellChanges = { cells: z.array(cellChange).min(1).max(MOST_CELLS) };

export const CELL_PROBLEMS = ["changedMeanwhile", "measuredAhead", "measuredAlready", "noSuchMeasurement"] as const;
/** What became of each cell, in the order in which they were sent; null is well. */
export const cellOutcome = z.object({ kpiId: z.string(), on: z.string(), problem: z.enum(CELL_PROBLEMS).nullable() });
export type CellOutcome = z.infer<typeof cellOutcome>;

export const newDiscussion = { ...kpiRef, discussionId: id, on: day, words: text(2000) };
export type DiscussionFields = { kpiId: string; on: string; words: string };

const byName = z.string().nullable();

/** What became of a KPI besides its values. Names are null for whoever may not see the members. */
export const kpiStory = z.object({
  /** Targets that held before, latest first; each until the day before `untilOn`. */
  targets: z.array(kpiPlan.extend({ untilOn: z.string() })),
  /** Values that were changed or taken away, latest first. `after` is null where a value was taken away. */
  corrections: z.array(z.object({ on: z.string(), at: z.string(), before: z.number(), after: z.number().nullable(), byName })),
  discussions: z.array(z.object({ id: z.string(), on: z.string(), words: z.string(), byName })),
});
export type KpiStory = z.infer<typeof kpiStory>;
