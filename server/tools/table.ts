import { majorOf, minorDigits } from "../domain/currency";
import { hoursOf } from "../exports/hours";
import { type ExportTable, numberColumn, textColumn } from "../exports/schema";
import type { ToolList } from "./schema";

/** The register of tools as a table; costs are of this month in the workspace's currency, and there only for whoever sees them. Empty is not known. */
export function toolsTable(name: string, { currency, showsCost, tools }: ToolList): ExportTable {
  const digits = minorDigits(currency);
  const major = (minor: number | null) => (minor === null ? null : majorOf(minor, currency));
  const columns = [
    textColumn("tool"), textColumn("purpose"), textColumn("stage"), textColumn("owner"), textColumn("trial_from"), textColumn("trial_until"), textColumn("used_from"), textColumn("used_until"), textColumn("channels"),
    numberColumn("saved_month_seconds"), numberColumn("saved_month_hours", 2), ...(showsCost ? [numberColumn("month_cost", digits), numberColumn("saved_amount", digits), textColumn("currency")] : []),
  ];
  const rows = tools.map((row) => [
    row.name, row.purpose, row.stage, row.ownerName ?? "", row.trialFrom ?? "", row.trialUntil ?? "", row.usedFrom ?? "", row.usedUntil ?? "", row.channels.map((channel) => channel.name).join(", "),
    row.savedMonthSeconds, hoursOf(row.savedMonthSeconds), ...(showsCost ? [major(row.cost?.inTenantMinor ?? null), major(row.savedMinor), currency] : []),
  ]);
  return { name, columns, rows };
}
