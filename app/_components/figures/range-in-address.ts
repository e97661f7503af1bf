import { addMonths, type Month } from "@/server/domain/day";
import { FIRST_MONTH, monthInAddress } from "./month-in-address";

type Search = Record<string, string | string[] | undefined>;

/** So many months are added up at most. */
const MOST_MONTHS = 60;

/** The months that the address asks for; what cannot be read is left out, and what cannot be answered falls to the nearest that can. */
export function rangeInAddress(search: Search): { from: Month | undefined; to: Month | undefined } {
  const month = monthInAddress(search.month);
  const [from, to] = [monthInAddress(search.from) ?? month, monthInAddress(search.to) ?? month];
  if (from === undefined || to === undefined) return { from, to };
  if (to < from) return { from, to: from };
  const earliest = addMonths(to, 1 - MOST_MONTHS);
  return { from: from < earliest ? earliest : from, to };
}

/** The twelve months up to one, as far as there are any. */
export function yearTo(month: Month): { from: Month; to: Month } {
  const from = addMonths(month, -11);
  return { from: from < FIRST_MONTH ? FIRST_MONTH : from, to: month };
}

/** The same months in an address: one alone is a month. */
export const monthsQuery = ({ from, to }: { from: Month; to: Month }): Record<string, string> => (from === to ? { month: from } : { from, to });
