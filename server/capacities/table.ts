import { hoursColumn } from "../domain/hours-column";
import { type ExportTable, numberColumn, textColumn } from "../exports/schema";
import type { PersonCapacity } from "./schema";

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

/** What the weeks of people hold today, a line a person; the hours of the days add up to those of the week. */
export function capacitiesTable(name: string, { today, people }: { today: string; people: readonly PersonCapacity[] }): ExportTable {
  const columns = [textColumn("person"), textColumn("role"), textColumn("on"), textColumn("assumed"), ...WEEKDAYS.map((day) => numberColumn(`${day}_hours`, 2)), numberColumn("week_seconds"), numberColumn("week_hours", 2)];
  const rows = people.map(({ name: person, role, isAssumed, daySeconds }) => {
    const hours = hoursColumn(daySeconds ?? WEEKDAYS.map(() => null));
    return [person, role, today, isAssumed ? "yes" : "no", ...hours.rows, daySeconds && daySeconds.reduce((sum, seconds) => sum + seconds, 0), hours.total];
  });
  return { name, columns, rows };
}
