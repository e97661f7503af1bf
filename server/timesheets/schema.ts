import { z } from "zod";
import { day, id, month, text } from "../trpc/scalars";

/** Why a day is locked: its month was closed, or the person's week was approved. */
export const lockReason = z.enum(["month", "week"]);

/** Days on which nothing can be changed, each with its reason. */
export const dayLocks = z.array(z.object({ on: z.string(), reason: lockReason }));
export type DayLocks = z.infer<typeof dayLocks>;

export const weekState = z.enum(["open", "submitted", "approved"]);
export type WeekState = z.infer<typeof weekState>;

/** The own week on its way to being approved. */
export const sheet = z.object({
  from: z.string(),
  to: z.string(),
  state: weekState,
  seconds: z.number(),
  submittedAt: z.string().nullable(),
  approvedAt: z.string().nullable(),
  approvedBy: z.string().nullable(),
  /** What a manager said when opening it again; null where nobody has. */
  note: z.string().nullable(),
  /** Working days that have ended without time. None is asked of people who have whole days for other workspaces. */
  emptyDays: z.array(z.string()),
});
export type Sheet = z.infer<typeof sheet>;

/** A week by its first day. */
export const ownWeek = { from: day };
export const someonesWeek = { memberId: id, from: day };

/** `seconds` is what the approver saw: where the week holds something else by now, it is not approved. */
export const approval = { ...someonesWeek, seconds: z.int().min(0).max(7 * 86_400 * 10) };
export const weekReopening = { ...someonesWeek, reason: text(300) };

export const monthRef = { month };
export const monthReopening = { month, reason: text(300) };

/** A person's week as a manager sees it. */
export const listedWeek = z.object({
  memberId: z.string(),
  memberName: z.string(),
  /** False for a placeholder, who can submit nothing. */
  hasAccount: z.boolean(),
  from: z.string(),
  to: z.string(),
  state: weekState,
  seconds: z.number(),
  submittedAt: z.string().nullable(),
  /** Whether anything was written into the week after it was submitted. */
  hasChanged: z.boolean(),
  approvedAt: z.string().nullable(),
  approvedBy: z.string().nullable(),
});
export type ListedWeek = z.infer<typeof listedWeek>;

/** Latest first; open ones are those that have ended and nobody submitted. */
export const approvals = z.object({ today: z.string(), weeks: z.array(listedWeek) });

const reopened = z.object({ at: z.string(), by: z.string(), reason: z.string() });
export const closing = z.object({ closedAt: z.string(), closedBy: z.string(), reopened: reopened.nullable() });

export const closableMonth = z.object({
  month: z.string(),
  /** Not before a month has ended. */
  isOver: z.boolean(),
  isClosed: z.boolean(),
  seconds: z.number(),
  approvedSeconds: z.number(),
  /** People with time in it that is not approved. */
  peopleToApprove: z.number(),
  /** Each time it was closed, the latest first. */
  closings: z.array(closing),
});
export type ClosableMonth = z.infer<typeof closableMonth>;

/** Latest first. */
export const months = z.array(closableMonth);
