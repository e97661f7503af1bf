import { findLines, type StoredLine } from "../budgets/data/lines";
import { sumMonths, sumMonthsOf, sumMonthsWorth, sumRanges } from "../budgets/data/used";
import { usedIn } from "../budgets/standings";
import type { Tx } from "../db/transaction";
import { countingIn, heldIn, type Measure, rangeOf } from "../domain/budget-line";
import type { UsedCell } from "../domain/counted";
import { addDays, addMonths, type Day, firstDayOf, lastDayOf, type Month, monthOf, monthsBetween } from "../domain/day";
import { countedIn } from "../domain/deliverables";
import { covers } from "../domain/headline";
import { type PlannedPiece, planLeft } from "../domain/plan-left";
import { standing } from "../domain/standing";
import { burnsMoney, type Spent } from "../domain/used-money";
import { elapsedWorkingDays, type WorkCalendar, workingDays } from "../domain/working-days";
import { sumDaysSpent } from "../expenses/spent";
import { type HolidayPlace, workCalendarOf } from "../holidays/service";
import { ledgersIn, withAvailable } from "../retainers/available";
import { sumPlanned } from "../schedule/data";

/** A budget in one of its periods, as alerts and hard stops judge it. `used` null is unknown; `forecast` null is none yet. */
export type LineStanding = {
  line: StoredLine;
  /** Of a budget for a whole range the month in which that begins. */
  month: Month;
  measure: Measure;
  billableOnly: boolean;
  used: number | null;
  available: number;
  forecast: number | null;
};

export type StandingPlace = HolidayPlace & { today: Day };

/** The calendar by which a budget's pace goes: the tenant's, or that of the person whose it is. */
type CalendarOf = (memberId: string | null) => WorkCalendar;
type Narrowed = {
  only?: (line: StoredLine) => boolean;
  /** Asks for people's own calendars and for what is planned; without it all budgets go by the tenant's calendar and by no plan, which is enough where nothing is foreseen. */
  calendars?: (memberIds: readonly (string | null)[], days: { from: Day; to: Day; calendar: WorkCalendar }) => Promise<CalendarOf>;
};

/**
 * How every budget that was not put away stands in each month from `from` to `to`, and the budgets for whole ranges that
 * touch one of them: what is available by its ledger, what is used, what is foreseen. With `only` just some of the lines.
 */
export async function standingsIn(tx: Tx, place: StandingPlace, [from, to]: readonly [Month, Month], { only = () => true, calendars }: Narrowed = {}): Promise<LineStanding[]> {
  const lines = (await findLines(tx, [place.id], firstDayOf(from), lastDayOf(to))).filter((line) => !line.isArchived && only(line));
  const monthly = lines.filter(({ period }) => period === "month");
  const long = lines.flatMap((line) => {
    const range = line.period === "whole" ? rangeOf(line.amounts) : null;
    return range ? [{ line, id: line.id, ...range }] : [];
  });
  const days = [firstDayOf(from), lastDayOf(to), ...long.flatMap((range) => [range.from, range.to])].sort();
  const span = { from: days[0] ?? place.today, to: days.at(-1) ?? place.today };
  const calendar = await workCalendarOf(tx, place, span.from, span.to);
  const calendarOf = calendars ? await calendars(lines.map(({ memberId }) => memberId), { ...span, calendar }) : () => calendar;
  const hasMoney = lines.some(({ amounts }) => amounts.money.length > 0);
  const spent = hasMoney ? await sumDaysSpent(tx, place.id, span.from, span.to) : [];
  const planned = calendars ? await sumPlanned(tx, [place.id], place.today, span.to) : [];
  const around = { spent, planned, calendar, calendarOf };
  return [...(await monthlyStandings(tx, place, monthly, monthsBetween(from, addMonths(to, 1)), around)), ...(await longStandings(tx, place, long, around))];
}

type Around = { spent: readonly Spent[]; planned: readonly PlannedPiece[]; calendar: WorkCalendar; calendarOf: CalendarOf };

async function monthlyStandings(tx: Tx, place: StandingPlace, lines: readonly StoredLine[], months: readonly Month[], around: Around): Promise<LineStanding[]> {
  const [first, last] = [months[0], months.at(-1)];
  if (lines.length === 0 || !first || !last) return [];
  const named = <T>(ids: readonly (T | null)[]) => [...new Set(ids.filter((id) => id !== null))];
  const plain = await (lines.some(({ amounts }) => amounts.money.length > 0) ? sumMonthsWorth : sumMonths)(tx, place.id, first, last, place.today);
  const split = await sumMonthsOf(tx, place.id, { goalIds: named(lines.map(({ goalId }) => goalId)), memberIds: named(lines.map(({ memberId }) => memberId)) }, first, last, place.today);
  const standings: LineStanding[] = [];
  for (const month of months) {
    const ledgers = await ledgersIn(tx, [place], month);
    const held = { time: withAvailable(heldIn(month, lines, "time", around.calendar), ledgers), money: heldIn(month, lines, "money", around.calendar) };
    const days = { from: firstDayOf(month), to: lastDayOf(month), today: place.today };
    for (const measure of ["time", "money"] as const) {
      for (const line of held[measure]) {
        const cells = ((line.goalId ?? line.memberId) === null ? plain : split).filter((cell) => cell.month === month && covers(line, cell));
        if (line.amount !== null) standings.push({ line, month, measure, billableOnly: line.billableOnly, available: line.amount, ...stand(line, month, measure, cells, line.amount, days, around) });
      }
    }
  }
  return standings;
}

async function longStandings(tx: Tx, place: StandingPlace, ranges: readonly { line: StoredLine; id: string; from: Day; to: Day }[], around: Around): Promise<LineStanding[]> {
  const cells = await sumRanges(tx, place.id, ranges, place.today);
  return ranges.flatMap(({ line, from, to }) => {
    const month = monthOf(from);
    const { billableOnly } = countingIn(month, line.terms);
    const counted = cells.filter((cell) => cell.rangeId === line.id && covers({ ...line, billableOnly }, cell));
    const days = { from, to: addDays(to, -1), today: place.today };
    return (["time", "money"] as const).flatMap((measure) => {
      const available = line.amounts[measure][0]?.amount;
      return available === undefined ? [] : [{ line, month, measure, billableOnly, available, ...stand(line, month, measure, counted, available, days, around) }];
    });
  });
}

function stand(line: StoredLine, month: Month, measure: Measure, cells: readonly UsedCell[], available: number, days: { from: Day; to: Day; today: Day }, { spent, planned, calendarOf }: Around) {
  const calendar = calendarOf(line.memberId);
  const burnt = spent.filter((each) => days.from <= each.on && each.on <= days.to && burnsMoney(line, each));
  const { billableOnly, moneyBasis } = countingIn(month, line.terms);
  const { used, usedToYesterday } = usedIn(measure, cells, moneyBasis, burnt, days.today);
  if (used === null || usedToYesterday === null) return { used: null, forecast: null };
  const progress = { elapsedDays: elapsedWorkingDays(days.from, days.to, days.today, calendar), totalDays: workingDays(days.from, days.to, calendar) };
  const plan = measure === "time" ? planLeft(planned, [{ ...line, billableOnly }], days, calendar) : null;
  return { used, forecast: standing({ used, usedToYesterday, available, progress, plan, pieces: countedIn([line], days, calendar) }).forecast?.value ?? null };
}
