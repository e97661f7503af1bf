import { majorOf, minorDigits } from "../domain/currency";
import { roundHalfAway } from "../domain/rounding";
import { type ExportTable, numberColumn, textColumn } from "../exports/schema";
import type { RetainersOfMonth } from "./schema";

const hoursOf = (seconds: number | null) => (seconds === null ? null : roundHalfAway(seconds / 3600, 2));

/** The accounts of a month as a table: what came in, what was used and what passes on, exact in seconds. The fee only for whoever sees it. */
export function retainersTable(name: string, { month, closing, rows, currency }: RetainersOfMonth, seesFee: boolean): ExportTable {
  const digits = minorDigits(currency);
  const columns = [
    textColumn("name"), textColumn("channels"), textColumn("activities"), textColumn("goal"), textColumn("person"), textColumn("month"), textColumn("closed"),
    ...["base", "carried_in", "adjustments", "available", "used", "balance", "expired", "carried_out"].map((part) => numberColumn(`${part}_seconds`)),
    numberColumn("available_hours", 2), numberColumn("used_hours", 2), textColumn("status"), numberColumn("burn", 4), numberColumn("over_servicing", 4),
    ...(seesFee ? [numberColumn("fee_amount", digits), numberColumn("effective_hour", digits), textColumn("currency")] : []),
  ];
  const named = (all: readonly { name: string }[]) => all.map((each) => each.name).join(", ");
  const money = (minor: number | null) => (minor === null ? null : majorOf(roundHalfAway(minor), currency));
  const lines = rows.map(({ ledger, ...row }) => [
    row.name ?? "", named(row.channels), named(row.activities), row.goal?.name ?? "", row.member?.name ?? "", month, closing ? "yes" : "no",
    ledger.base, ledger.carriedIn, ledger.adjustments, ledger.available, ledger.used, ledger.balance, ledger.expired, ledger.carriedOut,
    hoursOf(ledger.available), hoursOf(ledger.used), row.status, row.burn, row.overServicing,
    ...(seesFee ? [money(row.terms?.feeMinor ?? null), money(row.effectiveRateMinor), currency] : []),
  ]);
  return { name, columns, rows: lines };
}
