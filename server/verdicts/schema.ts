import { z } from "zod";
import { goalFact, evidence } from "../audits/schema";
import { channelStatus } from "../channels/schema";
import { CHANGES, GATES, REASONS, RECOMMENDATIONS, VERDICTS } from "../domain/verdict";
import { experiment } from "../experiments/schema";
import { id, text } from "../trpc/scalars";

export const CLOSING_STEPS = ["tell-audience", "save-content", "change-links", "end-access", "stop-tools", "free-hours"] as const;
export const closingStep = z.enum(CLOSING_STEPS);
export type ClosingStep = z.infer<typeof closingStep>;

export const verdictKind = z.enum(VERDICTS);
export const channelRef = { channelId: id };

/** `override` is an owner's reason for going through a gate that is closed; null without one. */
export const newVerdict = { ...channelRef, verdict: verdictKind, why: text(1000), override: text(500).nullable() };
export const stepChange = { verdictId: id, step: closingStep, isDone: z.boolean() };
export const hoursMove = { verdictId: id, goalId: id, seconds: z.int().min(1).max(100_000 * 3600) };

const values = z.record(z.string(), z.union([z.number(), z.string()]));

/** What the facts speak for, with the facts and what would change it. */
export const advised = z.object({ recommendation: z.enum(RECOMMENDATIONS), reasons: z.array(z.object({ key: z.enum(REASONS), values })), wouldChange: z.array(z.enum(CHANGES)) });
export type AdvisedOnWire = z.infer<typeof advised>;

export const due = z.enum(["verdict", "experiment-over", "closing"]);
export type DueOnWire = z.infer<typeof due>;

/** One line of the board. Hours and cost are those of a month, whole seconds and minor units. */
export const boardRow = z.object({
  channelId: z.string(),
  name: z.string(),
  platformName: z.string(),
  status: channelStatus,
  /** Null without an owner, and for whoever may not see names. */
  ownerName: z.string().nullable(),
  monthSeconds: z.number(),
  /** The channel's own; null without one, also where work inside it has budgets. */
  budgetSeconds: z.number().nullable(),
  /** Null where no hour has a price, and for whoever may not see cost. */
  costMinor: z.number().nullable(),
  /** Seconds a month that have no price and are in no cost. */
  unpricedSeconds: z.number(),
  lastOn: z.string().nullable(),
  neglect: z.enum(["silent", "under-minimum"]).nullable(),
  goals: z.array(z.string()),
  /** Of this month; null where there is none. */
  verdict: verdictKind.nullable(),
  /** Null of an idea and of a closed channel. */
  advised: advised.nullable(),
  due: z.array(due),
});
export type BoardRow = z.infer<typeof boardRow>;

export const board = z.object({
  month: z.string(),
  currency: z.string(),
  /** False hides the column of cost: it would be empty. */
  seesCost: z.boolean(),
  /** Channels that wait for something. */
  dueCount: z.number(),
  /** What is due comes first, closed channels last. */
  rows: z.array(boardRow),
  /** Of the open channels together. */
  sum: z.object({ seconds: z.number(), costMinor: z.number().nullable() }),
});
export type Board = z.infer<typeof board>;

/** A verdict as it is kept for good. Names are null for whoever may not see them. */
export const keptVerdict = z.object({
  id: z.string(),
  month: z.string(),
  verdict: verdictKind,
  recommendation: z.enum(RECOMMENDATIONS),
  reasons: advised.shape.reasons,
  why: z.string(),
  decidedAt: z.iso.datetime(),
  by: z.string().nullable(),
  overrides: z.array(z.object({ gate: z.enum(GATES), reason: z.string() })),
});
export type KeptVerdict = z.infer<typeof keptVerdict>;

export const closing = z.object({
  verdictId: z.string(),
  steps: z.array(z.object({ step: closingStep, doneAt: z.iso.datetime().nullable(), by: z.string().nullable() })),
  /** Seconds a month that the channel had when it was dropped, and what of them went to goals. */
  freedSeconds: z.number(),
  movedSeconds: z.number(),
  /** Goals that can take them, by rank. */
  goals: z.array(z.object({ id: z.string(), title: z.string() })),
});
export type Closing = z.infer<typeof closing>;

/** One channel with all that there is to decide on it. */
export const channelPage = z.object({
  row: boardRow,
  purpose: z.string().nullable(),
  cadence: z.string().nullable(),
  month: z.string(),
  today: z.string(),
  currency: z.string(),
  /** As the facts stand now. */
  evidence,
  goals: z.array(goalFact),
  openAuditId: z.string().nullable(),
  /** What is closed before each verdict, as the facts stand now. */
  gates: z.object({ keep: z.array(z.enum(GATES)), delegate: z.array(z.enum(GATES)), drop: z.array(z.enum(GATES)) }),
  /** The newest first. */
  verdicts: z.array(keptVerdict),
  experiments: z.array(experiment),
  /** The closing list of the last verdict, if that was to drop it. */
  closing: closing.nullable(),
});
export type ChannelPage = z.infer<typeof channelPage>;

/** What one more channel is reckoned with. */
export const whatIf = z.object({
  currency: z.string(),
  fteWeekSeconds: z.number(),
  /** What the middle one of the present channels takes a month; null where none has time. */
  usualSeconds: z.number().nullable(),
  /** What an hour on the channels cost in the last twelve months; null where none has a price, and for whoever may not see it. */
  hourMinor: z.number().nullable(),
});
export type WhatIfStart = z.infer<typeof whatIf>;
