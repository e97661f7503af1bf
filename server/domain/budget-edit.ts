import { type BudgetVersion, endOf, withChange } from "./budget-history";
import { addMonths, type Day, firstDayOf, lastDayOf, type Month } from "./day";

/**
 * `month` is what was edited; `onward` false means that month alone; `amount` null takes the budget away. `fromOn` is a
 * day of that month where the change does not begin with it.
 */
export type BudgetEdit = { month: Month; fromOn?: Day; onward: boolean; amount: number | null };

/**
 * The versions after a person's edit. A month that is over changes only where it is itself the edited one: an edit
 * "from here on" that begins in the past leaves the budgets of the other closed months as they were, and gives one to
 * those that had none. From the edited month on it holds until the next change that was already made.
 */
export function withEdit(versions: readonly BudgetVersion[], { month, fromOn, onward, amount }: BudgetEdit, currentMonth: Month): BudgetVersion[] {
  const from = fromOn ?? firstDayOf(month);
  const after = firstDayOf(addMonths(month, 1));
  if (!onward) return withChange(versions, { from, to: after, amount });
  // The whole month is edited, whatever was to change within it: what comes next is asked of its last day.
  const changed = withChange(versions, { from, to: endOf(versions, lastDayOf(month)), amount });
  const current = firstDayOf(currentMonth);
  const closed = versions.flatMap((version) => {
    const start = version.from > after ? version.from : after;
    const end = version.to !== null && version.to < current ? version.to : current;
    return start < end ? [{ from: start, to: end, amount: version.amount }] : [];
  });
  return joined(closed.reduce((result, kept) => withChange(result, kept), changed));
}

/** The same budgets in as few versions as say it. */
function joined(versions: readonly BudgetVersion[]): BudgetVersion[] {
  return versions.reduce<BudgetVersion[]>((result, version) => {
    const last = result.at(-1);
    if (last && last.to === version.from && last.amount === version.amount) return [...result.slice(0, -1), { ...last, to: version.to }];
    return [...result, version];
  }, []);
}
