import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { countingIn, type CountingTerms, heldIn, type Measure } from "../domain/budget-line";
import { type Day, firstDayOf, lastDayOf, type Month } from "../domain/day";
import { countsIn, type EntryScope, type HeadlineKind, headlineOf, type ScopedBudget } from "../domain/headline";
import { burnsMoney, type Spent } from "../domain/used-money";
import { sumDaysSpent } from "../expenses/spent";
import { workCalendarOf } from "../holidays/service";
import { findBooks } from "../retainers/data/records";
import { asRecorded, type Book, usedAsRecorded } from "../retainers/recorded";
import type { ApprovedCell } from "../timesheets/data/approved";
import { findLines, type StoredLine } from "./data/lines";
import { sumMonthsWorth, type UsedInMonth } from "./data/used";
import { usedIn } from "./standings";

type HeadlineQuestion = { month: Month; measure: Measure; held: readonly (StoredLine & ScopedBudget)[]; cells: readonly UsedInMonth[]; spent: readonly Spent[]; approved: readonly ApprovedCell[]; today: Day; book: Book | undefined; currency: string };

/** What stands at the top of a month. Work and expenses count in it once, however many of its lines they burn. */
export function headlineMonthOf({ month, measure, held, cells, spent, approved, today, book, currency }: HeadlineQuestion) {
  const { kind, amount, lines } = headlineOf(held);
  const recorded = book ? usedAsRecorded(lines.map(({ id }) => id), measure, book, currency) : null;
  const { used, expenses, unpricedSeconds } = recorded ?? usedByLines({ month, measure, lines, cells, spent, today });
  const approvedSeconds = measure === "time" ? countingOf(lines, approved).reduce((sum, { seconds }) => sum + seconds, 0) : null;
  return { month, kind, amount, used, approvedSeconds, expenses, unpricedSeconds };
}

/** What of some work counts against several budgets together; all of it where there is none. */
const countingOf = <C extends EntryScope>(lines: readonly ScopedBudget[], all: readonly C[]) => (lines.length === 0 ? all : all.filter((cell) => countsIn(lines, cell)));

/** What several budgets together have used: work and expenses once each, however many of them they burn. */
export function usedByLines({ month, measure, lines, cells, spent, today }: Pick<HeadlineQuestion, "month" | "measure" | "cells" | "spent" | "today"> & { lines: HeadlineQuestion["held"] }) {
  const basis = countingIn(month, lines[0]?.terms ?? []).moneyBasis;
  const burnt = lines.length === 0 ? spent : spent.filter((each) => lines.some((line) => burnsMoney(line, each)));
  return usedIn(measure, countingOf(lines, cells), basis, burnt, today);
}

export type MoneyHeadline = { kind: HeadlineKind; basis: CountingTerms["moneyBasis"]; available: number; used: number | null; expenses: number; unpricedSeconds: number };

/** The headline of a month in money, as the year of budgets has it. Null where the month has no budget in money. */
export async function moneyHeadline(tx: Tx, tenant: EnteredTenant, month: Month, today: Day): Promise<MoneyHeadline | null> {
  const [from, to] = [firstDayOf(month), lastDayOf(month)];
  const lines = await findLines(tx, [tenant.id], from, to);
  const amounts = heldIn(month, lines, "money", await workCalendarOf(tx, tenant, from, to));
  const book = (await findBooks(tx, tenant.id, month, month)).get(month);
  const held = book ? asRecorded(amounts, "money", book, tenant.currency) : amounts;
  const { amount: available, lines: [first] } = headlineOf(held);
  if (available === null) return null;
  const [cells, spent] = [await sumMonthsWorth(tx, tenant.id, month, month, today), await sumDaysSpent(tx, tenant.id, from, to)];
  const { kind, used, expenses, unpricedSeconds } = headlineMonthOf({ month, measure: "money", held, cells, spent, approved: [], today, book, currency: tenant.currency });
  return { kind, basis: countingIn(month, first?.terms ?? []).moneyBasis, available, used, expenses: expenses ?? 0, unpricedSeconds: unpricedSeconds ?? 0 };
}
