import { type BudgetVersion, secondsIn, withChange } from "./budget-history";
import { addMonths, type Month } from "./day";

/** `month` is what was edited; `onward` false means that month alone; `seconds` null takes the budget away. */
export type BudgetEdit = { month: Month; onward: boolean; seconds: number | null };

/**
 * The versions after a person's edit. A month that is over changes only where it is itself the edited one: an edit
 * "from here on" that begins in the past leaves the budgets of the other closed months as they were, and gives one to
 * those that had none. From the edited month on it holds until the next change that was already made.
 */
export function withEdit(versions: readonly BudgetVersion[], { month, onward, seconds }: BudgetEdit, currentMonth: Month): BudgetVersion[] {
  const after = addMonths(month, 1);
  if (!onward) return withChange(versions, { from: month, to: after, seconds });
  const changed = withChange(versions, { from: month, seconds });
  const closed = versions.flatMap((version) => {
    const from = version.from > after ? version.from : after;
    const to = version.to !== null && version.to < currentMonth ? version.to : currentMonth;
    return from < to ? [{ from, to, seconds: version.seconds }] : [];
  });
  return joined(closed.reduce((result, kept) => withChange(result, kept), changed));
}

/** The same budgets in as few versions as say it. */
function joined(versions: readonly BudgetVersion[]): BudgetVersion[] {
  return versions.reduce<BudgetVersion[]>((result, version) => {
    const last = result.at(-1);
    if (last && last.to === version.from && last.seconds === version.seconds) return [...result.slice(0, -1), { ...last, to: version.to }];
    return [...result, version];
  }, []);
}

/** The twelve months of a year: whole seconds, null where no version holds. */
export function secondsOfMonths(months: readonly Month[], versions: readonly BudgetVersion[]): (number | null)[] {
  return months.map((month) => secondsIn(month, versions));
}
