import { z } from "zod";
import { splitChannel, toolSplit } from "../cost-splits/schema";
import { budgetSeconds, currency, day, id, month, note, text } from "../trpc/scalars";

export const costPer = z.enum(["month", "year", "seat-month"]);
export const toolStageWord = z.enum(["trial-over", "trial", "requirements", "in-use", "retired", "dropped"]);
export const trialOutcome = z.enum(["adopt", "drop"]);

/** `[from, to)` in minor units of its own currency; `seats` count only where it is paid by seat. */
const costTerm = z.strictObject({ from: day, to: day.nullable(), amountMinor: z.int().min(0).max(2_000_000_000), currency, per: costPer, seats: z.int().min(1).max(10_000) });

export const toolFields = {
  name: text(120),
  purpose: note.pipe(z.string().max(300)),
  /** What it has to do, before anything is tried. */
  requirements: note,
  ownerId: id.nullable(),
  /** Stated, not measured; null where nobody has said. */
  savedMonthSeconds: budgetSeconds.nullable(),
  split: toolSplit,
  channels: z.array(splitChannel).max(50),
  /** The first month whose cost is counted as an expense. */
  countsFrom: month,
  costs: z.array(costTerm).max(50),
  /** Null while it is not used yet: a tool that was there before this register needs no trial. */
  usedFrom: day.nullable(),
};
export type ToolFields = z.infer<z.ZodObject<typeof toolFields>>;

export const toolRef = { toolId: id };
const version = z.int().min(1);
/** Its id is made by whoever adds it, so that a lost answer can be asked for again. */
export const newTool = { ...toolRef, ...toolFields };
/** The version that was read: a change on top of somebody else's is refused. For which channels it is, and how its cost falls on them, changes from `splitFrom` on; without it from this month. */
export const toolChange = { ...newTool, version, splitFrom: month.optional() };
export const trialStart = { ...toolRef, version, from: day, until: day };
/** `usedFrom` counts where it is adopted. */
export const trialEnd = { ...toolRef, version, outcome: trialOutcome, usedFrom: day, note };
export const retirement = { ...toolRef, version, lastOn: day };

const line = {
  id: z.string(),
  version: z.number(),
  name: z.string(),
  purpose: z.string(),
  requirements: z.string(),
  /** Null for whoever may not see names. */
  ownerName: z.string().nullable(),
  stage: toolStageWord,
  daysLeft: z.number().nullable(),
  trialFrom: z.string().nullable(),
  trialUntil: z.string().nullable(),
  outcomeNote: z.string(),
  usedFrom: z.string().nullable(),
  usedUntil: z.string().nullable(),
  savedMonthSeconds: z.number().nullable(),
  /** These hours at what an hour inside costs; null where that is not known or not shown. */
  savedMinor: z.number().nullable(),
  /** How its cost falls this month, and on which channels. */
  split: toolSplit,
  /** What of this month's cost falls on each; null as the cost is. */
  channels: z.array(z.object({ channelId: z.string(), name: z.string(), sharePermille: z.number().nullable(), spentMinor: z.number().nullable() })),
  /** What this month costs, asked for and in the tenant's currency (null: no rate is known). Null where no price is known, or it is not shown. */
  cost: z.object({ amountMinor: z.number(), currency: z.string(), inTenantMinor: z.number().nullable() }).nullable(),
};
export const toolLine = z.object(line);
export type ToolLine = z.infer<typeof toolLine>;

/** `showsCost` is false for whoever may not see what things cost. */
export const toolList = z.object({ today: z.string(), currency: z.string(), showsCost: z.boolean(), tools: z.array(toolLine) });
export type ToolList = z.infer<typeof toolList>;

export const tool = z.object({
  ...line,
  ownerId: z.string().nullable(),
  countsFrom: z.string(),
  /** For which channels it was and how its cost fell on them, each from a month on (null: from the beginning), the earliest first. */
  splits: z.array(z.object({ from: z.string().nullable(), split: toolSplit, channels: z.array(z.object({ channelId: z.string(), name: z.string(), sharePermille: z.number().nullable() })) })),
  /** Months that nothing changes any more. Empty where costs are not shown. */
  closedMonths: z.array(z.string()),
  /** Null where costs are not shown. */
  costs: z.array(costTerm).nullable(),
  /** Months whose cost fell due and is not counted: the month is closed, or no rate of exchange was known. */
  missed: z.array(z.object({ month: z.string(), why: z.enum(["closed", "no-rate"]) })),
  /** Months whose cost stands among the expenses though it was not paid for then: it was retired, or dropped, in retrospect. */
  surplus: z.array(z.string()),
});
export type ToolDetail = z.infer<typeof tool>;
