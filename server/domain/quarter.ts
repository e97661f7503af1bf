import { addMonths, type Month } from "./day";

/** A quarter of a year, 'YYYY-Qn'. Sorts as it counts. */
export type Quarter = string;

/** True for 'YYYY-Q1' to 'YYYY-Q4'. */
export const isQuarter = (text: string) => /^\d{4}-Q[1-4]$/.test(text);

export const quarterOf = (month: Month): Quarter => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;

/** The three months of a quarter. */
export function monthsOfQuarter(quarter: Quarter): [Month, Month, Month] {
  const first = `${quarter.slice(0, 4)}-${String(Number(quarter.slice(6)) * 3 - 2).padStart(2, "0")}`;
  return [first, addMonths(first, 1), addMonths(first, 2)];
}

/** The quarter so many later; earlier when negative. */
export const addQuarters = (quarter: Quarter, count: number): Quarter => quarterOf(addMonths(monthsOfQuarter(quarter)[0], count * 3));

/** How many quarters `to` is after `from`; negative when it is before. */
export const quartersBetween = (from: Quarter, to: Quarter): number => (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 4 + Number(to.slice(6)) - Number(from.slice(6));
