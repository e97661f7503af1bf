import type { EnteredTenant } from "../db/tenant";
import { countingIn, rangeOf } from "../domain/budget-line";
import { addDays, type Day, monthOf } from "../domain/day";
import { covers } from "../domain/headline";
import { neededPerWeek } from "../domain/needed-per-week";
import { burnsMoney, type Spent } from "../domain/used-money";
import { type WorkCalendar, workingDays } from "../domain/working-days";
import type { StoredLine } from "./data/lines";
import type { UsedInRange } from "./data/used";
import type { LongBudget } from "./schema";
import { headOf, type Names } from "./scope-names";
import { lineStatusOf, usedIn, type Used, usedOf } from "./standings";
import { seesMoney } from "./visible";

type Question = { tenant: EnteredTenant; lines: readonly StoredLine[]; cells: readonly UsedInRange[]; spent: readonly Spent[]; names: Names; today: Day; calendarOf: (memberId: string | null) => WorkCalendar };

/** The budgets for whole ranges, by the day they begin. Terms are those of the month in which they begin. */
export function longBudgetsOf({ tenant, lines, cells, spent, names, today, calendarOf }: Question): LongBudget[] {
  const long = lines.flatMap((line): LongBudget[] => {
    const range = rangeOf(line.amounts);
    if (!range) return [];
    const { billableOnly, moneyBasis } = countingIn(monthOf(range.from), line.terms);
    const counted = cells.filter((cell) => cell.rangeId === line.id && covers({ ...line, billableOnly }, cell));
    const days = { from: range.from, to: addDays(range.to, -1), today };
    const own = calendarOf(line.memberId);
    const burnt = spent.filter((each) => range.from <= each.on && each.on < range.to && burnsMoney(line, each));
    const measured = (budget: number | null, { usedToYesterday, ...use }: Used) => ({ budget, ...use, status: lineStatusOf({ ...use, usedToYesterday, available: budget }, days, own) });
    const use = usedOf(counted);
    const daysLeft = workingDays(today > days.from ? today : days.from, days.to, own);
    const time = line.amounts.time[0]?.amount ?? null;
    return [
      {
        ...headOf(line, names),
        from: days.from,
        lastOn: days.to,
        time: measured(time, usedIn("time", counted, moneyBasis, burnt, today)),
        money: seesMoney(tenant, line, [monthOf(range.from)]) ? measured(line.amounts.money[0]?.amount ?? null, usedIn("money", counted, moneyBasis, burnt, today)) : null,
        neededPerWeekSeconds: neededPerWeek({ available: time, usedToYesterday: use.usedToYesterday, daysLeft, daysPerWeek: 7 - own.weekend.length }),
      },
    ];
  });
  return long.sort((a, b) => (a.from < b.from ? -1 : 1));
}
