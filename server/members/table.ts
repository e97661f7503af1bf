import { type ExportTable, textColumn } from "../exports/schema";
import { yesNo } from "../exports/yes-no";
import type { Member } from "./schema";

/** People as a table, those who are gone last; an address only where the page shows it. */
export function membersTable(name: string, members: readonly Member[]): ExportTable {
  const columns = [textColumn("person"), textColumn("email"), textColumn("role"), textColumn("sees_of_others"), textColumn("has_account"), textColumn("removed_at")];
  return { name, columns, rows: members.map((row) => [row.name, row.email ?? "", row.role, row.fieldRights.join(", "), yesNo(!row.isPlaceholder), row.removedAt ?? ""]) };
}
