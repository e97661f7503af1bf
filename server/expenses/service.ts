import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import type { Day } from "../domain/day";
import { isLikelyDay } from "../domain/likely-day";
import { todayIn } from "../domain/zone";
import { DomainError } from "../errors/domain-error";
import { MOST_ROWS } from "../exports/schema";
import { namePart } from "../roi/part";
import { rangeOf } from "../roi/range";
import { findExpenses, insertExpense, sumByKind, updateDeletedAt, updateExpense } from "./data";
import { requireSum, requireSumWith } from "./held";
import { type ExpenseFields, type ExpenseFilter, type ExpenseList, expenseKind } from "./schema";

type Call = { tx: Tx; tenant: EnteredTenant; now: Date };

/** More lines than this are read by nobody: what has more is listed in part, which is said. */
const MOST_LISTED = 5000;

/** Some months of expenses with their sums, which are of all of them however many are listed. NOT_FOUND for a part that is not there. */
export async function listExpenses(call: Call, { month, from, to, ...filter }: ExpenseFilter, most = MOST_LISTED): Promise<ExpenseList> {
  const { tx, tenant } = call;
  const { today, ...range } = rangeOf(call, { month, from, to });
  const narrowed = await namePart(tx, tenant.id, filter);
  const expenses = await findExpenses(tx, tenant.id, { range, filter }, most);
  const sums = await sumByKind(tx, tenant.id, { range, filter });
  const kinds = expenseKind.options.flatMap((kind) => sums.filter((sum) => sum.kind === kind).map(({ amountMinor }) => ({ kind, amountMinor })));
  const add = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
  return { ...range, today, currency: tenant.currency, narrowed, expenses, rows: add(sums.map(({ rows }) => rows)), kinds, totalMinor: add(kinds.map(({ amountMinor }) => amountMinor)) };
}

/** All of them for a file. INVALID where that is more than a table holds. */
export async function listAllExpenses(call: Call, filter: ExpenseFilter): Promise<ExpenseList> {
  const list = await listExpenses(call, filter, MOST_ROWS);
  if (list.rows > MOST_ROWS) throw new DomainError("INVALID", "tooManyRows", { most: MOST_ROWS });
  return list;
}

/** Adds an expense. INVALID for a day that can only be a slip of the year, and where all expenses come to more than can be added up. */
export async function addExpense(call: Call, id: string, fields: ExpenseFields) {
  checkDay(call, fields.on);
  await insertExpense(call.tx, call.tenant.id, { ...fields, id, byId: call.tenant.memberId, createdAt: call.now });
  await requireSumWith(call, fields.amountMinor);
}

/** Writes all fields. INVALID like above. */
export async function changeExpense(call: Call, expenseId: string, version: number, fields: ExpenseFields) {
  checkDay(call, fields.on);
  await updateExpense(call.tx, call.tenant.id, expenseId, version, fields);
  await requireSumWith(call, fields.amountMinor);
}

/** Brings a removed expense back as it was. INVALID where all come to more than can be added up by then. */
export async function restoreExpense(call: Call, expenseId: string) {
  await updateDeletedAt(call.tx, call.tenant.id, expenseId, null);
  await requireSum(call);
}

/** INVALID for a day that can only be a slip of the year. */
function checkDay({ tenant, now }: Omit<Call, "tx">, on: Day) {
  if (!isLikelyDay(on, todayIn(tenant.timeZone, now))) throw new DomainError("INVALID", "dayFar", { day: on });
}
