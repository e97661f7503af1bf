import { type ExportTable, numberColumn, textColumn } from "../exports/schema";
import { yesNo } from "../exports/yes-no";
import type { Provider } from "./schema";

/** Providers as a table, in the order of the page, with their people here and when the agreement on personal data was signed or why none is needed. */
export function providersTable(name: string, providers: readonly Provider[]): ExportTable {
  const columns = [
    textColumn("provider"), textColumn("kind"), textColumn("contact"), textColumn("website"), textColumn("proof"), textColumn("agreement_on"), textColumn("no_agreement_because"), textColumn("people"),
    numberColumn("engagements"), textColumn("note"), textColumn("put_away"),
  ];
  const rows = providers.map((row) => [
    row.name, row.kind, row.contact, row.website ?? "", row.proof, row.agreementOn ?? "", row.agreementWaiver ?? "", row.people.map((person) => person.name).join(", "), row.engagements, row.note, yesNo(row.isArchived),
  ]);
  return { name, columns, rows };
}
