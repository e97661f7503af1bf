import { z } from "zod";
import { budgetSeconds, day, id, text } from "../trpc/scalars";

/** Caps of null: nobody has said. */
export const newExperiment = { channelId: id, hypothesis: text(500), capSeconds: budgetSeconds.min(1).nullable(), capMinor: z.int().min(1).max(2_000_000_000).nullable(), endsOn: day };

/** One experiment with what it has taken. `cap`s are of the whole; `usedSeconds` counts from its first day to its last, or to the day on which it was ended. */
export const experiment = z.object({
  id: z.string(),
  hypothesis: z.string(),
  capSeconds: z.number().nullable(),
  /** Null where there is none, and for whoever may not see cost. */
  capMinor: z.number().nullable(),
  usedSeconds: z.number(),
  startsOn: z.string(),
  endsOn: z.string(),
  /** Null while it runs, or waits for its verdict. */
  endedAt: z.iso.datetime().nullable(),
});
export type Experiment = z.infer<typeof experiment>;
