import { z } from "zod";
import { id, note } from "../trpc/scalars";

/** What a person writes about a channel. Null is that nobody has said. */
const written = {
  pluses: note,
  minuses: note,
  tacticsAdequate: z.boolean().nullable(),
  tacticsNote: note,
  interactionCentral: z.boolean().nullable(),
  providerAffordable: z.boolean().nullable(),
};
export const auditFields = z.object(written);
export type AuditFields = z.infer<typeof auditFields>;

export const channelRef = { channelId: id };
export const auditRef = { auditId: id };
export const auditChange = { ...auditRef, version: z.int().min(1), ...written };

export const goalStatus = z.enum(["on-track", "at-risk", "off-track", "no-data", "no-target"]);

/** How a goal of the channel stands. Progress of 1 is the target reached, null unknown. */
export const goalFact = z.object({ goalId: z.string(), title: z.string(), progress: z.number().nullable(), status: goalStatus, failurePercent: z.number() });

/** The facts about a channel on a day: shown, and frozen with a completed audit. */
export const evidence = z.object({
  today: z.string(),
  /** Twelve months that end with the running one, without those in which nothing was logged. Whole seconds. */
  months: z.array(z.object({ month: z.string(), seconds: z.number() })),
  /** What it takes a month: the mean of the last three full ones. */
  monthSeconds: z.number(),
  /** The same in minor units; `costMinor` null where no hour has a price. The whole is null for whoever may not see cost. */
  cost: z.object({ costMinor: z.number().nullable(), currency: z.string(), pricedSeconds: z.number(), unpricedSeconds: z.number(), spentMinor: z.number() }).nullable(),
  goals: z.array(goalFact),
  /** Return over cost; null while no return is known. */
  roi: z.number().nullable(),
  /**
   * What the last three full months brought and cost in all, with the channel's part of what is shared, as the page of returns says
   * it: `roi` is of these. Minor units; an amount is null where nobody knows it, `perResultMinor` too where there was no result. The
   * whole is null where nothing was spent nor came back, for whoever may not read returns, and in audits of before it was kept.
   */
  brought: z.object({ currency: z.string(), results: z.number(), returnMinor: z.number().nullable(), allInMinor: z.number().nullable(), perResultMinor: z.number().nullable() }).nullable().default(null),
  budgetSeconds: z.number().nullable(),
  minimumMonthSeconds: z.number().nullable(),
  neglect: z.enum(["silent", "under-minimum"]).nullable(),
  /** The last day with time on it; null where there never was one. */
  lastOn: z.string().nullable(),
});
export type Evidence = z.infer<typeof evidence>;

/** One audit. `evidence` is null while it is open; names are null for whoever may not see them. */
export const audit = z.object({
  id: z.string(),
  channelId: z.string(),
  ...auditFields.shape,
  pluses: z.string(),
  minuses: z.string(),
  tacticsNote: z.string(),
  evidence: evidence.nullable(),
  openedAt: z.iso.datetime(),
  openedBy: z.string().nullable(),
  completedAt: z.iso.datetime().nullable(),
  completedBy: z.string().nullable(),
  version: z.number(),
});
export type Audit = z.infer<typeof audit>;
