import { LOGS_ALWAYS, roleMay } from "../auth/permissions";
import { lineQuestions, linesFrom } from "../budgets/data/lines";
import { namedQuestions } from "../budgets/data/named";
import { seesLine } from "../budgets/visible";
import { calendarsFrom, timeQuestions } from "../capacities/service";
import { ask } from "../db/ask";
import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { heldIn } from "../domain/budget-line";
import { ALL_WORK } from "../domain/budget-scope";
import { expectedToDate, TROUBLE } from "../domain/burn";
import { type UsedCell, useOf } from "../domain/counted";
import { addMonths, type Day, daysFrom, firstDayOf, type Month, monthsBetween } from "../domain/day";
import { countsPart, type EntryScope, type Headline, headlineOf, type ScopedBudget } from "../domain/headline";
import { askedFrom } from "../domain/missing-time";
import { rowBudgetOf } from "../domain/row-budget";
import { silenceOf } from "../domain/silence";
import { isWorkingDay, type WorkCalendar, workingDays } from "../domain/working-days";
import { holidayQuestions, workCalendarFrom } from "../holidays/service";
import { accountIn, ledgerQuestions, ledgersFrom, withAvailable } from "../retainers/available";
import { besidesOf } from "../retainers/closed";
import { bookRows, booksFrom } from "../retainers/data/records";
import { recomputedIn } from "../retainers/recomputed";
import { asRecorded, type Book } from "../retainers/recorded";
import { plannedPieces } from "../schedule/data";
import { approvedCells } from "../timesheets/data/approved";
import { monthCells, monthTotals } from "../totals/data";
import { dueChannels } from "../verdicts/data/due";
import { type PersonDay, personDaysOf, workedOn, type Worker, workersOf } from "./data";
import { aheadFrom, judge, lastWeekFrom, lookBackFrom, type Period, periodOf, progressOf } from "./period";
import type { OverviewMonth, OverviewRow } from "./schema";
import { burnUpOf, countedOf, lastSevenOf, wholesOf } from "./worked";

const STEPS = 12;

/** A tenant's month: the headline, its parts, its days, the year behind it, and who is behind with logging. Asked in one statement, and one more each where a headline counts a part of the work, or closed months or a roll-over are to be known. */
export async function monthOverview(tx: Tx, tenant: EnteredTenant, month: Month | undefined, now: Date): Promise<OverviewMonth> {
  const period = periodOf(tenant, month, now);
  const firstStep = addMonths(period.month, 1 - STEPS);
  const place = { ...tenant, today: period.today };
  const [back, lastWeek] = [lookBackFrom(period), lastWeekFrom(period)];
  const answers = await ask(tx, {
    // Twelve months of working days: a month in which a budget changed is split by them.
    ...holidayQuestions([tenant], firstDayOf(firstStep), period.to),
    ...lineQuestions([tenant.id], firstDayOf(firstStep), period.to),
    ...ledgerQuestions([tenant.id], period.month),
    ...timeQuestions([tenant.id], back, period.to),
    ...namedQuestions(tenant.id),
    cells: monthCells([place], period.month, period.month),
    totals: monthTotals([place], firstStep, period.month),
    personDays: personDaysOf(tenant.id, back, period.to),
    people: workersOf([tenant.id]),
    planned: plannedPieces([tenant.id], aheadFrom(period), period.to),
    books: bookRows(tenant.id, firstStep, period.month),
    due: dueChannels(tenant.id, period.today),
  });
  const { cells, totals, people, personDays, planned } = answers;
  const calendar = workCalendarFrom(tenant, answers, firstDayOf(firstStep), period.to);
  const lines = linesFrom(answers);
  const ledgers = await ledgersFrom(tx, [place], period.month, answers);
  const personal = calendarsFrom(answers, back, period.to);
  const books = booksFrom(answers.books);
  const heldAsKept = (of: Month) => {
    const [amounts, book] = [heldIn(of, lines, "time", calendar), books.get(of)];
    return book ? asRecorded(amounts, "time", book, tenant.currency) : amounts;
  };

  const held = withAvailable(heldAsKept(period.month), ledgers);
  const headline = headlineOf(held);
  const steps = monthsBetween(firstStep, addMonths(period.month, 1)).map((step) => ({ month: step, ...headlineOf(heldAsKept(step)) }));
  // Elsewhere the totals and the sums of days are all of it.
  const parts = [headline, ...steps].some(countsPart)
    ? await ask(tx, { days: workedOn(tenant.id, lastWeek, period.to), approved: approvedCells(tenant.id, period.month, period.month), cells: monthCells([place], firstStep, period.month) })
    : wholesOf(personDays, totals, lastWeek, period.month);
  const days = parts.days.filter(({ on }) => on >= period.from);
  const rowOf = (id: string | null, name: string | null, scope: { channelIds: string[] } | { activityIds: string[] }, isIn: (work: EntryScope) => boolean): OverviewRow => {
    const own = cells.filter(isIn);
    const budget = id === null ? { kind: "none" as const, amount: null, lines: [] } : rowBudgetOf(held, { ...ALL_WORK, ...scope });
    return { id, name, seconds: useOf(own, []).used, budgetKind: budget.kind, ...judge(budget, own, period, calendar, { planned: planned.filter(isIn) }) };
  };
  const channels = [...answers.channels, { id: null, name: null }].map(({ id, name }) => rowOf(id, name, { channelIds: id === null ? [] : [id] }, (work) => work.channelId === id));
  const activities = answers.activities.map(({ id, name }) => rowOf(id, name, { activityIds: [id] }, (work) => work.activityId === id));
  const kindOf = new Map(answers.activities.map(({ id, kind }) => [id, kind]));

  return {
    ...period,
    workingDays: { elapsed: progressOf(period, calendar).elapsedDays, total: progressOf(period, calendar).totalDays },
    totalSeconds: useOf(cells, []).used,
    headline: { kind: headline.kind, lineCount: headline.lines.length, account: accountIn(headline.lines, ledgers), approvedSeconds: countedOf(parts.approved, headline.lines), ...judge(headline, cells, period, calendar, { planned, lastSeven: lastSevenOf(parts.days, headline.lines, period) }) },
    channels: inOrderOfTrouble(channels),
    activities: inOrderOfTrouble(activities),
    kinds: (["monitoring", "participation", "analysis", "other"] as const).map((kind) => ({ kind, seconds: useOf(cells.filter((cell) => kindOf.get(cell.activityId ?? "") === kind), []).used })),
    burnUp: burnUpOf(days, headline.lines, period),
    pace: paceOf(headline.amount, period, calendar),
    steps: steps.map(({ month: step, ...counted }) => stepOf(step, counted, parts.cells)),
    closed: await closedOf(tx, tenant, period, books.get(period.month)),
    verdictsDue: period.state === "running" ? (answers.due[0]?.channels ?? 0) : null,
    silent: namedSilent(silentOf(people, personDays, period, (person) => personal(person, calendar), tenant)),
  };
}

