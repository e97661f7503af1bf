import { z } from "zod";
import { id, text } from "../trpc/scalars";

export const effortKind = z.enum(["monitoring", "participation", "analysis", "other"]);
export type EffortKind = z.infer<typeof effortKind>;

export const newActivity = { name: text(60), kind: effortKind };
export const activityRef = { activityId: id };
export const activityChange = { ...activityRef, name: text(60), kind: effortKind };

export const activity = z.object({
  id: z.string(),
  name: z.string(),
  kind: effortKind,
  aliases: z.array(z.string()),
  isRetired: z.boolean(),
});
export type Activity = z.infer<typeof activity>;
