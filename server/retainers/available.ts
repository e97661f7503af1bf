import { ask } from "../db/ask";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import type { Month } from "../domain/day";
import type { ScopedBudget } from "../domain/headline";
import type { LedgerMonth } from "../domain/ledger";
import { type AccountPlace, accountsOf, type Facts, factQuestions, monthlyLines } from "./accounts";
import { lastRecords, recordsFrom } from "./data/records";
import type { BudgetRecord } from "./schema";

/** Ledgers by budget, of those that are more than their amount in the month: with terms, an adjustment, or a record. */
export type Ledgers = ReadonlyMap<string, LedgerMonth>;

/** What the budgets of some tenants have available in a month, where that is more than their amount. One question each for all tenants. */
export async function ledgersIn(tx: Tx, places: readonly AccountPlace[], month: Month): Promise<Ledgers> {
  const ids = places.map(({ id }) => id);
  return ledgersFrom(tx, places, month, await ask(tx, ledgerQuestions(ids, month)));
}

/** What `ledgersIn` asks first, to be asked together with other things; `ledgersFrom` goes on from the answers. */
export const ledgerQuestions = (tenantIds: readonly TenantId[], month: Month) => ({ ...factQuestions(tenantIds, month), last: lastRecords(tenantIds, month) });

type LedgerAnswers = Facts & { last: readonly { budgetId: string; record: BudgetRecord }[] };

/** Asks further only where some budget is more than its amount and no record says what it was. */
export async function ledgersFrom(tx: Tx, places: readonly AccountPlace[], month: Month, { last, ...facts }: LedgerAnswers): Promise<Ledgers> {
  const ids = places.map(({ id }) => id);
  const records = new Map(last.map(({ budgetId, record }) => [budgetId, record]));
  const recorded = [...records].filter(([, record]) => record.ledger.month === month);
  const special = new Set([...facts.terms, ...facts.adjustments].map(({ budgetId }) => budgetId));
  for (const [budgetId] of recorded) special.delete(budgetId);
  const found = new Map<string, LedgerMonth>(recorded.map(([budgetId, record]) => [budgetId, record.ledger]));
  if (special.size === 0) return found;
  const lines = (await monthlyLines(tx, ids, month)).filter(({ id }) => special.has(id));
  const inThese = new Set(lines.map(({ tenantId }) => tenantId));
  const accounts = await accountsOf(tx, places.filter(({ id }) => inThese.has(id)), lines, { from: month, to: month }, facts, new Map([...records].map(([id, record]) => [id, [record]])));
  for (const [budgetId, [account]] of accounts) if (account) found.set(budgetId, account.ledger);
  return found;
}

/** What the ledgers of each month from `from` to `to` ask first, to be asked together with other things; `ledgersOver` goes on from the answers. */
export const ledgersQuestions = (tenantIds: readonly TenantId[], from: Month, to: Month) => ({ ...factQuestions(tenantIds, to), records: recordsFrom(tenantIds, from, to) });

/** The same for each month from `from` to `to`, with as many questions as for one. */
export async function ledgersOver(tx: Tx, places: readonly AccountPlace[], from: Month, to: Month, { records: rows, ...facts }: Facts & { records: LedgerAnswers["last"] }): Promise<ReadonlyMap<Month, Ledgers>> {
  const ids = places.map(({ id }) => id);
  const records = new Map<string, BudgetRecord[]>();
  for (const { budgetId, record } of rows) records.set(budgetId, [...(records.get(budgetId) ?? []), record]);
  const special = new Set([...facts.terms.map(({ budgetId }) => budgetId), ...facts.adjustments.map(({ budgetId }) => budgetId), ...records.keys()]);
  const found = new Map<Month, Map<string, LedgerMonth>>();
  if (special.size === 0) return found;
  const lines = (await monthlyLines(tx, ids, to)).filter(({ id }) => special.has(id));
  const inThese = new Set(lines.map(({ tenantId }) => tenantId));
  const accounts = await accountsOf(tx, places.filter(({ id }) => inThese.has(id)), lines, { from, to }, facts, records);
  // A month before the first that was agreed on, or with nothing adjusted and no record, has its bare amount: the ledger says the same.
  for (const [budgetId, months] of accounts) for (const { month, ledger } of months) found.set(month, (found.get(month) ?? new Map<string, LedgerMonth>()).set(budgetId, ledger));
  return found;
}

/** Budgets as they are in a month, with what is available in place of the bare amount. */
export function withAvailable<B extends ScopedBudget & { id: string }>(held: readonly B[], ledgers: Ledgers): B[] {
  return held.map((budget) => {
    const ledger = ledgers.get(budget.id);
    return ledger ? { ...budget, amount: ledger.available } : budget;
  });
}


/** What makes up the available amount of some budgets together; null where it is their amounts alone. `budgetId` where it is one. */
export function accountIn(lines: readonly { id: string; amount: number | null }[], ledgers: Ledgers): { base: number; carriedIn: number; adjustments: number; budgetId: string | null } | null {
  const parts = lines.map((line) => ledgers.get(line.id) ?? { base: line.amount, carriedIn: 0, adjustments: 0 });
  const sum = (pick: (part: (typeof parts)[number]) => number) => parts.reduce((total, part) => total + pick(part), 0);
  const account = { base: sum(({ base }) => base ?? 0), carriedIn: sum(({ carriedIn }) => carriedIn), adjustments: sum(({ adjustments }) => adjustments) };
  if (parts.every(({ carriedIn, adjustments }) => carriedIn === 0 && adjustments === 0)) return null;
  return { ...account, budgetId: lines.length === 1 ? (lines[0]?.id ?? null) : null };
}
