import { z } from "zod";
import { month } from "../trpc/scalars";

/** The month that is asked for; without one, the month that is now in the tenant's zone. */
export const monthRef = { month: month.optional() };

/** The ratios are made of these by domain/utilisation.ts, on either side. Capacity null is unknown. */
const figures = {
  worked: z.number(),
  billable: z.number(),
  /** Time on activities that are not "other work". */
  social: z.number(),
  capacity: z.number().nullable(),
  available: z.number().nullable(),
};
export const workedTime = z.object(figures);

export const personUtilisation = z.object({ memberId: z.string(), name: z.string(), isYou: z.boolean(), ...figures });
export type PersonUtilisation = z.infer<typeof personUtilisation>;

export const utilisationMonth = z.object({
  month: z.string(),
  /** The month that is now. */
  currentMonth: z.string(),
  from: z.string(),
  /** The last day that counts: the month's last, or yesterday. Null where no day of the month has ended. */
  through: z.string().nullable(),
  /** Everybody with the right to see hours; else oneself, or nobody. */
  people: z.array(personUtilisation),
  /** Everybody together. Null for external people, who know of nobody's time but their own. */
  total: workedTime.nullable(),
});
export type UtilisationMonth = z.infer<typeof utilisationMonth>;
