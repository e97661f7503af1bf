import type { ImportPerson } from "../schema";

/** One key for one person of a file: the address where it is known, else the name, both without regard to case. */
export function personKey(person: ImportPerson): string {
  return (person.email ?? person.name).toLowerCase();
}
