import { z } from "zod";
import { accessRight } from "../accesses/schema";
import { OFFBOARDING_STEPS } from "../domain/offboarding";
import { providerKind } from "../providers/schema";
import { budgetSeconds, day, id, month, note, optionalText, text } from "../trpc/scalars";

export const feeModel = z.enum(["retainer", "hourly", "fixed"]);
export const renewal = z.enum(["auto", "ends"]);
export const engagementState = z.enum(["planned", "active", "notice-due", "ended"]);
/** What can be decided when an engagement ends or renews; `end` is ending it at any other time. */
export const renewalDecision = z.enum(["renew", "renegotiate", "insource", "end"]);
export const offboardingStep = z.enum(OFFBOARDING_STEPS);
const minor = z.int().min(0).max(2_000_000_000);

/** An activity on a channel (null: on all), so many seconds a month (null: no number was agreed). */
const scopeFields = z.strictObject({ activityId: id, channelId: id.nullable(), monthSeconds: budgetSeconds.nullable() });

export const engagementFields = {
  providerId: id,
  title: text(120),
  goalId: id.nullable(),
  /** Who looks after it here. */
  ownerId: id.nullable(),
  startsOn: day,
  /** It goes on by itself until somebody gives notice, or it ends on its last day. */
  renewal,
  endsOn: day.nullable(),
  renewsOn: day.nullable(),
  noticeDays: z.int().min(0).max(1000),
  feeModel,
  /** A month, an hour or once, in minor units of the tenant's currency. */
  priceMinor: minor,
  /** The first month whose fee is counted as an expense. */
  feesFrom: month,
  coordinationSeconds: budgetSeconds,
  transitionMinor: minor,
  sla: note.pipe(z.string().max(300)),
  slaMinutes: z.int().min(1).max(100_000).nullable(),
  /** Why work goes out in which speaking with the audience is central; needed where some does. */
  interactionReason: optionalText(500),
  scopes: z.array(scopeFields).min(1).max(50),
};
export type EngagementFields = z.infer<z.ZodObject<typeof engagementFields>>;
export type ScopeFields = EngagementFields["scopes"][number];

export const engagementRef = { engagementId: id };
/** Its id is made by whoever adds it, so that a lost answer can be asked for again. */
export const newEngagement = { ...engagementRef, ...engagementFields };
const version = z.int().min(1);
/** The version that was read: a change on top of somebody else's is refused. */
export const engagementChange = { ...newEngagement, version };
/** Ending it is kept like a decision, under an id that the caller made. */
export const engagementEnd = { ...engagementRef, version, decisionId: id, lastOn: day, note };
/** `newOn` is to when it goes on, or its last day where it is insourced; null while that is being talked about. */
export const newDecision = { ...engagementRef, version, decisionId: id, decision: renewalDecision.exclude(["end"]), newOn: day.nullable(), note };
export const offboardingChange = { ...engagementRef, step: offboardingStep, isDone: z.boolean() };
/** What is to be compared: an engagement, a channel, or (neither) nothing yet. */
export const makeOrBuyRef = { engagementId: id.optional(), channelId: id.optional() };
export const delegation = { channelId: id };

const scope = z.object({ activityId: z.string(), activityName: z.string(), isInteraction: z.boolean(), channelId: z.string().nullable(), channelName: z.string().nullable(), monthSeconds: z.number().nullable() });

/** What stands in the register. Fees, names and the provider are null for whoever may not see them. */
const line = {
  id: z.string(),
  title: z.string(),
  providerName: z.string().nullable(),
  providerKind: providerKind.nullable(),
  ownerName: z.string().nullable(),
  startsOn: z.string(),
  renewal,
  endsOn: z.string().nullable(),
  renewsOn: z.string().nullable(),
  state: engagementState,
  turnsOn: z.string().nullable(),
  noticeOn: z.string().nullable(),
  daysToNotice: z.number().nullable(),
  decided: renewalDecision.nullable(),
  feeModel: feeModel.nullable(),
  priceMinor: z.number().nullable(),
  /** Logged this month within the scope; an external person's own only. Null where they are one person's, and hours by name are not shown. */
  usedSeconds: z.number().nullable(),
  /** Agreed a month; null where no number was. */
  agreedSeconds: z.number().nullable(),
  scopes: z.array(scope),
};
export const engagementLine = z.object(line);
export type EngagementLine = z.infer<typeof engagementLine>;

