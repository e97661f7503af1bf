import { LOGS_ALWAYS, roleMay } from "../auth/permissions";
import { lineQuestions, linesFrom } from "../budgets/data/lines";
import { namedQuestions } from "../budgets/data/named";
import type { UsedInMonth } from "../budgets/data/used";
import { seesLine } from "../budgets/visible";
import { calendarsFrom, timeQuestions } from "../capacities/service";
import { ask } from "../db/ask";
import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { heldIn } from "../domain/budget-line";
import { ALL_WORK } from "../domain/budget-scope";
import { expectedToDate, TROUBLE } from "../domain/burn";
import { useOf, type UsedCell } from "../domain/counted";
import { addDays, addMonths, type Day, daysBetween, daysFrom, firstDayOf, type Month, monthsBetween } from "../domain/day";
import { type CountedScope, type EntryScope, headlineOf, type ScopedBudget } from "../domain/headline";
import { rowBudgetOf } from "../domain/row-budget";
import { silenceOf } from "../domain/silence";
import { isWorkingDay, type WorkCalendar, workingDays } from "../domain/working-days";
import { workCalendarOf } from "../holidays/service";
import { accountIn, ledgerQuestions, ledgersFrom, withAvailable } from "../retainers/available";
import { besidesOf } from "../retainers/closed";
import { bookRows, booksFrom } from "../retainers/data/records";
import { recomputedIn } from "../retainers/recomputed";
import { asRecorded, type Book } from "../retainers/recorded";
import { plannedPieces } from "../schedule/data";
import { approvedCells } from "../timesheets/data/approved";
import { monthCells } from "../totals/data";
import { type PersonDay, personDaysOf, type UsedOnDay, usedOnDays, type Worker, workersOf } from "./data";
import { aheadFrom, judge, lastWeekFrom, lookBackFrom, type Period, periodOf, progressOf } from "./period";
import { type OverviewMonth, overviewMonth, type OverviewRow } from "./schema";

const STEPS = 12;

/** A tenant's month: the headline, its parts, its days, the year behind it, and who is behind with logging. Asked in one statement, and one more each where holidays, closed months or a roll-over are to be known. */
export async function monthOverview(tx: Tx, tenant: EnteredTenant, month: Month | undefined, now: Date): Promise<OverviewMonth> {
  const period = periodOf(tenant, month, now);
  const firstStep = addMonths(period.month, 1 - STEPS);
  // Twelve months of working days: a month in which a budget changed is split by them.
  const calendar = await workCalendarOf(tx, tenant, firstDayOf(firstStep), period.to);
  const place = { ...tenant, today: period.today };
  const back = lookBackFrom(period);
  const answers = await ask(tx, {
    ...lineQuestions([tenant.id], firstDayOf(firstStep), period.to),
    ...ledgerQuestions([tenant.id], period.month),
    ...timeQuestions([tenant.id], back, period.to),
    ...namedQuestions(tenant.id),
    used: usedOnDays(tenant.id, lastWeekFrom(period), period.to),
    approved: approvedCells(tenant.id, period.month, period.month),
    months: monthCells([place], firstStep, period.month),
    people: workersOf([tenant.id]),
    personDays: personDaysOf([tenant.id], back, period.to),
    planned: plannedPieces([tenant.id], aheadFrom(period), period.to),
    books: bookRows(tenant.id, firstStep, period.month),
  });
  const { used: fromLastWeek, approved, months, people, personDays, planned } = answers;
  const days = fromLastWeek.filter(({ on }) => on >= period.from);
  const lines = linesFrom(answers);
  const ledgers = await ledgersFrom(tx, [place], period.month, answers);
  const personal = calendarsFrom(answers, back, period.to);
  const books = booksFrom(answers.books);
  const heldAsKept = (of: Month) => {
    const [amounts, book] = [heldIn(of, lines, "time", calendar), books.get(of)];
    return book ? asRecorded(amounts, "time", book, tenant.currency) : amounts;
  };

  const held = withAvailable(heldAsKept(period.month), ledgers);
  const cells = days.map((day) => ({ ...day, toYesterday: day.on < period.today ? day.seconds : 0 }));
  const headline = headlineOf(held);
  const rowOf = (id: string | null, name: string | null, scope: { channelIds: string[] } | { activityIds: string[] }, isIn: (work: EntryScope) => boolean): OverviewRow => {
    const own = cells.filter(isIn);
    const budget = id === null ? { kind: "none" as const, amount: null, lines: [] } : rowBudgetOf(held, { ...ALL_WORK, ...scope });
    return { id, name, seconds: useOf(own, []).used, budgetKind: budget.kind, ...judge(budget, own, period, calendar, { planned: planned.filter(isIn) }) };
  };
  const channels = [...answers.channels, { id: null, name: null }].map(({ id, name }) => rowOf(id, name, { channelIds: id === null ? [] : [id] }, (work) => work.channelId === id));
  const activities = answers.activities.map(({ id, name }) => rowOf(id, name, { activityIds: [id] }, (work) => work.activityId === id));
  const kindOf = new Map(answers.activities.map(({ id, kind }) => [id, kind]));

  return overviewMonth.parse({
    ...period,
    workingDays: { elapsed: progressOf(period, calendar).elapsedDays, total: progressOf(period, calendar).totalDays },
    totalSeconds: useOf(cells, []).used,
    headline: { kind: headline.kind, lineCount: headline.lines.length, account: accountIn(headline.lines, ledgers), approvedSeconds: approvedOf(approved, headline.lines), ...judge(headline, cells, period, calendar, { planned, lastSeven: lastSevenOf(fromLastWeek, headline.lines, period) }) },
    channels: inOrderOfTrouble(channels),
    activities: inOrderOfTrouble(activities),
    kinds: (["monitoring", "participation", "analysis", "other"] as const).map((kind) => ({ kind, seconds: useOf(cells.filter((cell) => kindOf.get(cell.activityId ?? "") === kind), []).used })),
    burnUp: burnUpOf(days, headline.lines, period),
    pace: paceOf(headline.amount, period, calendar),
    steps: monthsBetween(firstStep, addMonths(period.month, 1)).map((step) => stepOf(step, heldAsKept(step), months)),
    closed: await closedOf(tx, tenant, period, books.get(period.month)),
    silent: namedSilent(silentOf(people, personDays, period, (person) => personal(person, calendar), tenant)),
  });
}

