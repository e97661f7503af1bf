import { z } from "zod";
import { alertKind } from "../alerts/schema";
import { lineStatus, measure } from "../budgets/schema";
import { RECORDED } from "../domain/month-record";
import { expenseKind } from "../expenses/schema";
import { budgetSeconds, id, month, text } from "../trpc/scalars";

/** Minor units of what a client pays a month. */
const fee = z.int().min(0).max(2_000_000_000);

export const carry = z.enum(["none", "surplus", "both"]);
export type Carry = z.infer<typeof carry>;

const agreed = {
  /** What of a month's balance goes into the next. */
  carry,
  /** The most that goes on as surplus, and as deficit; null is no limit. */
  capSeconds: budgetSeconds.nullable(),
  deficitCapSeconds: budgetSeconds.nullable(),
  /** For how many months after its own a surplus can be used; null is for ever. */
  expiryMonths: z.int().min(1).max(120).nullable(),
  /** Overage that is not carried is billed; else it is absorbed. */
  billsOverage: z.boolean(),
  billableOnly: z.boolean(),
  proration: z.enum(["working-days", "calendar"]),
};

/** Terms as they hold in a month. `feeMinor` is null where there is none, or where the asking person may not see it. */
export const retainerTerms = z.object({
  carry,
  capSeconds: z.number().nullable(),
  deficitCapSeconds: z.number().nullable(),
  expiryMonths: z.number().nullable(),
  billsOverage: z.boolean(),
  billableOnly: z.boolean(),
  proration: agreed.proration,
  feeMinor: z.number().nullable(),
});
export type RetainerTermsOnWire = z.infer<typeof retainerTerms>;

/** From `month` until the next terms. Without `feeMinor` the fee stays as it was; whoever may not see it cannot set it. */
export const newTerms = { budgetId: id, month, ...agreed, feeMinor: fee.nullable().optional() };
export type NewTerms = Omit<z.infer<z.ZodObject<typeof newTerms>>, "budgetId" | "month">;

/** Signed seconds for one open month. */
export const newAdjustment = { budgetId: id, month, seconds: z.int().min(-100_000 * 3600).max(100_000 * 3600).refine((seconds) => seconds !== 0, "nothingToAdjust"), reason: text(500) };

const amount = z.number();
const lot = z.object({ month: z.string(), lastMonth: z.string().nullable(), amount });

/** A month's account in whole seconds: see server/domain/ledger.ts. */
export const ledgerMonth = z.object({
  month: z.string(),
  base: amount.nullable(),
  carriedIn: amount,
  adjustments: amount,
  available: amount.nullable(),
  used: amount,
  balance: amount.nullable(),
  lots: z.array(lot.extend({ used: amount, expired: amount, trimmed: amount, lapsed: amount, carried: amount })),
  overage: z.object({ amount, carried: amount, billed: amount, absorbed: amount }),
  expired: amount,
  trimmed: amount,
  lapsed: amount,
  carriedOut: amount,
  out: z.object({ lots: z.array(lot), deficit: amount }),
});
export type LedgerMonthOnWire = z.infer<typeof ledgerMonth>;

const named = z.object({ id: z.string(), name: z.string() });

/** What a budget is for, in words. */
const scope = { name: z.string().nullable(), goal: named.nullable(), channels: z.array(named), activities: z.array(named) };

const counted = z.object({ channelId: z.string().nullable(), channelName: z.string().nullable(), activityId: z.string(), activityName: z.string(), seconds: z.number() });
const kept = { id: z.string(), seconds: z.number(), reason: z.string(), at: z.iso.datetime() };

const moneyBasis = z.enum(["cost", "bill"]);

/**
 * A budget in money as it was: minor units of the currency of that time. Of the work its exact worth is kept and not the rounded
 * amount, so that several budgets add up as they did (see moneyParts in server/domain/used-money.ts).
 */
export const recordMoney = z.object({
  basis: moneyBasis,
  currency: z.string(),
  budget: amount.nullable(),
  work: z.object({ pricedSeconds: amount, secondMinor: amount, unpricedSeconds: amount }),
  spent: z.array(z.object({ kind: expenseKind, amountMinor: amount })),
});
export type RecordMoney = z.infer<typeof recordMoney>;

/** An alert that was raised of the budget by the time it was closed; `clearedAt` null is one that stood then. */
const recordAlert = z.object({ id: z.string(), measure, kind: alertKind, threshold: z.number(), burnPermille: z.number().nullable(), raisedAt: z.iso.datetime(), clearedAt: z.iso.datetime().nullable() });
export type RecordAlert = z.infer<typeof recordAlert>;

/** Of a budget for one person: an id, so that the name can be forgotten. */
const recordScope = { ...scope, memberId: z.string().nullable() };

/** Null in months that were closed before money and alerts were kept. */
const besides = { money: recordMoney.nullable().default(null), alerts: z.array(recordAlert).nullable().default(null) };

/** What is kept of a budget when its month is closed. It says everything itself, so that it opens whatever changes later. */
export const budgetRecord = z.object({
  ...recordScope,
  ...besides,
  terms: retainerTerms.nullable(),
  ledger: ledgerMonth,
  adjustments: z.array(z.object({ ...kept, byId: z.string() })),
  /** What was counted, by channel and activity. */
  counted: z.array(counted),
  /** The percentages at which somebody was to be told, and those of them that use had reached. */
  alertAt: z.array(z.number()),
  alertsReached: z.array(z.number()),
});
export type BudgetRecord = z.infer<typeof budgetRecord>;

