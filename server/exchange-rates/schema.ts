import { z } from "zod";
import { currency, day, note } from "../trpc/scalars";

/** From a day on a unit of `currency` is worth `rate` units of the tenant's; set again for a day, it is corrected. What is below ten places would be kept as nothing. */
export const newExchangeRate = { currency, on: day, rate: z.number().min(1e-10).max(1e9), source: note.pipe(z.string().max(200)) };

export const exchangeRateList = z.object({
  today: z.string(),
  currency: z.string(),
  /** Currencies that tools are paid in, that something came back in, or that have a rate, each with its rates, latest first; `rateToday` null is not known. */
  currencies: z.array(z.object({ currency: z.string(), rateToday: z.number().nullable(), rates: z.array(z.object({ on: z.string(), rate: z.number(), source: z.string() })) })),
});
export type ExchangeRateList = z.infer<typeof exchangeRateList>;
