import { isMonth } from "@/server/domain/day";

/** Before this month, and after the other, no address means any. */
export const FIRST_MONTH = "1970-01";
const LAST_MONTH = "2199-12";

/** The month of the address, 'YYYY-MM'; undefined where there is none, or nothing that is a month: then it is the month that is now. */
export function monthInAddress(value: string | string[] | undefined): string | undefined {
  return typeof value === "string" && isMonth(value) && value >= FIRST_MONTH && value <= LAST_MONTH ? value : undefined;
}
