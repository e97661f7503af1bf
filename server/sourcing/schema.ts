import { z } from "zod";
import { isQuarter } from "../domain/quarter";
import { id, note } from "../trpc/scalars";

const quarter = z.string().max(7).refine(isQuarter, "notAQuarter");
const permille = z.int().min(0).max(1000);

/** Which share of the work providers do at first and which in the end; its id is made by whoever adds it. */
export const newTarget = { targetId: id, fromQuarter: quarter, fromPermille: permille, toQuarter: quarter, toPermille: permille, note };
export type TargetFields = Omit<z.infer<z.ZodObject<typeof newTarget>>, "targetId">;

const mixRow = z.object({
  quarter: z.string(),
  insideSeconds: z.number(),
  outsideSeconds: z.number(),
  /** Of it: as agreed with providers none of whose people logs time here. */
  agreedSeconds: z.number(),
  outsideShare: z.number().nullable(),
  plannedShare: z.number().nullable(),
  aboveShare: z.number().nullable(),
});
export type MixRow = z.infer<typeof mixRow>;

export const sourcingMix = z.object({
  quarter: z.string(),
  target: z.object({ fromQuarter: z.string(), fromPermille: z.number(), toQuarter: z.string(), toPermille: z.number(), note: z.string() }).nullable(),
  quarters: z.array(mixRow),
});
export type SourcingMix = z.infer<typeof sourcingMix>;
