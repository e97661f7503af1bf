import { type Day, daysOfMonth, firstDayOf, type Month, monthOf, monthsBetween, addMonths } from "./day";
import { convertMinor, type ExchangeRate, rateOn } from "./exchange";
import { roundHalfAway } from "./rounding";

export type CostPer = "month" | "year" | "seat-month";
/** What a tool costs from a day until it changes, `[from, to)`, in minor units of its own currency. `seats` count only where it is paid by seat. */
export type CostTerm = { from: Day; to: Day | null; amountMinor: number; currency: string; per: CostPer; seats: number };

/** The days on which it is paid for, both included; null is open to that side. */
export type PaidSpan = { from: Day | null; lastOn: Day | null };

/** `on` is the first day of the month on which it costs something: the day whose rate of exchange counts. */
export type MonthCost = { on: Day; amountMinor: number; currency: string };

/**
 * What a tool costs in a month, in its own currency: a twelfth of a year's price, a seat's price times the seats; where the price
 * changes within the month, each by the calendar days on which it stands. Days outside `paid` cost nothing.
 * Null where no price is known for any day of the month, which is not 0, or where it is asked in two currencies.
 */
export function monthCostOf(terms: readonly CostTerm[], month: Month, paid: PaidSpan): MonthCost | null {
  const days = daysOfMonth(month);
  const standing = days.filter((day) => (paid.from === null || paid.from <= day) && (paid.lastOn === null || day <= paid.lastOn)).flatMap((on) => {
    const term = terms.find(({ from, to }) => from <= on && (to === null || on < to));
    return term ? [{ on, term }] : [];
  });
  const [first] = standing;
  if (!first || standing.some(({ term }) => term.currency !== first.term.currency)) return null;
  // A twelfth of a day's part of the month: added first, divided once.
  const twelfths = standing.reduce((sum, { term }) => sum + term.amountMinor * (term.per === "year" ? 1 : 12) * (term.per === "seat-month" ? term.seats : 1), 0);
  return { on: first.on, amountMinor: roundHalfAway(twelfths / (12 * days.length)), currency: first.term.currency };
}

/** A month's cost in the tenant's currency; null where no rate of exchange is known for its day. */
export type ToolMonth = MonthCost & { month: Month; inTenantMinor: number | null };

/** The same with what it comes to in the tenant's currency, at the rate of its day. */
export function pricedMonth(terms: readonly CostTerm[], month: Month, paid: PaidSpan, rates: readonly ExchangeRate[], currency: string): ToolMonth | null {
  const cost = monthCostOf(terms, month, paid);
  if (cost === null) return null;
  const rate = cost.currency === currency ? 1 : rateOn(rates, cost.currency, cost.on);
  const inTenantMinor = rate === null ? null : convertMinor(cost.amountMinor, cost.currency, currency, rate);
  // A rate that makes a sum too large to be kept is a slip of the pen: nothing is known by it.
  return { ...cost, month, inTenantMinor: inTenantMinor === null || inTenantMinor > MOST_MINOR ? null : inTenantMinor };
}

/** `countsFrom` is the first month whose cost is counted as an expense: what was paid before stands elsewhere. `paid` null is not paid for at all. */
export type ToolDues = { terms: readonly CostTerm[]; countsFrom: Month; paid: PaidSpan | null };

/** The months whose cost has fallen due up to today, oldest first; those without a rate of exchange too. What costs nothing is no expense. */
export function dueMonths({ terms, countsFrom, paid }: ToolDues, rates: readonly ExchangeRate[], currency: string, today: Day): ToolMonth[] {
  const first = terms.map(({ from }) => from).sort()[0];
  if (first === undefined || paid === null) return [];
  const from = monthOf(first) < countsFrom ? countsFrom : monthOf(first);
  return monthsBetween(from, addMonths(monthOf(today), 1)).flatMap((month) => {
    const cost = pricedMonth(terms, month, paid, rates, currency);
    return cost !== null && cost.amountMinor > 0 && cost.on <= today ? [cost] : [];
  });
}

/** More than this a sum of money cannot be kept as. */
const MOST_MINOR = 2_000_000_000;

export type TermFault = "costTooLarge" | "costEndsBeforeStart" | "costOverlaps" | "currencyWithinMonth";

/** What is wrong with the prices of a tool; null where nothing is. A price in another currency begins with a month, so that each month has one. */
export function termFault(terms: readonly CostTerm[]): TermFault | null {
  if (terms.some(({ amountMinor, per, seats }) => amountMinor * (per === "seat-month" ? seats : 1) > MOST_MINOR)) return "costTooLarge";
  if (terms.some(({ from, to }) => to !== null && to <= from)) return "costEndsBeforeStart";
  const sorted = [...terms].sort((a, b) => a.from.localeCompare(b.from));
  for (const [index, term] of sorted.entries()) {
    const before = sorted[index - 1];
    if (!before) continue;
    if (before.to === null || before.to > term.from) return "costOverlaps";
    if (before.currency !== term.currency && monthOf(before.to) === monthOf(term.from) && before.to !== firstDayOf(monthOf(before.to))) return "currencyWithinMonth";
  }
  return null;
}