export const engagementList = z.object({ today: z.string(), currency: z.string(), isOwn: z.boolean(), engagements: z.array(engagementLine) });
export type EngagementList = z.infer<typeof engagementList>;

const monthRow = z.object({
  month: z.string(),
  usedSeconds: z.number().nullable(),
  /** Its fees among the expenses. */
  spentMinor: z.number().nullable(),
  /** What the hours cost by their rates; null where none has one or costs are not shown. */
  workMinor: z.number().nullable(),
});
export type EngagementMonth = z.infer<typeof monthRow>;

const decided = z.object({ id: z.string(), decision: renewalDecision, forOn: z.string(), newOn: z.string().nullable(), note: z.string(), decidedAt: z.string(), byName: z.string().nullable() });

export const scorecard = z.object({
  months: z.number(),
  spentMinor: z.number().nullable(),
  perResultMinor: z.number().nullable(),
  onTimeShare: z.number().nullable(),
  freedMonthSeconds: z.number().nullable(),
  agreedShare: z.number().nullable(),
  slaHitRate: z.number().nullable(),
});

export const engagement = z.object({
  ...line,
  today: z.string(),
  month: z.string(),
  currency: z.string(),
  version: z.number(),
  providerId: z.string().nullable(),
  ownerId: z.string().nullable(),
  goalId: z.string().nullable(),
  goalTitle: z.string().nullable(),
  noticeDays: z.number(),
  feesFrom: z.string().nullable(),
  /** This and the reason below are null for external people: they are about them. */
  coordinationSeconds: z.number().nullable(),
  transitionMinor: z.number().nullable(),
  sla: z.string(),
  slaMinutes: z.number().nullable(),
  interactionReason: z.string().nullable(),
  /** The provider's people here; null where names, or hours by name, are not shown. */
  people: z.array(z.string()).nullable(),
  agreement: z.object({ on: z.string().nullable(), waiver: z.string().nullable() }).nullable(),
  proof: z.string().nullable(),
  /** The last six, this one first. */
  months: z.array(monthRow),
  /** Months that are closed and whose fee was never counted, so that it is missing there. */
  missedMonths: z.array(z.string()),
  /** Months whose fee stands among the expenses though it did not run then: it was ended, or begun, in retrospect. */
  surplusMonths: z.array(z.string()),
  decisions: z.array(decided),
  /** Accounts of channels that its people can still get into; null where names are not shown. */
  accesses: z.array(z.object({ id: z.string(), channelId: z.string(), channelName: z.string(), name: z.string(), right: accessRight, sinceOn: z.string() })).nullable(),
  /** Null for external people: it is about leaving them. */
  offboarding: z.array(z.object({ step: offboardingStep, doneAt: z.string().nullable(), byName: z.string().nullable() })).nullable(),
  scorecard: scorecard.nullable(),
});
export type EngagementDetail = z.infer<typeof engagement>;

/** What is known of a month of work, to start the comparison from; `hourMinor` null is not known, or not shown. */
export const makeOrBuyStart = z.object({
  currency: z.string(),
  today: z.string(),
  title: z.string().nullable(),
  seconds: z.number(),
  secondsFrom: z.enum(["logged", "agreed", "none"]),
  hourMinor: z.number().nullable(),
  toolsMinor: z.number(),
  priceMinor: z.number(),
  priceHourMinor: z.number(),
  coordinationSeconds: z.number(),
  transitionMinor: z.number(),
  months: z.number().nullable(),
});
export type MakeOrBuyStart = z.infer<typeof makeOrBuyStart>;

/** An engagement as it could be, for giving a channel to a provider. */
export const proposal = z.object({
  channelName: z.string(),
  ownerId: z.string().nullable(),
  slaMinutes: z.number().nullable(),
  scopes: z.array(z.object({ activityId: z.string(), channelId: z.string().nullable(), monthSeconds: z.number().nullable() })),
  /** What these hours cost a month now; null where it is not known or not shown. */
  monthMinor: z.number().nullable(),
});
export type Proposal = z.infer<typeof proposal>;
