import { z } from "zod";
import { complexity } from "../time/schema";

/** What one kind of work usually takes here. The three times are null where the sample is too small to tell. */
export const norm = z.object({
  activityId: z.string(),
  activityName: z.string(),
  /** Null is work for no channel. */
  channelId: z.string().nullable(),
  channelName: z.string().nullable(),
  /** Null is all of it, whatever was said about how hard it was. */
  complexity: complexity.nullable(),
  sample: z.number(),
  lowSeconds: z.number().nullable(),
  medianSeconds: z.number().nullable(),
  highSeconds: z.number().nullable(),
});
export type ListedNorm = z.infer<typeof norm>;

export const normList = z.object({
  /** The day until which norms are still being found out; until then none is proposed. Null where they hold. */
  calibratingUntil: z.string().nullable(),
  /** By activity and channel, the work as a whole before its parts by complexity. */
  norms: z.array(norm),
});
