import { hoursColumn } from "../domain/hours-column";
import { socialShare, utilisation } from "../domain/utilisation";
import { type ExportTable, numberColumn, textColumn } from "../exports/schema";
import type { UtilisationMonth } from "./schema";

const TIMES = ["worked", "billable", "social", "available", "capacity"] as const;
const RATIOS = ["billable_of_available", "billable_of_worked", "billable_of_capacity", "social_of_worked"] as const;

/** A month's utilisation as a table, a line a person: exact in seconds, hours that add up, and ratios whose heads name what they are of. */
export function utilisationTable(name: string, { month, from, through, people }: UtilisationMonth): ExportTable {
  const hours = TIMES.map((time) => hoursColumn(people.map((person) => person[time])).rows);
  const columns = [
    textColumn("person"), textColumn("from"), textColumn("through"),
    ...TIMES.flatMap((time) => [numberColumn(`${time}_seconds`), numberColumn(`${time}_hours`, 2)]),
    ...RATIOS.map((head) => numberColumn(head, 4)),
  ];
  const rows = people.map((person, at) => {
    const { billableOfAvailable, billableOfWorked, billableOfCapacity } = utilisation(person);
    return [person.name, from, through ?? "", ...TIMES.flatMap((time, index) => [person[time], hours[index]?.[at] ?? null]), billableOfAvailable, billableOfWorked, billableOfCapacity, socialShare(person)];
  });
  return { name: `${name}-${month}`, columns, rows };
}
