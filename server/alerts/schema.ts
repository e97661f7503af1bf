import { z } from "zod";
import { measure } from "../budgets/schema";
import { month } from "../trpc/scalars";

export const monthRef = { month: month.optional() };

export const alertKind = z.enum(["used", "forecast"]);

/** An alert that stands, in words and with its way to the budget. */
export const alert = z.object({
  id: z.string(),
  tenant: z.string(),
  tenantName: z.string(),
  budgetId: z.string(),
  /** What the budget is called, or what it is for. Null is all work. */
  budgetName: z.string().nullable(),
  month: z.string(),
  measure,
  kind: alertKind,
  /** Percent of what is available. */
  threshold: z.number(),
  /** What was used or foreseen when it was raised, per thousand; null where nothing was available. */
  burnPermille: z.number().nullable(),
  raisedAt: z.string(),
});
export type Alert = z.infer<typeof alert>;

/** What the person has to decide by a day: on an engagement before its last day of notice, or on a trial before its last. */
const ownDecision = z.object({ kind: z.enum(["engagement", "trial"]), id: z.string(), name: z.string(), tenant: z.string(), tenantName: z.string(), by: z.string(), isUnseen: z.boolean() });
export type OwnDecision = z.infer<typeof ownDecision>;

/** Over all tenants of the person: decisions, the nearest first, and alerts, the latest first; fifty at most of each. `unseen` counts all of them. */
export const ownAlerts = z.object({ unseen: z.number(), decisions: z.array(ownDecision), alerts: z.array(alert.extend({ isUnseen: z.boolean() })) });
export type OwnAlerts = z.infer<typeof ownAlerts>;

/** A hard stop that a manager went over for a reason, or somebody's timer, which is never refused (`reason` null). */
export const override = z.object({ id: z.string(), budgetName: z.string().nullable(), month: z.string(), by: z.string(), seconds: z.number(), reason: z.string().nullable(), at: z.string() });

export const tenantAlerts = z.object({ alerts: z.array(alert), overrides: z.array(override) });
export type TenantAlerts = z.infer<typeof tenantAlerts>;

/** What is left of the budgets of this month that the asking person's work can meet. */
export const budgetLeft = z.object({
  budgetId: z.string(),
  budgetName: z.string().nullable(),
  goalId: z.string().nullable(),
  memberId: z.string().nullable(),
  channelIds: z.array(z.string()),
  activityIds: z.array(z.string()),
  billableOnly: z.boolean(),
  isHardStop: z.boolean(),
  availableSeconds: z.number(),
  /** Below 0 it is over. */
  leftSeconds: z.number(),
});
export type ListedBudgetLeft = z.infer<typeof budgetLeft>;
