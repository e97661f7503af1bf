import { z } from "zod";
import { day, text } from "../trpc/scalars";

export const holidayYear = { year: z.int().min(1970).max(2199) };
export const holidayRef = { on: day };

/** An own day off, or (`isWorked`) a holiday of the country on which people work here. */
export const holidayChange = { ...holidayRef, name: text(80), isWorked: z.boolean() };

export const holiday = z.object({
  on: z.string(),
  name: z.string(),
  /** Who says so: the country's calendar, or this tenant. */
  source: z.enum(["country", "own"]),
  /** True where the country's holiday is a working day here. */
  isWorked: z.boolean(),
});
export type Holiday = z.infer<typeof holiday>;

const named = z.object({ code: z.string(), name: z.string() });
export const holidayCountry = named.extend({ regions: z.array(named) });
