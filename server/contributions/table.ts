import { byDepartment, contributionMonthSeconds, contributionWeekSeconds } from "../domain/contribution";
import { hoursColumn } from "../domain/hours-column";
import { type ExportTable, numberColumn, textColumn } from "../exports/schema";
import type { Contribution } from "./schema";

/** What other departments give as a table, a line a role, in the order of the page; hours a week and a month add up. */
export function contributionsTable(name: string, contributions: readonly Contribution[]): ExportTable {
  const roles = byDepartment(contributions).flatMap((department) => department.roles);
  const week = hoursColumn(roles.map(contributionWeekSeconds)).rows;
  const month = hoursColumn(roles.map(contributionMonthSeconds)).rows;
  const columns = [
    textColumn("department"), textColumn("role"), numberColumn("role_week_seconds"), numberColumn("share", 3),
    numberColumn("week_seconds"), numberColumn("week_hours", 2), numberColumn("month_seconds"), numberColumn("month_hours", 2), textColumn("note"),
  ];
  const rows = roles.map((role, at) => [
    role.department, role.roleName, role.weekSeconds, role.sharePermille / 1000,
    contributionWeekSeconds(role), week[at] ?? null, contributionMonthSeconds(role), month[at] ?? null, role.note,
  ]);
  return { name, columns, rows };
}
