import { hoursColumn } from "../domain/hours-column";
import { roundHalfAway } from "../domain/rounding";
import { type ExportTable, numberColumn, textColumn } from "../exports/schema";
import type { SourcingMix } from "./schema";

const TIMES = ["own", "providers", "agreed"] as const;
const SHARES = ["providers_share", "planned_share", "above_path"] as const;

const shareOf = (share: number | null) => (share === null ? null : roundHalfAway(share, 4));

/** Who does the work as a table, a line a quarter: exact in seconds, hours that add up. What was agreed is part of the providers'; a quarter without work to come, and a share that nobody knows, are empty. */
export function mixTable(name: string, { quarter, quarters }: SourcingMix): ExportTable {
  const told = quarters.map((row) => {
    const isToCome = row.quarter > quarter && row.outsideShare === null;
    return isToCome ? { own: null, providers: null, agreed: null } : { own: row.insideSeconds, providers: row.outsideSeconds, agreed: row.agreedSeconds };
  });
  const hours = TIMES.map((time) => hoursColumn(told.map((row) => row[time])).rows);
  const columns = [textColumn("quarter"), ...TIMES.flatMap((time) => [numberColumn(`${time}_seconds`), numberColumn(`${time}_hours`, 2)]), ...SHARES.map((head) => numberColumn(head, 4))];
  const rows = quarters.map((row, at) => [row.quarter, ...TIMES.flatMap((time, index) => [told[at]?.[time] ?? null, hours[index]?.[at] ?? null]), shareOf(row.outsideShare), shareOf(row.plannedShare), shareOf(row.aboveShare)]);
  return { name, columns, rows };
}
