import { COMPARISONS, type Comparison, type DayRange, earlierRange } from "@/server/domain/compare";
import { firstDayOf } from "@/server/domain/day";
import { FIRST_MONTH } from "./month-in-address";

/** What the address compares with; undefined is nothing. */
export const compareInAddress = (value: string | string[] | undefined): Comparison | undefined => COMPARISONS.find((each) => each === value);

/** The days that a range is compared with; undefined where nobody asks, or no days are kept so early. */
export function comparedRange(range: DayRange, compare: Comparison | undefined): DayRange | undefined {
  const earlier = compare && earlierRange(range, compare);
  return earlier && earlier.from >= firstDayOf(FIRST_MONTH) ? earlier : undefined;
}
