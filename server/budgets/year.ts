import { budgetCalendars } from "../capacities/service";
import { ask } from "../db/ask";
import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { countingIn, heldIn, type Measure, rangeOf } from "../domain/budget-line";
import { changesWithin } from "../domain/budget-month";
import { type BudgetScope, groupOf, scopeKey } from "../domain/budget-scope";
import { addMonths, firstDayOf, lastDayOf, monthOf, monthsBetween } from "../domain/day";
import { countedIn } from "../domain/deliverables";
import { covers } from "../domain/headline";
import type { LedgerMonth } from "../domain/ledger";
import { planLeft } from "../domain/plan-left";
import { rowBudgetOf } from "../domain/row-budget";
import { burnsMoney } from "../domain/used-money";
import { todayIn } from "../domain/zone";
import { sumDaysSpent } from "../expenses/spent";
import { workCalendarOf } from "../holidays/service";
import { type Ledgers, ledgersIn } from "../retainers/available";
import { findBooks } from "../retainers/data/records";
import { asRecorded, usedAsRecorded } from "../retainers/recorded";
import { sumPlanned } from "../schedule/data";
import { approvedCells } from "../timesheets/data/approved";
import { findLines, type StoredLine } from "./data/lines";
import { findGoalNames, findMemberNames, findNamed } from "./data/named";
import { sumMonths, sumMonthsOf, sumMonthsWorth, sumRanges, type UsedInMonth } from "./data/used";
import { headlineMonthOf, usedByLines } from "./headline-month";
import { longBudgetsOf } from "./long";
import { type BudgetLine, type BudgetYear, budgetYear } from "./schema";
import { headOf, type Names, NO_LINE } from "./scope-names";
import { lineStandingOf, usedIn } from "./standings";
import { seesLine, seesMoney } from "./visible";

type YearLine = Omit<StoredLine, "id" | "version"> & { id: string | null; version: number | null };

/**
 * A year of budgets, line by line: each with what was used of it, and the headline of every month. An entry counts in every
 * line that covers it. A month that is closed is as it was recorded, whatever changed since. Lines of closed channels and retired activities stay where they have budgets or time to show.
 */
