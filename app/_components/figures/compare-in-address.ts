import { COMPARISONS, type Comparison } from "@/server/domain/compare";

/** What the address compares with; undefined is nothing. */
export const compareInAddress = (value: string | string[] | undefined): Comparison | undefined => COMPARISONS.find((each) => each === value);
