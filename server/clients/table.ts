import { type ExportTable, numberColumn, textColumn } from "../exports/schema";
import { yesNo } from "../exports/yes-no";
import type { Assignments, Client } from "./schema";

/** The agency's clients as a table, open ones first. */
export function clientsTable(name: string, clients: readonly Client[]): ExportTable {
  const columns = [textColumn("client"), textColumn("own_role"), numberColumn("people"), textColumn("archived"), textColumn("handed_over_to")];
  return { name, columns, rows: clients.map((row) => [row.name, row.role, row.people, yesNo(row.isArchived), row.handOverTo ?? ""]) };
}

/** Who works for which client as a table: a line a person and client; who is in all of them by their role has one line. */
export function assignmentsTable(name: string, { clients, people }: Assignments): ExportTable {
  const named = new Map(clients.map((client) => [client.slug, client.name]));
  const columns = [textColumn("person"), textColumn("agency_role"), textColumn("client"), textColumn("role")];
  const rows = people.flatMap((person) =>
    person.isLead || person.clients.length === 0
      ? [[person.name, person.role, person.isLead ? "all" : "", ""]]
      : person.clients.map(({ slug, role }) => [person.name, person.role, named.get(slug) ?? slug, role]));
  return { name, columns, rows };
}
