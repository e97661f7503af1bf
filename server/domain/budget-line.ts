import type { BudgetVersion } from "./budget-history";
import { amountInMonth, type Proration } from "./budget-month";
import type { BudgetPeriod, BudgetScope } from "./budget-scope";
import { type Day, firstDayOf, lastDayOf, type Month } from "./day";
import type { ScopedBudget } from "./headline";
import type { WorkCalendar } from "./working-days";

/** Hours and money are two histories of one budget, each with a standing of its own. */
export type Measure = "time" | "money";

/** Of the terms that hold from a month on, what says how a budget is counted. */
export type CountingTerms = { from: Month; billableOnly: boolean; proration: Proration; moneyBasis: "cost" | "bill" };

export type BudgetHistory = BudgetScope & { period: BudgetPeriod; amounts: Readonly<Record<Measure, readonly BudgetVersion[]>>; terms: readonly CountingTerms[] };

const WITHOUT_TERMS = { billableOnly: false, proration: "working-days", moneyBasis: "cost" } as const;

/** The terms that hold in a month: the last that began by then. A budget without any counts all time, at what it costs. */
export function countingIn(month: Month, terms: readonly CountingTerms[]): Omit<CountingTerms, "from"> {
  return terms.reduce<CountingTerms | null>((last, next) => (next.from <= month && (last === null || next.from > last.from) ? next : last), null) ?? WITHOUT_TERMS;
}

/** The monthly budgets as they are in one month, null where there is none. Long budgets are of no month and are left out. */
export function heldIn<L extends BudgetHistory>(month: Month, lines: readonly L[], measure: Measure, calendar: WorkCalendar): (L & ScopedBudget)[] {
  return monthlyOf(lines).map((line) => {
    const { billableOnly, amount } = countedAs(line, month, measure, calendar);
    return { ...line, billableOnly, amount };
  });
}

/** The same for several months, in their order: what is as in the month before is the same budget, and a month in which all are is the same list. */
export function heldOver<L extends BudgetHistory>(months: readonly Month[], lines: readonly L[], measure: Measure, calendar: WorkCalendar): readonly (L & ScopedBudget)[][] {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const monthly = monthlyOf(lines);
  let held = heldIn(first, monthly, measure, calendar);
  if (monthly.every((line) => isSteady(line, measure, first, last))) return months.map(() => held);
  return months.map((month) => {
    const before = held;
    const now = monthly.map((line, at) => {
      const { billableOnly, amount } = countedAs(line, month, measure, calendar);
      const same = before[at];
      return same && same.billableOnly === billableOnly && same.amount === amount ? same : { ...line, billableOnly, amount };
    });
    if (now.some((budget, at) => budget !== before[at])) held = now;
    return held;
  });
}

/** True where one amount holds from the first of these months to the last, and nothing else about the budget has ever changed. */
const isSteady = ({ terms, amounts }: BudgetHistory, measure: Measure, first: Month, last: Month) =>
  terms.length === 0 && amounts[measure].some(({ from, to }) => from <= firstDayOf(first) && (to === null || to > lastDayOf(last)));

const monthlyOf = <L extends BudgetHistory>(lines: readonly L[]) => lines.filter(({ period }) => period === "month");

function countedAs(line: BudgetHistory, month: Month, measure: Measure, calendar: WorkCalendar) {
  const { billableOnly, proration } = countingIn(month, line.terms);
  return { billableOnly, amount: amountInMonth(month, line.amounts[measure], proration, calendar) };
}

/** The days of a budget for a whole range, `[from, to)`: it has one range, whatever it is measured in. Null where it has no amount. */
export function rangeOf(amounts: BudgetHistory["amounts"]): { from: Day; to: Day } | null {
  const [amount] = [...amounts.time, ...amounts.money];
  return amount && amount.to !== null ? { from: amount.from, to: amount.to } : null;
}
