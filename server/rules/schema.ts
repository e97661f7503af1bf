import { z } from "zod";
import { RULE_KEYS } from "../domain/rule-of-thumb";
import { text } from "../trpc/scalars";

export const ruleKey = z.enum(RULE_KEYS);

const ownNumber = z.strictObject({ value: z.number().min(0).max(1000), source: text(200), year: z.int().min(1900).max(2199).nullable() }).nullable();

/**
 * `own` of null takes the tenant's own number away: the default holds again. `was` is its own number when the change was made,
 * null for the default: on top of somebody else's it is refused.
 */
export const ruleChange = { rule: ruleKey, own: ownNumber, was: ownNumber };

const number = { value: z.number(), source: z.string(), year: z.number().nullable() };
export const listedRule = z.object({
  key: ruleKey,
  unit: z.enum(["days", "minutes", "percent", "count"]),
  ...number,
  /** The default where the tenant's own number differs; null where the default holds. */
  instead: z.object(number).nullable(),
});
export type ListedRule = z.infer<typeof listedRule>;
