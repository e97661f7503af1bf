import { majorOf, minorDigits } from "../domain/currency";
import { hoursOf } from "../exports/hours";
import { type ExportCell, type ExportTable, numberColumn, textColumn } from "../exports/schema";
import { scopeCells, scopeColumns } from "../exports/scope";
import type { BudgetLine, BudgetYear } from "./schema";

const MONEY = ["budget_amount", "used_amount", "expenses_amount"] as const;

/**
 * A year of budgets as a table: a line and month a row, without the months in which it has neither a budget nor any use. The
 * headline of each month comes first, budgets for whole ranges last, with their days (`2025-12-15/2026-08-31`) in the month's
 * place. Columns of money only where the asking person sees the money of some line.
 */
export function budgetsTable(name: string, { year, lines, long, headline, currency }: BudgetYear): ExportTable {
  const months = headline.time.map(({ month }) => month);
  const hasMoney = headline.money !== null || [...lines, ...long].some(({ money }) => money !== null);
  const major = (minor: number | null | undefined) => (minor === null || minor === undefined ? null : majorOf(minor, currency));
  const digits = minorDigits(currency);
  const columns = [
    textColumn("part"), ...scopeColumns, textColumn("month"),
    numberColumn("budget_seconds"), numberColumn("budget_hours", 2), numberColumn("used_seconds"), numberColumn("used_hours", 2),
    ...(hasMoney ? [...MONEY.map((head) => numberColumn(head, digits)), numberColumn("unpriced_seconds"), textColumn("currency")] : []),
  ];
  const moneyCells = (money: { budget: number | null; used: number | null; expenses: number | null; unpricedSeconds: number | null } | null): ExportCell[] =>
    hasMoney ? [major(money?.budget), major(money?.used), major(money?.expenses), money?.unpricedSeconds ?? null, currency] : [];
  const monthOf = (of: BudgetLine["time"], at: number) => ({ budget: of.budget[at] ?? null, used: of.used[at] ?? null, expenses: of.expenses[at] ?? null, unpricedSeconds: of.unpricedSeconds[at] ?? null });

  const tops = headline.time.map(({ kind, month, amount, used }, at): ExportCell[] => {
    const money = headline.money?.[at];
    return ["headline", kind, "", "", "", "", month, amount, hoursOf(amount), used, hoursOf(used), ...moneyCells(money ? { ...money, budget: money.amount } : null)];
  });
  const rows = lines.flatMap((line) =>
    months.flatMap((month, at): ExportCell[][] => {
      const [time, money] = [monthOf(line.time, at), line.money && monthOf(line.money, at)];
      if ([time.budget, time.used || null, money?.budget, money?.used || null].every((value) => value === null || value === undefined)) return [];
      return [[line.group, ...scopeCells(line), month, time.budget, hoursOf(time.budget), time.used, hoursOf(time.used), ...moneyCells(money)]];
    }),
  );
  const wholes = long.map((line): ExportCell[] => [line.group, ...scopeCells(line), `${line.from}/${line.lastOn}`, line.time.budget, hoursOf(line.time.budget), line.time.used, hoursOf(line.time.used), ...moneyCells(line.money)]);
  return { name: `${name}-${year}`, columns, rows: [...tops, ...rows, ...wholes] };
}
