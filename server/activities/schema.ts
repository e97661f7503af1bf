import { z } from "zod";
import { id, text } from "../trpc/scalars";

export const effortKind = z.enum(["monitoring", "participation", "analysis", "other"]);
export type EffortKind = z.infer<typeof effortKind>;

/** Whether its time is billable; left out, what is usual for its kind, or what it was. */
const isBillable = z.boolean().optional();

export const newActivity = { name: text(60), kind: effortKind, isBillable };
export const activityRef = { activityId: id };
/** `was` is what the change was made from: on top of somebody else's it is refused. */
export const activityChange = { ...activityRef, name: text(60), kind: effortKind, isBillable, was: z.strictObject({ name: text(60), kind: effortKind, isBillable: z.boolean() }) };

export const activity = z.object({
  id: z.string(),
  name: z.string(),
  kind: effortKind,
  aliases: z.array(z.string()),
  /** Of time that does not say otherwise. */
  isBillable: z.boolean(),
  isRetired: z.boolean(),
});
export type Activity = z.infer<typeof activity>;
