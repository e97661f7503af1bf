import { z } from "zod";
import { datedSplit, splitChannel, toolSplit } from "../cost-splits/schema";
import { ROI_BYS, ROI_PARTS } from "../domain/roi";
import { returnKindWord, valueFields } from "../returns/schema";
import { month, word } from "../trpc/scalars";

/** Whole months, both included; without them the month that is now in the tenant's zone. INVALID for more than five years. */
export const roiRange = { from: month.optional(), to: month.optional() };
/** Whose ROI: a channel, goal, provider or campaign by its key, "" for what names none; null is all together. */
export const roiScope = { ...roiRange, by: z.enum(ROI_BYS), key: word(200).or(z.literal("")).nullable() };
/** By what a file tells it apart. */
export const roiTableAsk = { ...roiRange, by: z.enum([...ROI_BYS, "month", "activity"]).default("channel") };
export const roiByInput = { ...roiRange, by: z.enum(ROI_PARTS) };

const minor = z.number();
/** In whole minor units of the tenant's currency; null for whoever may not see what an hour costs, who sees the sum. */
export const costParts = z.object({ laborMinor: minor, externalMinor: minor, toolsMinor: minor, adsMinor: minor, otherMinor: minor });
export const returnParts = z.object({ revenueMinor: minor, resultsMinor: minor, savingsMinor: minor });
export const coverage = z.object({ pricedSeconds: z.number(), seconds: z.number(), valuedResults: z.number(), results: z.number() });

/** What some months of something cost and brought. */
export const roiLineOut = z.object({
  cost: costParts.nullable(),
  /** All of the cost as one sum, which whoever reads returns may see. */
  allInMinor: minor, back: returnParts, returnMinor: minor, paidMinor: minor, adsMinor: minor,
  /** Null where nothing was spent, where nobody has said what came back or what any of it is worth, and where the cost of work is not known. */
  roi: z.number().nullable(),
  adsOnlyRoi: z.number().nullable(),
  seconds: z.number(), results: z.number(), valuedCount: z.number(), returns: z.number(), coverage,
});
export type RoiLineOut = z.infer<typeof roiLineOut>;

const head = { from: z.string(), to: z.string(), today: z.string(), currency: z.string() };

export const roiBoard = z.object({
  ...head,
  total: roiLineOut,
  /** Null is what belongs to no channel. */
  channels: z.array(roiLineOut.extend({ channelId: z.string().nullable(), name: z.string().nullable() })),
  months: z.array(roiLineOut.extend({ month: z.string() })),
  /** Hours by channel and kind of work, and what they cost for whoever may see that; null too where no hour has a rate. */
  activities: z.array(z.object({ channelId: z.string().nullable(), activityId: z.string(), name: z.string(), seconds: z.number(), laborMinor: z.number().nullable() })),
});
export type RoiBoard = z.infer<typeof roiBoard>;

export const roiByAnswer = z.object({ ...head, by: roiByInput.by, total: roiLineOut, lines: z.array(roiLineOut.extend({ key: z.string().nullable(), name: z.string().nullable() })) });
export type RoiByAnswer = z.infer<typeof roiByAnswer>;

/** What keeps a figure from being whole, or would make it another one. */
export const missing = z.discriminatedUnion("what", [
  z.object({ what: z.literal("rates"), seconds: z.number() }),
  z.object({ what: z.literal("value"), kindId: z.string(), name: z.string(), count: z.number() }),
  z.object({ what: z.literal("exchange"), count: z.number() }),
  z.object({ what: z.literal("channel"), minor: z.number() }),
  z.object({ what: z.literal("returns") }),
]);
export type Missing = z.infer<typeof missing>;

/** Returns of one kind and value, of which null holds on none of their days: `worthMinor` null is not valued. */
export const workedReturn = z.object({ kindId: z.string(), valueId: z.string().nullable(), name: z.string(), kind: returnKindWord, quantity: z.number(), amountMinor: z.number(), worth: z.object(valueFields).nullable(), worthMinor: z.number().nullable() });

/**
 * `shared` is how cost that belongs to no channel was shared, in months that follow on each other; none of what takes no part in it. `sharedCost` is what of a
 * channel's cost came to it that way: the rest is its own hours at their rates, and what was spent for it. Null where cost is not shown by its parts.
 */
export const roiWorking = z.object({ ...head, name: z.string().nullable(), line: roiLineOut, sharedCost: costParts.nullable(), shared: z.array(z.object({ from: z.string(), to: z.string(), split: toolSplit })), returns: z.array(workedReturn), missing: z.array(missing) });
export type RoiWorking = z.infer<typeof roiWorking>;

/** How cost that belongs to no channel falls on the channels, from a month on (from this one where it is left out) until the next change: parts count in the fixed way alone. */
export const sharingFields = { from: month.optional(), split: toolSplit, channels: z.array(splitChannel).max(500) };
/** What was said of it, each from a month on (null: from the beginning), the earliest first; from the beginning it falls by hours where nobody has said another way. Nothing changes the closed months. */
export const sharing = z.object({ currentMonth: z.string(), channels: z.array(z.object({ id: z.string(), name: z.string() })), splits: z.array(datedSplit), closedMonths: z.array(z.string()) });
export type Sharing = z.infer<typeof sharing>;
