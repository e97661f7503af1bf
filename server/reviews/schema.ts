import { z } from "zod";
import { month } from "../trpc/scalars";
import { due } from "../verdicts/schema";

const words = z.string().max(20_000).refine((value) => value.isWellFormed() && !value.includes("\u0000"), "unreadableText").transform((value) => value.normalize("NFC")).pipe(z.string().max(5000));

/** What is written while the review is held; kept as it is typed. */
export const reviewWords = { happened: words, verdicts: words, decisions: words, nextMonth: words };
export type ReviewWords = z.infer<z.ZodObject<typeof reviewWords>>;

export const reviewOf = { month: month.optional() };
/** The version that was read, 0 where nothing was written yet: a change on top of somebody else's is refused. */
export const reviewChange = { month, version: z.int().min(0), ...reviewWords };

/** What a month came to: all work, the channels over their budget, the channels that wait for a decision, and what next month has. Null is no budget. */
export const reviewFigures = z.object({
  total: z.object({ usedSeconds: z.number(), budgetSeconds: z.number().nullable() }),
  channelsOver: z.array(z.object({ name: z.string(), usedSeconds: z.number(), budgetSeconds: z.number() })),
  waiting: z.array(z.object({ name: z.string(), due: z.array(due) })),
  nextBudgetSeconds: z.number().nullable(),
});
export type ReviewFigures = z.infer<typeof reviewFigures>;

export const review = z.object({
  month: z.string(),
  /** The month that is now on; the one before it is what is usually reviewed. */
  thisMonth: z.string(),
  ...z.object(reviewWords).shape,
  version: z.number(),
  /** As they stand; once it is finished, as they stood then. */
  figures: reviewFigures,
  /** Null while it is open. The name is null for whoever may not see names. */
  completed: z.object({ at: z.string(), byName: z.string().nullable() }).nullable(),
  /** Months that have a review, latest first. */
  months: z.array(z.object({ month: z.string(), isCompleted: z.boolean() })),
});
export type Review = z.infer<typeof review>;
