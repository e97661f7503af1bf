import { z } from "zod";
import { day, id, text, word } from "../trpc/scalars";

export const riskFields = { platformKey: word(60), risk: text(500), reviewOn: day };
export type RiskFields = z.infer<z.ZodObject<typeof riskFields>>;
export const riskRef = { riskId: id };
export const newRisk = { ...riskRef, ...riskFields };
/** The version that was read: a change on top of somebody else's is refused. */
export const riskChange = { ...newRisk, version: z.int().min(1) };

export const platformRisk = z.object({
  id: z.string(),
  platformKey: z.string(),
  platformName: z.string(),
  risk: z.string(),
  reviewOn: z.string(),
  /** Whether that day has come. */
  isDue: z.boolean(),
  version: z.number(),
});
export type PlatformRisk = z.infer<typeof platformRisk>;