export async function yearOf(tx: Tx, tenant: EnteredTenant, year: number, now: Date): Promise<BudgetYear> {
  const first = `${year}-01`;
  const months = monthsBetween(first, addMonths(first, 12));
  const last = addMonths(first, 11);
  const today = todayIn(tenant.timeZone, now);
  const stored = (await findLines(tx, [tenant.id], firstDayOf(first), lastDayOf(last))).filter((line) => seesLine(tenant, line));
  const names: Names = { ...(await findNamed(tx, tenant.id)), goals: await findGoalNames(tx, tenant.id), people: await findMemberNames(tx, tenant.id) };
  const longLines = stored.filter(({ period, amounts }) => period === "whole" && rangeOf(amounts) !== null);
  const ranges = longLines.flatMap(({ id, amounts }) => ({ id, ...(rangeOf(amounts) ?? { from: today, to: today }) }));
  const days = [firstDayOf(first), lastDayOf(last), ...ranges.flatMap(({ from, to }) => [from, to])].sort();
  const calendar = await workCalendarOf(tx, tenant, days[0] ?? today, days.at(-1) ?? today);
  const calendarOf = await budgetCalendars(tx, tenant.id, stored.map(({ memberId }) => memberId), { from: days[0] ?? today, to: days.at(-1) ?? today, calendar });
  const monthly = stored.filter(({ period }) => period === "month");
  // Whoever sees no money is answered from the totals alone.
  const seesSomeMoney = [NO_LINE, ...stored].some((line) => months.some((month) => seesMoney(tenant, line, [month])));
  const cells = await (seesSomeMoney ? sumMonthsWorth : sumMonths)(tx, tenant.id, first, last, today);
  const { approved } = await ask(tx, { approved: approvedCells(tenant.id, first, last) });
  const named = <T>(ids: readonly (T | null)[]) => [...new Set(ids.filter((id) => id !== null))];
  const splitCells = await sumMonthsOf(tx, tenant.id, { goalIds: named(monthly.map(({ goalId }) => goalId)), memberIds: named(monthly.map(({ memberId }) => memberId)) }, first, last, today);
  const longCells = await sumRanges(tx, tenant.id, ranges, today);
  // No day beyond the last one that a budget here holds on; nothing is asked where those are over.
  const planned = await sumPlanned(tx, [tenant.id], today, days.at(-1) ?? today);
  const ledgers: Ledgers = months.includes(monthOf(today)) ? await ledgersIn(tx, [{ ...tenant, today }], monthOf(today)) : new Map();
  const spent = await sumDaysSpent(tx, tenant.id, days[0] ?? today, days.at(-1) ?? today);
  const spentIn = new Map(months.map((month) => [month, spent.filter(({ on }) => monthOf(on) === month)]));

  const byMonth = (rows: readonly UsedInMonth[]) => new Map(months.map((month) => [month, rows.filter((row) => row.month === month)]));
  const [plain, split] = [byMonth(cells), byMonth(splitCells)];
  const books = await findBooks(tx, tenant.id, first, last);
  const heldAsKept = (measure: Measure) =>
    new Map(
      months.map((month) => {
        const [amounts, book] = [heldIn(month, monthly, measure, calendar), books.get(month)];
        return [month, book ? asRecorded(amounts, measure, book, tenant.currency) : amounts];
      }),
    );
  const held = { time: heldAsKept("time"), money: heldAsKept("money") };

  const measureOf = (line: YearLine, measure: Measure): BudgetLine["time"] => {
    const inMonth = months.map((month) => {
      const { billableOnly, moneyBasis } = countingIn(month, line.terms);
      const monthCells = ((line.goalId ?? line.memberId) === null ? plain : split).get(month) ?? [];
      const monthSpent = spentIn.get(month) ?? [];
      const row = rowBudgetOf(held[measure].get(month) ?? [], line);
      const book = books.get(month);
      const recordedOf = (ids: readonly string[]) => (book ? usedAsRecorded(ids, measure, book, tenant.currency) : null);
      const ownSpent = monthSpent.filter((each) => burnsMoney(line, each));
      const used = { ...usedIn(measure, monthCells.filter((cell) => covers({ ...line, billableOnly }, cell)), moneyBasis, ownSpent, today), ...recordedOf(line.id === null ? [] : [line.id]) };
      const parts = row.kind === "parts" && line.memberId === null && groupOf(line, "month") !== "all" ? row.lines : [];
      return {
        month, row, counting: parts.length > 0 ? parts : [{ ...line, billableOnly }],
        hasToolParts: line.channelIds.length > 0 && ownSpent.some(({ isToolPart }) => isToolPart),
        own: row.kind === "own" ? row.amount : null,
        parts: parts.length > 0 ? row.amount : null,
        used,
        // Only what the budgets inside cover counts against their sum.
        against: parts.length > 0 ? { ...usedByLines({ month, measure, lines: parts, cells: monthCells, spent: monthSpent, today }), ...recordedOf(parts.map(({ id }) => id)) } : used,
      };
    });
    const current = inMonth.find(({ month }) => month === monthOf(today));
    const thisMonth = { from: firstDayOf(monthOf(today)), to: lastDayOf(monthOf(today)), today };
    const own = calendarOf(line.memberId);
    const ahead = current && {
      plan: measure === "time" ? planLeft(planned, current.counting, thisMonth, own) : null,
      pieces: current.row.kind === "own" ? countedIn(current.row.lines, thisMonth, own) : null,
    };
    return {
      budget: inMonth.map(({ own }) => own),
      parts: inMonth.map(({ parts }) => parts),
      partsUsed: inMonth.map(({ parts, against }) => (parts === null ? null : against.used)),
      changes: inMonth.map(({ month, own: amount }) => (amount === null ? [] : changesWithin(month, line.amounts[measure]))),
      used: inMonth.map(({ used }) => used.used),
      expenses: inMonth.map(({ used }) => used.expenses),
      hasToolParts: inMonth.map(({ hasToolParts }) => hasToolParts),
      unpricedSeconds: inMonth.map(({ used }) => used.unpricedSeconds),
      ...(current ? lineStandingOf({ ...current.against, available: availableIn(current.own ?? current.parts, measure === "time" ? ledgers.get(line.id ?? "") : undefined) }, thisMonth, own, ahead) : { status: null, outlook: null }),
    };
  };
  const lines = rowsOf(names, monthly).map((line): BudgetLine => ({
    ...headOf(line, names),
    time: measureOf(line, "time"),
    money: seesMoney(tenant, line, months) ? measureOf(line, "money") : null,
  }));
  const headlineIn = (measure: Measure) => months.map((month) => headlineMonthOf({ month, measure, held: held[measure].get(month) ?? [], cells: plain.get(month) ?? [], spent: spentIn.get(month) ?? [], approved: approved.filter((cell) => cell.month === month), today, book: books.get(month), currency: tenant.currency }));
  const open = <T extends { isRetired: boolean }>(rows: T[]) => rows.filter(({ isRetired }) => !isRetired);
  return budgetYear.parse({
    year,
    currentMonth: monthOf(today),
    today,
    currency: tenant.currency,
    closedMonths: [...books.keys()].sort(),
    lines: lines.filter((line) => !line.isRetired || line.time.budget.some((amount) => amount !== null) || line.time.used.some(Boolean) || line.money?.budget.some((amount) => amount !== null) || line.money?.used.some(Boolean)),
    long: longBudgetsOf({ tenant, lines: longLines, cells: longCells, planned, spent, names, today, calendarOf }),
    headline: { time: headlineIn("time"), money: monthly.every((line) => seesMoney(tenant, line, months)) && seesMoney(tenant, NO_LINE, months) ? headlineIn("money") : null },
    channels: open(names.channels),
    activities: open(names.activities),
    goals: open(names.goals),
    people: open(names.people).filter(({ id }) => seesLine(tenant, { memberId: id })),
  });
}

