import type { StoredLine } from "../budgets/data/lines";
import { sumMonthsOf, sumMonthsWorth } from "../budgets/data/used";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { countingIn } from "../domain/budget-line";
import { amountInMonth } from "../domain/budget-month";
import type { UsedCell } from "../domain/counted";
import { type Day, firstDayOf, lastDayOf, type Month, monthOf, monthsBetween, addMonths } from "../domain/day";
import { covers } from "../domain/headline";
import { sumPriced } from "../domain/priced";
import { burnsMoney } from "../domain/used-money";
import type { WorkCalendar } from "../domain/working-days";
import { type DaySpent, sumDaysSpent } from "../expenses/spent";
import type { RecordMoney } from "./schema";

type MoneyPlace = { id: TenantId; currency: string; today: Day };

/** What the work and the expenses are worth that a line counts, both already of its days. */
export function worthOf(line: StoredLine, basis: RecordMoney["basis"], cells: readonly UsedCell[], spent: readonly DaySpent[]): Pick<RecordMoney, "work" | "spent"> {
  const byKind = new Map<DaySpent["kind"], number>();
  for (const each of spent.filter((one) => burnsMoney(line, one))) byKind.set(each.kind, (byKind.get(each.kind) ?? 0) + each.amountMinor);
  return { work: sumPriced(cells.flatMap(({ worth }) => (worth ? [worth[basis].all] : []))), spent: [...byKind].map(([kind, amountMinor]) => ({ kind, amountMinor })) };
}

/** Each monthly budget's money in each month from `from` to `to`, by line and month. */
export async function moneyOfMonths(tx: Tx, place: MoneyPlace, lines: readonly StoredLine[], [from, to]: readonly [Month, Month], calendar: WorkCalendar): Promise<(budgetId: string, month: Month) => RecordMoney | null> {
  const named = <T>(ids: readonly (T | null)[]) => [...new Set(ids.filter((id) => id !== null))];
  const plain = await sumMonthsWorth(tx, place.id, from, to, place.today);
  const split = await sumMonthsOf(tx, place.id, { goalIds: named(lines.map(({ goalId }) => goalId)), memberIds: named(lines.map(({ memberId }) => memberId)) }, from, to, place.today);
  const spent = await sumDaysSpent(tx, place.id, firstDayOf(from), lastDayOf(to));
  const months = monthsBetween(from, addMonths(to, 1));
  const found = new Map(
    lines.flatMap((line) =>
      months.map((month): [string, RecordMoney] => {
        const { billableOnly, proration, moneyBasis: basis } = countingIn(month, line.terms);
        const cells = ((line.goalId ?? line.memberId) === null ? plain : split).filter((cell) => cell.month === month && covers({ ...line, billableOnly }, cell));
        const budget = amountInMonth(month, line.amounts.money, proration, calendar);
        return [`${line.id} ${month}`, { basis, currency: place.currency, budget, ...worthOf(line, basis, cells, spent.filter(({ on }) => monthOf(on) === month)) }];
      }),
    ),
  );
  return (budgetId, month) => found.get(`${budgetId} ${month}`) ?? null;
}
