import { z } from "zod";
import { headlineKind } from "../budgets/schema";
import { account, finding, standing } from "../overview/schema";

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
  /** Open channels on which nothing was logged for fourteen days. */
  neglectedChannels: z.number(),
});
export type PortfolioRow = z.infer<typeof portfolioRow>;

export const portfolioMonth = z.object({
  month: z.string(),
  /** The month that is now in the agency's zone. */
  currentMonth: z.string(),
  state: z.enum(["past", "running", "to-come"]),
  /** Worst first: over, at risk, then by how much is used. */
  rows: z.array(portfolioRow),
  /** Over the `count` rows that have a budget, so that what is used stands beside what it was used of. Null where none has one. */
  sum: z.object({ count: z.number(), used: z.number(), budget: z.number() }).nullable(),
});
export type PortfolioMonth = z.infer<typeof portfolioMonth>;
