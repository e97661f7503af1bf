import { isMonth } from "@/server/domain/day";

/** The month of the address, 'YYYY-MM'; undefined where there is none, or nothing that is a month: then it is the month that is now. */
export function monthInAddress(value: string | string[] | undefined): string | undefined {
  return typeof value === "string" && isMonth(value) && value >= "1970-01" && value < "2200-01" ? value : undefined;
}
