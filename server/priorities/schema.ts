import { z } from "zod";
import { confidence } from "../goals/schema";
import { IMPACTS } from "../domain/priority";
import { id, text } from "../trpc/scalars";

export const itemRef = { itemId: id };

export const itemFields = {
  title: text(160),
  /** Whose norm says how long it takes. */
  activityId: id.nullable(),
  channelId: id.nullable(),
  /** What somebody thinks it takes, whole seconds; counts only while there is no norm. */
  guessSeconds: z.int().min(1).max(360_000).nullable(),
  confidence,
  /** What it is expected to do, for each goal that it serves. */
  impacts: z.array(z.object({ goalId: id, impact: z.union(IMPACTS.map((impact) => z.literal(impact))) })).max(100),
};
export type ItemFields = z.infer<z.ZodObject<typeof itemFields>>;

export const newItem = { ...itemRef, ...itemFields };
export const itemChange = { ...newItem, version: z.int().min(1) };

export const priorityItem = z.object({
  id: z.string(),
  title: z.string(),
  activityId: z.string().nullable(),
  activityName: z.string().nullable(),
  channelId: z.string().nullable(),
  channelName: z.string().nullable(),
  guessSeconds: z.number().nullable(),
  confidence,
  impacts: z.array(z.object({ goalId: z.string(), title: z.string(), impact: z.number() })),
  version: z.number(),
  /** Σ goal weight × impact, × confidence. */
  value: z.number(),
  /** How long it takes; null where nobody knows. */
  seconds: z.number().nullable(),
  secondsFrom: z.enum(["norm", "guess"]).nullable(),
  /** Value an hour; null where nobody knows how long it takes. */
  score: z.number().nullable(),
  quadrant: z.enum(["first", "plan", "fill", "leave"]).nullable(),
});
export type PriorityItem = z.infer<typeof priorityItem>;

export const priorityList = z.object({
  /** Best score first, then those without hours by value. */
  items: z.array(priorityItem),
  /** Where the matrix splits: the medians. Null where no hours are known. */
  lines: z.object({ value: z.number(), seconds: z.number() }).nullable(),
});
export type PriorityList = z.infer<typeof priorityList>;