/** A retainer has what its ledger says; others their amount. */
const availableIn = (amount: number | null, ledger: LedgerMonth | undefined) => (ledger ? ledger.available : amount);

/** All work, the pools, each channel, each activity, then whatever else has a line. What can always be budgeted is there without one. */
function rowsOf({ channels, activities }: Names, lines: readonly StoredLine[]): YearLine[] {
  const existing = new Map(lines.map((line) => [scopeKey(line, "month"), line]));
  const lineFor = (scope: Pick<BudgetScope, "channelIds" | "activityIds">): YearLine => ({ ...(existing.get(scopeKey({ ...NO_LINE, ...scope }, "month")) ?? { ...NO_LINE, ...scope }), isArchived: false });
  const of = (group: string) => lines.filter((line) => groupOf(line, "month") === group);
  const order = (ids: readonly string[], all: readonly { id: string }[]) => all.findIndex(({ id }) => id === ids[0]);
  const pairs = of("pairs").sort((a, b) => order(a.channelIds, channels) - order(b.channelIds, channels) || order(a.activityIds, activities) - order(b.activityIds, activities));
  return [
    lineFor({ channelIds: [], activityIds: [] }),
    ...of("pools"),
    ...channels.map(({ id }) => lineFor({ channelIds: [id], activityIds: [] })),
    ...activities.map(({ id }) => lineFor({ channelIds: [], activityIds: [id] })),
    ...of("activities").filter(({ activityIds }) => activityIds.length > 1),
    ...pairs,
    ...of("goals"),
    ...of("people"),
  ];
}
