import { findLines, type StoredLine } from "../budgets/data/lines";
import { ask } from "../db/ask";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { countingIn } from "../domain/budget-line";
import { amountInMonth } from "../domain/budget-month";
import { type Use, useOf } from "../domain/counted";
import { addMonths, type Day, firstDayOf, lastDayOf, type Month, monthsBetween } from "../domain/day";
import { covers } from "../domain/headline";
import { type LedgerMonth, ledgerMonth, NOTHING_CARRIED } from "../domain/ledger";
import { agreedIn, NO_TERMS, type RetainerTerms } from "../domain/retainer-terms";
import type { WorkCalendar } from "../domain/working-days";
import { type HolidayPlace, workCalendarsOf } from "../holidays/service";
import { findMonthCells } from "../totals/data";
import { adjustmentsOf, type StoredAdjustment } from "./data/adjustments";
import { type StoredTerms, termsOf } from "./data/terms";
import { type LedgerCell, sumMonthsOf } from "./data/used";
import type { BudgetRecord } from "./schema";

/** A tenant with the day that is today there. */
export type AccountPlace = HolidayPlace & { today: Day };
export type AccountedLine = StoredLine & { tenantId: string };

/** One budget in one month: its ledger, from the record where there is one, and what it was made of. */
export type Account = {
  month: Month;
  ledger: LedgerMonth;
  use: Use;
  /** Null where nothing was agreed on. */
  terms: StoredTerms | null;
  adjustments: StoredAdjustment[];
  cells: LedgerCell[];
};

/** What stands of closed months, by budget. The months are in no order. */
export type Records = ReadonlyMap<string, readonly BudgetRecord[]>;

const BEGINNING: Day = "1970-01-01";

export type Facts = { terms: readonly (StoredTerms & { budgetId: string; from: Month })[]; adjustments: readonly StoredAdjustment[] };

/** What was agreed on and what was adjusted: with it can be said which budgets are more than their amount. */
export const factsOf = (tx: Tx, tenantIds: readonly TenantId[], to: Month): Promise<Facts> => ask(tx, factQuestions(tenantIds, to));

/** The same as questions, to be asked together with others. */
export const factQuestions = (tenantIds: readonly TenantId[], to: Month) => ({ terms: termsOf(tenantIds), adjustments: adjustmentsOf(tenantIds, to) });

/** The monthly budgets of the tenants with all of their amounts up to a month. */
export async function monthlyLines(tx: Tx, tenantIds: readonly TenantId[], to: Month): Promise<AccountedLine[]> {
  return (await findLines(tx, tenantIds, BEGINNING, lastDayOf(to))).filter(({ period }) => period === "month");
}

/**
 * The accounts of budgets for each month from `from` to `to`. A month with a record is that record and is never worked out
 * again; others go on from the last record before them, or from the first month whose terms carry anything.
 */
export async function accountsOf(tx: Tx, places: readonly AccountPlace[], lines: readonly AccountedLine[], { from, to }: { from: Month; to: Month }, facts: Facts, records: Records): Promise<ReadonlyMap<string, Account[]>> {
  const starts = new Map(lines.map((line) => [line.id, startOf(line.id, from, facts, records.get(line.id) ?? [])]));
  const first = [...starts.values()].reduce((a, b) => (a < b ? a : b), from);
  const calendars = await workCalendarsOf(tx, places, firstDayOf(first), lastDayOf(to));
  const named = <T>(ids: readonly (T | null)[]) => [...new Set(ids.filter((id) => id !== null))];
  const plain: LedgerCell[] = await findMonthCells(tx, places, first, to);
  const split = await sumMonthsOf(tx, places, { goalIds: named(lines.map(({ goalId }) => goalId)), memberIds: named(lines.map(({ memberId }) => memberId)) }, first, to);

  return new Map(
    lines.map((line) => {
      const calendar = calendars.get(line.tenantId as TenantId) ?? { weekend: [6, 7], holidays: new Set<Day>() };
      const cells = (line.goalId ?? line.memberId) === null ? plain : split;
      const ofLine = cells.filter(({ tenantId }) => tenantId === line.tenantId);
      const accounts = walk(line, monthsBetween(starts.get(line.id) ?? from, addMonths(to, 1)), { ...facts, cells: ofLine, calendar, records: records.get(line.id) ?? [] });
      return [line.id, accounts.filter(({ month }) => month >= from)];
    }),
  );
}

/** Where the account has to begin so that what comes into `from` is known. */
function startOf(budgetId: string, from: Month, { terms }: Facts, records: readonly BudgetRecord[]): Month {
  const closed = records.map(({ ledger }) => ledger.month).filter((month) => month <= from);
  if (closed.length > 0) return closed.reduce((a, b) => (a > b ? a : b));
  const carrying = terms.filter((term) => term.budgetId === budgetId && term.carry !== "none").map((term) => term.from);
  return carrying.reduce((a, b) => (a < b ? a : b), from);
}

function walk(line: AccountedLine, months: readonly Month[], facts: Facts & { cells: readonly LedgerCell[]; calendar: WorkCalendar; records: readonly BudgetRecord[] }): Account[] {
  const dated = facts.terms.filter(({ budgetId }) => budgetId === line.id).map(({ budgetId: _, from, ...terms }) => ({ from, terms }));
  const byRecord = new Map(facts.records.map((record) => [record.ledger.month, record]));
  let carried = NOTHING_CARRIED;
  return months.map((month) => {
    const record = byRecord.get(month);
    const terms = record ? record.terms : (agreedIn(month, dated));
    const { billableOnly, proration } = countingIn(month, line.terms);
    const cells = facts.cells.filter((cell) => cell.month === month && covers({ ...line, billableOnly }, cell));
    const adjustments = facts.adjustments.filter((adjustment) => adjustment.budgetId === line.id && adjustment.month === month);
    const use = useOf(cells, []);
    const entry = { month, base: amountInMonth(month, line.amounts.time, proration, facts.calendar), adjustments: adjustments.reduce((sum, { seconds }) => sum + seconds, 0), used: use.used, terms: terms ? inLedger(terms) : NO_TERMS };
    const ledger = record?.ledger ?? ledgerMonth(entry, carried);
    carried = ledger.out;
    return { month, ledger, use, terms, adjustments, cells };
  });
}

const inLedger = ({ carry, capSeconds, deficitCapSeconds, expiryMonths, billsOverage }: StoredTerms): RetainerTerms => ({ carry, cap: capSeconds, deficitCap: deficitCapSeconds, expiryMonths, billsOverage });