/** Of a closed month, how many of its budgets would be other than recorded if they were worked out today; null while it is open. */
async function closedOf(tx: Tx, tenant: EnteredTenant, { month, today }: Period, book: Book | undefined): Promise<OverviewMonth["closed"]> {
  if (!book) return null;
  const byToday = await recomputedIn(tx, tenant, month, today);
  const seen = [...book].filter(([, record]) => seesLine(tenant, record));
  return { differing: seen.filter(([id, record]) => besidesOf(tenant, record, byToday(id)).differences.length > 0).length };
}

/** What needs a look comes first; among equals, where most time went. Rows without time and budget are left out. */
function inOrderOfTrouble(rows: readonly OverviewRow[]): OverviewRow[] {
  const shown = rows.filter((row) => row.seconds > 0 || row.standing.available !== null);
  return shown.sort((a, b) => TROUBLE[a.standing.status] - TROUBLE[b.standing.status] || b.seconds - a.seconds);
}

function paceOf(budget: number | null, { from, to }: Period, calendar: WorkCalendar): number[] | null {
  const total = workingDays(from, to, calendar);
  if (budget === null || total === 0) return null;
  let elapsed = 0;
  return daysFrom(from, to).map((day: Day) => expectedToDate(budget, (elapsed += isWorkingDay(day, calendar) ? 1 : 0), total) ?? 0);
}

function stepOf(month: Month, { kind, amount, lines }: Headline<ScopedBudget>, used: readonly (UsedCell & { month: Month })[]) {
  const cells = used.filter((row) => row.month === month);
  return { month, kind, budget: amount, used: useOf(cells, lines).used, total: useOf(cells, []).used };
}

/**
 * Who is behind: in a company whoever left a working day empty. In one client of an agency, where people have whole days
 * for others, only who has logged nothing for a working week. `calendarOf` is each person's own: nobody is asked for time of
 * their leave, or of before they joined.
 */
export function silentOf<P extends Pick<Worker, "id" | "role" | "joinedOn" | "isBack">>(people: readonly P[], personDays: readonly PersonDay[], period: Period, calendarOf: (person: P) => WorkCalendar, tenant: Pick<EnteredTenant, "kind">) {
  const asked = people.flatMap((person) => {
    const logged = new Map(personDays.filter((row) => row.memberId === person.id && row.seconds > 0).map((row) => [row.on, row.seconds]));
    if (!roleMay(person.role, "time:log") || (!LOGS_ALWAYS.includes(person.role) && logged.size === 0)) return [];
    const lastOn = [...logged.keys()].reduce<Day | null>((last, on) => (last === null || on > last ? on : last), null);
    const firstOn = [...logged.keys()].reduce<Day | null>((first, on) => (first === null || on < first ? on : first), null);
    const asked = askedFrom(person.joinedOn, person.isBack ? null : firstOn);
    return [{ person, lastOn, ...silenceOf(period, period.today, calendarOf(person), logged, asked) }];
  });
  const behind = asked.filter(({ daysWithout, isSilent }) => (tenant.kind === "company" ? daysWithout > 0 : isSilent));
  return { count: behind.length, asked: asked.length, people: behind.map(({ person, daysWithout, lastOn }) => ({ person, daysWithout, lastOn })) };
}

/** The same as it is sent, with names. */
function namedSilent(silent: ReturnType<typeof silentOf<Worker>>): OverviewMonth["silent"] {
  return { ...silent, people: silent.people.map(({ person: { id, name }, ...rest }) => ({ memberId: id, name, ...rest })) };
}