/** Of a closed month, how many of its budgets would be other than recorded if they were worked out today; null while it is open. */
async function closedOf(tx: Tx, tenant: EnteredTenant, { month, today }: Period, book: Book | undefined): Promise<OverviewMonth["closed"]> {
  if (!book) return null;
  const byToday = await recomputedIn(tx, tenant, month, today);
  const seen = [...book].filter(([, record]) => seesLine(tenant, record));
  return { differing: seen.filter(([id, record]) => besidesOf(tenant, record, byToday(id)).differences.length > 0).length };
}

/** How much of what counts against these budgets is approved. */
const approvedOf = (approved: readonly Omit<UsedCell, "toYesterday">[], lines: readonly CountedScope[]) => useOf(approved.map((cell) => ({ ...cell, toYesterday: 0 })), lines).used;

/** What needs a look comes first; among equals, where most time went. Rows without time and budget are left out. */
function inOrderOfTrouble(rows: readonly OverviewRow[]): OverviewRow[] {
  const shown = rows.filter((row) => row.seconds > 0 || row.standing.available !== null);
  return shown.sort((a, b) => TROUBLE[a.standing.status] - TROUBLE[b.standing.status] || b.seconds - a.seconds);
}

/** Sums to the end of each day that has come; days ahead only as far as somebody has logged them already. */
function burnUpOf(days: readonly UsedOnDay[], lines: readonly CountedScope[], { from, to, today }: Period): number[] {
  const last = [today < to ? today : to, ...days.map(({ on }) => on)].reduce((a, b) => (a > b ? a : b));
  let sum = 0;
  return daysFrom(from, last).map((day) => (sum += useOf(days.filter(({ on }) => on === day).map((cell) => ({ ...cell, toYesterday: 0 })), lines).used));
}

/** What the seven days before today used of the headline, and the days that are left with today. */
function lastSevenOf(days: readonly UsedOnDay[], lines: readonly CountedScope[], { from, to, today, state }: Period) {
  if (state !== "running") return null;
  const week = days.filter(({ on }) => on >= addDays(today, -7) && on < today);
  return { seconds: useOf(week.map((cell) => ({ ...cell, toYesterday: 0 })), lines).used, daysLeft: daysBetween(today > from ? today : from, to) + 1 };
}

function paceOf(budget: number | null, { from, to }: Period, calendar: WorkCalendar): number[] | null {
  const total = workingDays(from, to, calendar);
  if (budget === null || total === 0) return null;
  let elapsed = 0;
  return daysFrom(from, to).map((day: Day) => expectedToDate(budget, (elapsed += isWorkingDay(day, calendar) ? 1 : 0), total) ?? 0);
}

function stepOf(month: Month, budgets: readonly ScopedBudget[], used: readonly UsedInMonth[]) {
  const { kind, amount, lines } = headlineOf(budgets);
  const cells = used.filter((row) => row.month === month);
  return { month, kind, budget: amount, used: useOf(cells, lines).used, total: useOf(cells, []).used };
}

/**
 * Who is behind: in a company whoever left a working day empty. In one client of an agency, where people have whole days
 * for others, only who has logged nothing for a working week. `calendarOf` is each person's own: nobody is asked for time of
 * their leave.
 */
export function silentOf<P extends Pick<Worker, "id" | "role">>(people: readonly P[], personDays: readonly PersonDay[], period: Period, calendarOf: (person: P) => WorkCalendar, tenant: Pick<EnteredTenant, "kind">) {
  const asked = people.flatMap((person) => {
    const logged = new Map(personDays.filter((row) => row.memberId === person.id && row.seconds > 0).map((row) => [row.on, row.seconds]));
    if (!roleMay(person.role, "time:log") || (!LOGS_ALWAYS.includes(person.role) && logged.size === 0)) return [];
    const lastOn = [...logged.keys()].reduce<Day | null>((last, on) => (last === null || on > last ? on : last), null);
    return [{ person, lastOn, ...silenceOf(period, period.today, calendarOf(person), logged) }];
  });
  const behind = asked.filter(({ daysWithout, isSilent }) => (tenant.kind === "company" ? daysWithout > 0 : isSilent));
  return { count: behind.length, asked: asked.length, people: behind.map(({ person, daysWithout, lastOn }) => ({ person, daysWithout, lastOn })) };
}

/** The same as it is sent, with names. */
function namedSilent(silent: ReturnType<typeof silentOf<Worker>>): OverviewMonth["silent"] {
  return { ...silent, people: silent.people.map(({ person: { id, name }, ...rest }) => ({ memberId: id, name, ...rest })) };
}
