import { majorOf, minorDigits } from "../domain/currency";
import { roundHalfAway } from "../domain/rounding";
import { hoursOf } from "../exports/hours";
import { type ExportCell, type ExportTable, numberColumn, textColumn } from "../exports/schema";
import { scopeCells, scopeColumns } from "../exports/scope";
import type { LedgerLine, RetainerLedger, RetainersOfMonth } from "./schema";

type Sight = { currency: string; seesFee: boolean };
type Figures = Pick<LedgerLine, "ledger" | "status" | "burn" | "overServicing" | "terms" | "effectiveRateMinor">;

const figureColumns = ({ currency, seesFee }: Sight) => [
  ...["base", "carried_in", "adjustments", "available", "used", "balance", "expired", "carried_out"].map((part) => numberColumn(`${part}_seconds`)),
  numberColumn("available_hours", 2), numberColumn("used_hours", 2), textColumn("status"), numberColumn("burn", 4), numberColumn("over_servicing", 4),
  ...(seesFee ? [numberColumn("fee_amount", minorDigits(currency)), numberColumn("effective_hour", minorDigits(currency)), textColumn("currency")] : []),
];

function figureCells({ ledger, ...line }: Figures, { currency, seesFee }: Sight): ExportCell[] {
  const money = (minor: number | null) => (minor === null ? null : majorOf(roundHalfAway(minor), currency));
  return [
    ledger.base, ledger.carriedIn, ledger.adjustments, ledger.available, ledger.used, ledger.balance, ledger.expired, ledger.carriedOut,
    hoursOf(ledger.available), hoursOf(ledger.used), line.status, line.burn, line.overServicing,
    ...(seesFee ? [money(line.terms?.feeMinor ?? null), money(line.effectiveRateMinor), currency] : []),
  ];
}

/** The accounts of a month as a table: what came in, what was used and what passes on, exact in seconds. The fee only for whoever sees it. */
export function retainersTable(name: string, { month, closing, rows, currency }: RetainersOfMonth, seesFee: boolean): ExportTable {
  const sight = { currency, seesFee };
  const columns = [...scopeColumns, textColumn("month"), textColumn("closed"), ...figureColumns(sight)];
  return { name, columns, rows: rows.map((row) => [...scopeCells(row), month, closing ? "yes" : "no", ...figureCells(row, sight)]) };
}

/** One budget's account over its months as a table, the latest first, with why time was given or taken. */
export function ledgerTable(name: string, { months, currency, seesFee, ...scope }: RetainerLedger): ExportTable {
  const sight = { currency, seesFee };
  const columns = [...scopeColumns, textColumn("month"), textColumn("closed"), ...figureColumns(sight), textColumn("reasons")];
  const rows = months.map((line) => [...scopeCells(scope), line.ledger.month, line.closing ? "yes" : "no", ...figureCells(line, sight), line.adjustments.map(({ reason }) => reason).join("; ")]);
  return { name, columns, rows };
}

/** The hours of each month by the month that they are of, the oldest first, with what became of them. */
export function lotsTable(name: string, { months, ...scope }: RetainerLedger): ExportTable {
  const fates = ["used", "expired", "trimmed", "lapsed", "carried"] as const;
  const columns = [...scopeColumns, textColumn("month"), textColumn("hours_of"), textColumn("last_month"), numberColumn("held_seconds"), ...fates.map((fate) => numberColumn(`${fate}_seconds`))];
  const rows = months.flatMap(({ ledger }) => ledger.lots.map((lot) => [...scopeCells(scope), ledger.month, lot.month, lot.lastMonth ?? "", lot.amount, ...fates.map((fate) => lot[fate])]));
  return { name, columns, rows };
}
