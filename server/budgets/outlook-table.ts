import { majorOf, minorDigits } from "../domain/currency";
import { hoursOf } from "../exports/hours";
import { type ExportCell, type ExportTable, numberColumn, textColumn } from "../exports/schema";
import { scopeCells, scopeColumns } from "../exports/scope";
import type { BudgetYear, OutlookOnWire } from "./schema";

type Scope = Parameters<typeof scopeCells>[0];

/**
 * Where the budgets of the month that is now, and those for whole ranges, will end: a row a budget, measure and way of reckoning,
 * the one that is gone by first (`shown`). Time is in seconds and hours, money in whole units. Empty is none yet.
 */
export function outlooksTable(name: string, { lines, long, currency, currentMonth }: BudgetYear): ExportTable {
  const digits = minorDigits(currency);
  const columns = [
    ...scopeColumns, textColumn("period"), textColumn("measure"), textColumn("method"), textColumn("shown"),
    ...["available", "used", "forecast", "low", "high"].flatMap((part) => [numberColumn(`${part}_seconds`), numberColumn(`${part}_hours`, 2), numberColumn(`${part}_amount`, digits)]),
    textColumn("currency"), textColumn("runs_out_on"),
  ];
  const rowsOf = (scope: Scope, period: string, measure: "time" | "money", outlook: OutlookOnWire | null): ExportCell[][] => {
    if (!outlook) return [];
    const cells = (value: number | null): ExportCell[] => {
      const whole = value === null ? null : Math.round(value);
      return measure === "time" ? [whole, hoursOf(value), null] : [null, null, whole === null ? null : majorOf(whole, currency)];
    };
    const ways = [...(outlook.forecast ? [outlook.forecast] : []), ...outlook.beside];
    return (ways.length > 0 ? ways : [null]).map((way) => [
      ...scopeCells(scope), period, measure, way?.method ?? "", way !== null && way === outlook.forecast ? "yes" : "no",
      ...[outlook.available, outlook.used, way?.value ?? null, way?.range.low ?? null, way?.range.high ?? null].flatMap(cells),
      measure === "money" ? currency : "", outlook.runsOutOn ?? "",
    ]);
  };
  const periods = [...lines.map((line) => ({ line, period: currentMonth })), ...long.map((line) => ({ line, period: `${line.from}/${line.lastOn}` }))];
  return { name, columns, rows: periods.flatMap(({ line, period }) => [...rowsOf(line, period, "time", line.time.outlook), ...rowsOf(line, period, "money", line.money?.outlook ?? null)]) };
}
