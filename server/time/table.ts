import { roundTogether } from "../domain/apportion";
import { hoursTogether } from "../domain/billing";
import { majorOf, minorDigits } from "../domain/currency";
import type { RateKind } from "../domain/rate";
import { type ExportCell, type ExportTable, numberColumn, textColumn } from "../exports/schema";
import type { ListedEntry } from "./schema";

/** An entry with its rates, of which the file holds those that may be seen. */
export type ExportedEntry = Omit<ListedEntry, "beyond"> & { rates: Record<RateKind, number | null>; isApproved: boolean };

/** What the asking person sees of the entries besides their time. */
type Sight = { names: boolean; kinds: readonly RateKind[]; currency: string };

/**
 * Entries as a table: each on its own day and with its clock times in its own zone, whichever zone the file is opened in. Hours
 * and amounts of the lines add up to those of all; what nobody is billed for, or has no rate, has no amount.
 */
export function entriesTable(name: string, entries: readonly ExportedEntry[], { names, kinds, currency }: Sight): ExportTable {
  const hours = hoursTogether(entries.map(({ seconds }) => seconds)).rows;
  const money = kinds.map((kind) => moneyOf(entries, kind, currency));
  const digits = minorDigits(currency);
  const columns = [
    textColumn("day"), textColumn("start"), textColumn("end"), textColumn("time_zone"), ...(names ? [textColumn("person")] : []), textColumn("channel"), textColumn("activity"), textColumn("kind"), textColumn("goal"), textColumn("note"),
    numberColumn("seconds"), numberColumn("hours", 2), textColumn("billable"), textColumn("approved"), textColumn("source"),
    ...kinds.flatMap((kind) => [numberColumn(`${kind}_hour`, digits), numberColumn(`${kind}_amount`, digits)]), ...(kinds.length > 0 ? [textColumn("currency")] : []),
  ];
  const rows = entries.map((entry, at): ExportCell[] => [
    entry.on, clock(entry.startedAt, entry.timeZone), clock(entry.endedAt, entry.timeZone), entry.timeZone, ...(names ? [entry.memberName ?? ""] : []), entry.channelName ?? "", entry.activityName, entry.kind, entry.goalTitle ?? "", entry.note,
    entry.seconds, hours[at] ?? null, entry.isBillable ? "yes" : "no", entry.isApproved ? "yes" : "no", entry.source,
    ...money.flatMap((of) => of[at] ?? []), ...(kinds.length > 0 ? [currency] : []),
  ]);
  return { name, columns, rows };
}

/** An hour's rate and the entry's amount; the amounts are split so that they add up to the exact sum, rounded once. */
function moneyOf(entries: readonly ExportedEntry[], kind: RateKind, currency: string): [number | null, number | null][] {
  const rates = entries.map(({ rates: own, isBillable }) => (kind === "bill" && !isBillable ? null : own[kind]));
  const amounts = roundTogether(entries.map(({ seconds }, at) => seconds * (rates[at] ?? 0)), 0, 3600).rows;
  return rates.map((rate, at) => (rate === null ? [null, null] : [majorOf(rate, currency), majorOf(amounts[at] ?? 0, currency)]));
}

/** '23:30' on the wall of the zone in which it was worked; '' where no clock said so. */
function clock(instant: string | null, timeZone: string): string {
  if (instant === null) return "";
  return new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date(instant));
}
