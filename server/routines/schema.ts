import { z } from "zod";
import { clockTime, day, id } from "../trpc/scalars";

/** A fixed moment of somebody's days; `toOn` null goes on, `channelId` null is any channel. */
const routineFields = {
  activityId: id,
  channelId: id.nullable(),
  /** 1 is Monday, 7 is Sunday; a set, so twice the same is once. */
  weekdays: z.array(z.int().min(1).max(7)).min(1).max(14).transform((days) => [...new Set(days)].sort()),
  startsAt: clockTime,
  seconds: z.int().min(60).max(86_400),
  fromOn: day,
  toOn: day.nullable(),
};
export type RoutineFields = z.infer<z.ZodObject<typeof routineFields>>;

export const routineRef = { routineId: id };
/** Its id is made by whoever adds it; `memberId` is another person. */
export const newRoutine = { ...routineRef, memberId: id.optional(), ...routineFields };
export const routineChange = { ...routineRef, version: z.int().min(1), ...routineFields };

export const routine = z.object({
  id: z.string(),
  memberId: z.string(),
  memberName: z.string(),
  activityId: z.string(),
  activityName: z.string(),
  channelId: z.string().nullable(),
  channelName: z.string().nullable(),
  weekdays: z.array(z.number()),
  startsAt: z.string(),
  seconds: z.number(),
  fromOn: z.string(),
  toOn: z.string().nullable(),
  version: z.number(),
  isOwn: z.boolean(),
  mayChange: z.boolean(),
  /** How it was kept in the four weeks that ended yesterday; `rate` null where it was never due. */
  adherence: z.object({ due: z.number(), kept: z.number(), rate: z.number().nullable() }),
});
export type Routine = z.infer<typeof routine>;
