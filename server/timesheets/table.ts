import { hoursColumn } from "../domain/hours-column";
import { type ExportTable, numberColumn, textColumn } from "../exports/schema";
import { yesNo } from "../exports/yes-no";
import type { ClosableMonth, ListedWeek } from "./schema";

/** People's weeks as a table: those that wait, those that are missing and those that are approved, told apart by their state. */
export function weeksTable(name: string, weeks: readonly ListedWeek[]): ExportTable {
  const hours = hoursColumn(weeks.map(({ seconds }) => seconds)).rows;
  const columns = [
    textColumn("person"), textColumn("from"), textColumn("through"), textColumn("state"), numberColumn("seconds"), numberColumn("hours", 2),
    textColumn("submitted_at"), textColumn("changed_since"), textColumn("approved_at"), textColumn("approved_by"),
  ];
  const rows = weeks.map((week, at) => [
    week.memberName, week.from, week.to, week.state, week.seconds, hours[at] ?? null,
    week.submittedAt ?? "", yesNo(week.hasChanged), week.approvedAt ?? "", week.approvedBy ?? "",
  ]);
  return { name, columns, rows };
}

/** The months as a table: their time, what of it is approved, and whether they are closed; when, and by whom last. */
export function monthsTable(name: string, months: readonly ClosableMonth[]): ExportTable {
  const [hours, approved] = [hoursColumn(months.map(({ seconds }) => seconds)).rows, hoursColumn(months.map(({ approvedSeconds }) => approvedSeconds)).rows];
  const columns = [
    textColumn("month"), numberColumn("seconds"), numberColumn("hours", 2), numberColumn("approved_seconds"), numberColumn("approved_hours", 2), numberColumn("people_to_approve"),
    textColumn("closed"), textColumn("closed_at"), textColumn("closed_by"), textColumn("reopened_at"), textColumn("reopened_by"), textColumn("reason"),
  ];
  const rows = months.map(({ closings: [last], ...month }, at) => [
    month.month, month.seconds, hours[at] ?? null, month.approvedSeconds, approved[at] ?? null, month.peopleToApprove,
    yesNo(month.isClosed), last?.closedAt ?? "", last?.closedBy ?? "", last?.reopened?.at ?? "", last?.reopened?.by ?? "", last?.reopened?.reason ?? "",
  ]);
  return { name, columns, rows };
}
