import { z } from "zod";
import { headlineKind } from "../budgets/schema";
import { kpiStatus } from "../kpis/schema";
import { account, budgetStatus, finding, monthRef, standing } from "../overview/schema";

/** `archived` adds the clients that are archived and had a budget or time in the month. */
export const portfolioRef = { ...monthRef, archived: z.literal("yes").optional() };

/** What a client's month brought and cost, in the agency's currency by the rate of the month's last day, or of today. Minor units. */
export const portfolioMoney = z.object({
  /** The client's currency, where the agency has no rate for it: then no amount is known. */
  withoutRate: z.string().nullable(),
  /** Null for whoever may not read the client's returns. The ratio is the same in every currency; null is unknown. */
  return: z.object({ roi: z.number().nullable(), spentMinor: z.number().nullable(), returnMinor: z.number().nullable() }).nullable(),
  /** Fee per hour worked (formulas D). Null without a fee, without hours, and for whoever may not see it. */
  effectiveRateMinor: z.number().nullable(),
});
export type PortfolioMoney = z.infer<typeof portfolioMoney>;

/** One client, or the agency's own work, in the month. */
export const portfolioRow = z.object({
  slug: z.string(),
  name: z.string(),
  /** The agency's own tenant: its internal work. */
  isOwn: z.boolean(),
  from: z.string(),
  to: z.string(),
  /** In the client's own zone. */
  today: z.string(),
  /** All time of the month; `standing.used` is what counts in the headline. */
  totalSeconds: z.number(),
  headlineKind,
  /** Null where what is available is the budget alone. */
  account: account.nullable(),
  standing,
  finding,
  /** People who logged nothing for a working week, of those who are asked to; names are on the client's own overview. */
  silent: z.object({ count: z.number(), asked: z.number() }),
  /** Channels that are looked after too little: no time for a fortnight, or under half of their least upkeep, or by the client's own rules. */
  neglectedChannels: z.number(),
  money: portfolioMoney,
  /** As weak as the weakest KPI; `behind` of the `judged` are at risk or off track. */
  kpis: z.object({ status: kpiStatus, behind: z.number(), judged: z.number() }),
  /** Channels and engagements that wait for a decision today; null of any month but the one that runs there. Engagements only where the person may weigh them. */
  decisionsDue: z.number().nullable(),
});
export type PortfolioRow = z.infer<typeof portfolioRow>;

export const portfolioMonth = z.object({
  month: z.string(),
  /** The agency's, in which all amounts are. */
  currency: z.string(),
  /** The month that is now in the agency's zone. */
  currentMonth: z.string(),
  state: z.enum(["past", "running", "to-come"]),
  /** Worst first: over, at risk, then by how much is used. */
  rows: z.array(portfolioRow),
  /** Over the `count` rows that have a budget, so that what is used stands beside what it was used of. Null where none has one. */
  sum: z.object({ count: z.number(), used: z.number(), budget: z.number() }).nullable(),
  /** Over the `count` rows whose ROI is known, and amounts in this currency: others than those of `sum`. */
  moneySum: z.object({ count: z.number(), spentMinor: z.number(), returnMinor: z.number(), roi: z.number().nullable() }).nullable(),
  /** By name and in no sum; null where they were not asked for. */
  archived: z.array(portfolioRow).nullable(),
});
export type PortfolioMonth = z.infer<typeof portfolioMonth>;

/** A client's month as its own overview says it. `budget` is what was available, null where there was no budget. Whole seconds. */
const yearStep = z.object({ budget: z.number().nullable(), used: z.number(), status: budgetStatus });
export type YearStep = z.infer<typeof yearStep>;

/** Over the `count` that have a budget, so that what is used stands beside what it was used of. Null where none has one. */
const budgetedSum = z.object({ count: z.number(), used: z.number(), budget: z.number() }).nullable();
export type BudgetedSum = z.infer<typeof budgetedSum>;

/** One client, or the agency's own work, over twelve months. */
export const portfolioYearRow = z.object({
  slug: z.string(),
  name: z.string(),
  isOwn: z.boolean(),
  /** In the order of `months`. */
  steps: z.array(yearStep),
  /** Over its months. */
  sum: budgetedSum,
});
export type PortfolioYearRow = z.infer<typeof portfolioYearRow>;

export const portfolioYear = z.object({
  /** The last of the twelve. */
  month: z.string(),
  /** The month that is now in the agency's zone. */
  currentMonth: z.string(),
  /** With the sum over the open clients. */
  months: z.array(z.object({ month: z.string(), sum: budgetedSum })),
  /** Open clients as the portfolio of the last month has them: worst first. */
  rows: z.array(portfolioYearRow),
  /** Clients that are archived and had a budget or time in these months, by name; in no sum. */
  archived: z.array(portfolioYearRow),
  /** Over all months; `count` is of clients that had a budget in any. */
  sum: budgetedSum,
});
export type PortfolioYear = z.infer<typeof portfolioYear>;
