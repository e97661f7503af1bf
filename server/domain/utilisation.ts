/** Seconds of a person or of a team in one period. Capacity and what of it is available may be unknown (null). */
export type WorkedTime = { worked: number; billable: number; social: number; capacity: number | null; available: number | null };

/** Each says its denominator, for 98 billable hours are 68 % of one thing and 61 % of another (formulas J). Null where it is nothing or unknown. */
export type Utilisation = { billableOfAvailable: number | null; billableOfWorked: number | null; billableOfCapacity: number | null };

export function utilisation({ worked, billable, capacity, available }: Omit<WorkedTime, "social">): Utilisation {
  return { billableOfAvailable: ratio(billable, available), billableOfWorked: ratio(billable, worked), billableOfCapacity: ratio(billable, capacity) };
}

/** The part of worked time that is social. Null where nothing was worked. */
export function socialShare({ social, worked }: Pick<WorkedTime, "social" | "worked">): number | null {
  return ratio(social, worked);
}

/** A team as the sum of its people. Capacity is unknown where that of one who worked is: a ratio of the others would be too high. */
export function sumWorked(people: readonly WorkedTime[]): WorkedTime {
  const sum = (pick: (person: WorkedTime) => number) => people.reduce((total, person) => total + pick(person), 0);
  const known = (pick: (person: WorkedTime) => number | null) => (people.some((person) => pick(person) === null && person.worked > 0) ? null : sum((person) => pick(person) ?? 0));
  return { worked: sum(({ worked }) => worked), billable: sum(({ billable }) => billable), social: sum(({ social }) => social), capacity: known(({ capacity }) => capacity), available: known(({ available }) => available) };
}

function ratio(part: number, whole: number | null): number | null {
  return whole === null || whole === 0 ? null : part / whole;
}
