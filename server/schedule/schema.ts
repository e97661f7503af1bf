import { z } from "zod";
import { day, id, note } from "../trpc/scalars";

/** Work that is to be done on a day. `memberId` null is for whoever has time, `channelId` null for no channel in particular. */
const scheduledFields = {
  memberId: id.nullable(),
  channelId: id.nullable(),
  activityId: id,
  goalId: id.nullable(),
  on: day,
  seconds: z.int().min(1).max(86_400),
  note,
};
export type ScheduledFields = z.infer<z.ZodObject<typeof scheduledFields>>;

export const scheduledRef = { scheduledId: id };
/** Its id is made by whoever adds it. */
export const newScheduled = { ...scheduledRef, ...scheduledFields };
export const scheduledChange = { ...scheduledRef, version: z.int().min(1), ...scheduledFields };

/** Any day of the wanted week (null is this week), and whose: left out is one's own, null is everybody's. */
export const scheduleRef = { on: day.nullable(), memberId: id.nullable().optional() };

export const scheduled = z.object({
  id: z.string(),
  memberId: z.string().nullable(),
  memberName: z.string().nullable(),
  channelId: z.string().nullable(),
  channelName: z.string().nullable(),
  activityId: z.string(),
  activityName: z.string(),
  goalId: z.string().nullable(),
  goalTitle: z.string().nullable(),
  on: z.string(),
  seconds: z.number(),
  note: z.string(),
  version: z.number(),
  mayChange: z.boolean(),
});
export type Scheduled = z.infer<typeof scheduled>;

/**
 * Planned is the budget's share of the week, for one person that of the budgets that are theirs; null without one. Scheduled null is nothing scheduled. Scheduled in
 * the plan is what those budgets cover of it: a sum of narrower ones is no plan for the rest; null without a budget, or with nothing scheduled.
 */
const planLine = { planned: z.number().nullable(), scheduled: z.number().nullable(), scheduledInPlan: z.number().nullable(), actual: z.number() };

export const scheduleWeek = z.object({
  today: z.string(),
  /** Seven, in the tenant's order. */
  days: z.array(z.string()),
  /** Whose week it is; null is everybody's. */
  memberId: z.string().nullable(),
  isOwn: z.boolean(),
  /** Whose week can be asked for, oneself among them. */
  people: z.array(z.object({ memberId: z.string(), name: z.string() })),
  maySeeAll: z.boolean(),
  mayWriteAll: z.boolean(),
  items: z.array(scheduled),
  /** The person's fixed moments; `isKept` null on days that have not ended. */
  blocks: z.array(z.object({ routineId: z.string(), on: z.string(), startsAt: z.string(), seconds: z.number(), name: z.string(), isKept: z.boolean().nullable() })),
  /** By day; what is available of one person, null where unknown and for everybody. */
  sums: z.array(z.object({ on: z.string(), scheduled: z.number().nullable(), actual: z.number(), available: z.number().nullable() })),
  channels: z.array(z.object({ channelId: z.string().nullable(), name: z.string().nullable(), ...planLine })),
  total: z.object(planLine),
});
export type ScheduleWeek = z.infer<typeof scheduleWeek>;
