import type { EnteredTenant } from "../db/tenant";
import { countingIn, type Measure, rangeOf } from "../domain/budget-line";
import { addDays, type Day, monthOf } from "../domain/day";
import { countedIn } from "../domain/deliverables";
import { covers } from "../domain/headline";
import { neededPerWeek } from "../domain/needed-per-week";
import { type PlannedPiece, planLeft } from "../domain/plan-left";
import { burnsMoney, type Spent } from "../domain/used-money";
import { type WorkCalendar, workingDays } from "../domain/working-days";
import type { StoredLine } from "./data/lines";
import type { UsedInRange } from "./data/used";
import type { LongBudget } from "./schema";
import { headOf, type Names } from "./scope-names";
import { lineStandingOf, usedIn, type Used, usedOf } from "./standings";
import { seesMoney } from "./visible";

type Question = { tenant: EnteredTenant; lines: readonly StoredLine[]; cells: readonly UsedInRange[]; planned: readonly PlannedPiece[]; spent: readonly Spent[]; names: Names; today: Day; calendarOf: (memberId: string | null) => WorkCalendar };

/** The budgets for whole ranges, by the day they begin. Terms are those of the month in which they begin. */
export function longBudgetsOf({ tenant, lines, cells, planned, spent, names, today, calendarOf }: Question): LongBudget[] {
  const long = lines.flatMap((line): LongBudget[] => {
    const range = rangeOf(line.amounts);
    if (!range) return [];
    const { billableOnly, moneyBasis } = countingIn(monthOf(range.from), line.terms);
    const counted = cells.filter((cell) => cell.rangeId === line.id && covers({ ...line, billableOnly }, cell));
    const days = { from: range.from, to: addDays(range.to, -1), today };
    const own = calendarOf(line.memberId);
    const burnt = spent.filter((each) => range.from <= each.on && each.on < range.to && burnsMoney(line, each));
    const pieces = countedIn([line], days, own);
    const plan = planLeft(planned, [{ ...line, billableOnly }], days, own);
    const measured = (measure: Measure, use: Used) => {
      const { usedToYesterday: _, ...shown } = use;
      const budget = line.amounts[measure][0]?.amount ?? null;
      return { budget, ...shown, ...lineStandingOf({ ...use, available: budget }, days, own, { pieces, plan: measure === "time" ? plan : null }) };
    };
    const use = usedOf(counted);
    const daysLeft = workingDays(today > days.from ? today : days.from, days.to, own);
    const time = line.amounts.time[0]?.amount ?? null;
    return [
      {
        ...headOf(line, names),
        from: days.from,
        lastOn: days.to,
        time: measured("time", usedIn("time", counted, moneyBasis, burnt, today)),
        money: seesMoney(tenant, line, [monthOf(range.from)]) ? measured("money", usedIn("money", counted, moneyBasis, burnt, today)) : null,
        neededPerWeekSeconds: neededPerWeek({ available: time, usedToYesterday: use.usedToYesterday, daysLeft, daysPerWeek: 7 - own.weekend.length }),
      },
    ];
  });
  return long.sort((a, b) => (a.from < b.from ? -1 : 1));
}
