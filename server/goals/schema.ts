import { z } from "zod";
import { id, text } from "../trpc/scalars";

export const newGoal = { title: text(120) };
export const goalRef = { goalId: id };
export const goalChange = { ...goalRef, ...newGoal };
/** All open goals, first served first. */
export const goalOrder = { goalIds: z.array(id).max(100) };

export const goal = z.object({
  id: z.string(),
  title: z.string(),
  /** 1 is served first; null once retired. */
  rank: z.number().nullable(),
});
export type Goal = z.infer<typeof goal>;
