import { z } from "zod";
import { ROUNDING_MODES } from "../domain/billing";
import { day, id } from "../trpc/scalars";

/** To what a report for billing rounds the sum of a day and a kind of work: whole minutes up to a working day, and which way. */
export const roundingRule = z.object({ seconds: z.int().min(60).max(28_800), mode: z.enum(ROUNDING_MODES) });
/** Null rounds nothing. */
export const roundingSetting = { rounding: roundingRule.nullable() };
export const rounding = z.object({ rounding: z.object({ seconds: z.number(), mode: z.enum(ROUNDING_MODES) }).nullable() });

/** Each filter may be left out; both days are included; without them it is the month that is now. "none" is work for no channel. */
export const reportFilter = {
  from: day.optional(),
  to: day.optional(),
  channel: z.union([id, z.literal("none")]).optional(),
  activity: id.optional(),
  member: id.optional(),
  billable: z.enum(["yes", "no"]).optional(),
  approval: z.enum(["approved", "open"]).optional(),
};
export type ReportFilter = z.infer<z.ZodObject<typeof reportFilter>>;

/** The time of one day and one kind of work, apart where a part of it is not billed. */
export const reportRow = z.object({
  on: z.string(),
  channelId: z.string().nullable(),
  channelName: z.string().nullable(),
  activityId: z.string(),
  activityName: z.string(),
  isBillable: z.boolean(),
  seconds: z.number(),
  /** The part of it that is approved. */
  approvedSeconds: z.number(),
  /** By the client's rule. */
  roundedSeconds: z.number(),
  /** Minor units of the rounded time; null is not billed, without a rate, or not for the asking person to see. */
  billMinor: z.number().nullable(),
  /** What of it should be billed and has no rate; null for whoever may not see rates. */
  unpricedSeconds: z.number().nullable(),
});
export type ReportRow = z.infer<typeof reportRow>;

export const timeReport = z.object({
  from: z.string(),
  to: z.string(),
  today: z.string(),
  currency: z.string(),
  ...rounding.shape,
  /** Whether amounts are shown at all. */
  hasAmounts: z.boolean(),
  rows: z.array(reportRow),
  /** The sums of the rows; `billableSeconds` of the rounded time of those that are billed. */
  total: reportRow.pick({ seconds: true, approvedSeconds: true, roundedSeconds: true, billMinor: true, unpricedSeconds: true }).extend({ billableSeconds: z.number() }),
});
export type TimeReport = z.infer<typeof timeReport>;