/** What is kept of a budget for a whole range of days: how it stood at the end of a month that was closed. */
export const longRecord = z.object({
  ...recordScope,
  from: z.string(),
  lastOn: z.string(),
  /** The last day of the month. */
  on: z.string(),
  time: z.object({ budget: amount.nullable(), used: amount, status: lineStatus.nullable() }),
  money: recordMoney.extend({ status: lineStatus.nullable() }),
  alertAt: z.array(z.number()),
  alerts: z.array(recordAlert),
});
export type LongRecord = z.infer<typeof longRecord>;

/** Money of a closed month as it was, in minor units of its own currency. `labour` and `used` are null where no work has a rate. */
const closedMoney = z.object({
  basis: moneyBasis,
  currency: z.string(),
  budget: amount.nullable(),
  labour: amount.nullable(),
  spent: recordMoney.shape.spent,
  used: amount.nullable(),
  unpricedSeconds: amount,
});
export type ClosedMoney = z.infer<typeof closedMoney>;

const difference = z.object({ figure: z.enum(RECORDED), closed: amount.nullable(), now: amount.nullable() });

/** What a closed month has besides its account. Money is null where none was kept or the asking person may not see it; so are alerts. */
const closedBesides = z.object({
  money: closedMoney.nullable(),
  alerts: z.array(recordAlert).nullable(),
  /** What today's entries and the months before would make otherwise. */
  differences: z.array(difference),
});
export type ClosedBesides = z.infer<typeof closedBesides>;

/** One budget in one month, from its record where the month is closed. */
export const retainerMonth = z.object({
  budgetId: z.string(),
  ...scope,
  member: named.nullable(),
  terms: retainerTerms.nullable(),
  ledger: ledgerMonth,
  status: lineStatus,
  /** Used against available, exact; null where nothing is available. */
  burn: z.number().nullable(),
  /** Minor units an hour, exact. Null without a fee, before any work, or where the asking person may not see it. */
  effectiveRateMinor: z.number().nullable(),
  /** The share that was worked beyond what was available; null where nothing was available. */
  overServicing: z.number().nullable(),
  /** Null while the month is open, and in the records of closings that were reopened. */
  closed: closedBesides.nullable(),
});
export type RetainerMonth = z.infer<typeof retainerMonth>;

/** A budget for a whole range of days at the end of a closed month. */
const closedLong = z.object({
  budgetId: z.string(),
  ...scope,
  member: named.nullable(),
  from: z.string(),
  lastOn: z.string(),
  time: longRecord.shape.time,
  money: closedMoney.extend({ status: lineStatus.nullable() }).nullable(),
  alerts: z.array(recordAlert),
});
export type ClosedLong = z.infer<typeof closedLong>;

export const monthQuery = { month: month.optional() };

const closing = z.object({ closedAt: z.iso.datetime(), closedBy: z.string().nullable() });
const reopened = closing.extend({ reopenedAt: z.iso.datetime(), reopenedBy: z.string().nullable(), reason: z.string().nullable() });

export const retainersOfMonth = z.object({
  month: z.string(),
  /** The month that is now in the tenant's zone. */
  currentMonth: z.string(),
  currency: z.string(),
  /** Null where the month is open: then the rows are worked out. */
  closing: closing.nullable(),
  /** Every monthly budget that has a budget or time in the month, retainers first. */
  rows: z.array(retainerMonth),
  /** Budgets for whole ranges of days as they stood at the month's end; none while it is open. */
  long: z.array(closedLong),
  /** What the month was when it was closed before, the latest first. */
  earlier: z.array(reopened.extend({ rows: z.array(retainerMonth) })),
});
export type RetainersOfMonth = z.infer<typeof retainersOfMonth>;

export const LEDGER_MONTHS = 24;

/** Up to `month`, else up to the current one. */
export const ledgerQuery = { budgetId: id, month: month.optional() };

export const ledgerLine = retainerMonth.pick({ terms: true, ledger: true, status: true, burn: true, effectiveRateMinor: true, overServicing: true, closed: true }).extend({
  closing: closing.nullable(),
  adjustments: z.array(z.object({ ...kept, by: z.string().nullable() })),
  counted: z.array(counted),
  /** What it was when the month was closed before. */
  earlier: z.array(reopened.extend({ ledger: ledgerMonth })),
});
export type LedgerLine = z.infer<typeof ledgerLine>;

export const retainerLedger = z.object({
  budgetId: z.string(),
  ...scope,
  member: named.nullable(),
  currency: z.string(),
  currentMonth: z.string(),
  isArchived: z.boolean(),
  /** The latest first, at most 24. */
  months: z.array(ledgerLine),
  hasEarlier: z.boolean(),
  /** Months to which an adjustment can be added and from which terms can be set, the latest first. */
  openMonths: z.array(z.string()),
  /** True where the asking person may see and set the fee. */
  seesFee: z.boolean(),
});
export type RetainerLedger = z.infer<typeof retainerLedger>;
