import { timeLineQuestions, timeLinesFrom } from "../budgets/data/time-lines";
import { ask } from "../db/ask";
import { byTenant } from "../db/by-tenant";
import type { EnteredTenant, EnteredUser } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { heldOver } from "../domain/budget-line";
import type { Use } from "../domain/counted";
import { addDays, addMonths, type Day, firstDayOf, type Month, monthOf, monthsBetween } from "../domain/day";
import type { Progress } from "../domain/forecast";
import { countsPart, type Headline, headlineOf, type ScopedBudget } from "../domain/headline";
import type { WorkCalendar } from "../domain/working-days";
import { todayIn } from "../domain/zone";
import { holidayQuestions, workCalendarsFrom } from "../holidays/service";
import { periodOf, periodOn, progressOf } from "../overview/period";
import { type Ledgers, ledgersOver, ledgersQuestions, withAvailable } from "../retainers/available";
import { plannedPieces } from "../schedule/data";
import { findMonthCells, type MonthsRow, totalsByTenant } from "../totals/data";
import { clientYear } from "./client-year";
import { findPlaces } from "./data";
import type { BudgetedSum, PortfolioYear, PortfolioYearRow } from "./schema";
import { type May, worstFirst } from "./service";

const MONTHS = 12;
const WITHOUT_HOLIDAYS: WorkCalendar = { weekend: [6, 7], holidays: new Set() };

/** Twelve months of every client that the person may look at: from the totals alone, asked for all clients and months in one statement. */
export async function yearPortfolio(tx: Tx, agency: EnteredTenant, user: EnteredUser, may: May, month: Month | undefined, now: Date): Promise<PortfolioYear> {
  const last = periodOf(agency, month, now);
  const first = addMonths(last.month, 1 - MONTHS);
  const months = monthsBetween(first, addMonths(last.month, 1));
  const found = await findPlaces(tx, agency.id, user.id, "all");
  const places = found.filter(({ role }) => may(role, "overview:read")).map((place) => ({ ...place, today: todayIn(place.timeZone, now) }));
  const ids = places.map(({ id }) => id);
  const answers = await ask(tx, {
    ...holidayQuestions(places, firstDayOf(first), last.to),
    ...timeLineQuestions(ids, firstDayOf(first), last.to),
    ...ledgersQuestions(ids, first, last.month),
    totals: totalsByTenant(places, first, last.month),
    planned: plannedPieces(ids, places.map(({ today }) => today).reduce((a, b) => (a < b ? a : b), addDays(last.to, 1)), last.to),
  });
  const calendars = workCalendarsFrom(places, answers, firstDayOf(first), last.to);
  const [lines, planned] = [byTenant(timeLinesFrom(answers)), byTenant(answers.planned)];
  const totals = new Map(answers.totals.map((row) => [row.tenantId, inOrder(months, row)]));
  const ledgers = await ledgersOver(tx, places, first, last.month, answers);
  const known = places.map((place) => {
    const calendar = calendars.get(place.id) ?? WITHOUT_HOLIDAYS;
    return { id: place.id, place, calendar, today: place.today, headlines: headlinesOver(months, heldOver(months, lines.get(place.id) ?? [], "time", calendar), ledgers) };
  });
  // Only a headline that counts a part asks which channel and activity: elsewhere the month's total is all of it.
  const cells = byTenant(await findMonthCells(tx, known.filter(({ headlines }) => headlines.some(countsPart)), first, last.month));

  const progress = progressOver(months);
  const rows = known.map(({ id, place, calendar, today, headlines }) => {
    const facts = { today, calendar, headlines, progress: progress(calendar, today), totals: totals.get(id) ?? [], parts: byMonth(cells.get(id) ?? []), planned: planned.get(id) ?? [] };
    const { steps, standing } = clientYear(months, facts);
    const { slug, name, isArchived } = place;
    return { slug, name, isArchived, isOwn: id === agency.id, steps, standing };
  });
  const open = worstFirst(rows.filter(({ isArchived }) => !isArchived)).map(rowOf);
  const archived = rows.filter(({ isArchived, steps }) => isArchived && steps.some(({ used, budget }) => used > 0 || budget !== null));
  return {
    month: last.month,
    currentMonth: monthOf(todayIn(agency.timeZone, now)),
    months: months.map((each, at) => ({ month: each, sum: sumOf(open.map(({ steps }) => steps[at] ?? NOTHING)) })),
    rows: open,
    archived: archived.map(rowOf).sort((a, b) => a.name.localeCompare(b.name, "en")),
    sum: sumOf(open.map(({ sum }) => sum ?? NOTHING)),
  };
}

const NOTHING = { used: 0, budget: null };

/** Totals of some months in the order of these; undefined where there was no time. */
function inOrder(months: readonly Month[], row: MonthsRow): Use[] {
  const found: Use[] = [];
  row.months.forEach((month, at) => (found[months.indexOf(month)] = { used: row.seconds[at] ?? 0, usedToYesterday: row.toYesterday[at] ?? 0 }));
  return found;
}

/** The headline of each month; months with the same budgets have the same one, unless a ledger says what is available. */
function headlinesOver<B extends ScopedBudget & { id: string }>(months: readonly Month[], held: readonly B[][], ledgers: ReadonlyMap<Month, Ledgers>): Headline<B>[] {
  const bare = new Map<B[], Headline<B>>();
  return months.map((month, at) => {
    const budgets = held[at] ?? [];
    const book = ledgers.get(month);
    const headline = (!book && bare.get(budgets)) || headlineOf(book ? withAvailable(budgets, book) : budgets);
    if (!book) bare.set(budgets, headline);
    return headline;
  });
}

function byMonth<T extends { month: Month }>(rows: readonly T[]): Map<Month, T[]> {
  const found = new Map<Month, T[]>();
  for (const row of rows) {
    const own = found.get(row.month);
    if (own) own.push(row);
    else found.set(row.month, [row]);
  }
  return found;
}

/** How far each month is, worked out once for all clients with the same calendar and day: there are few of those, and many clients. */
function progressOver(months: readonly Month[]): (calendar: WorkCalendar, today: Day) => readonly Progress[] {
  const known = new Map<WorkCalendar, Map<Day, readonly Progress[]>>();
  return (calendar, today) => {
    const days = known.get(calendar) ?? new Map<Day, readonly Progress[]>();
    const found = days.get(today) ?? months.map((month) => progressOf(periodOn(today, month), calendar));
    known.set(calendar, days.set(today, found));
    return found;
  };
}

function rowOf({ slug, name, isOwn, steps }: Omit<PortfolioYearRow, "sum">): PortfolioYearRow {
  return { slug, name, isOwn, steps, sum: sumOf(steps) };
}

/** Of those that have a budget. */
function sumOf(parts: readonly { used: number; budget: number | null }[]): BudgetedSum {
  const sum = { count: 0, used: 0, budget: 0 };
  for (const { used, budget } of parts) {
    if (budget === null) continue;
    sum.count += 1;
    sum.used += used;
    sum.budget += budget;
  }
  return sum.count === 0 ? null : sum;
}
