import { z } from "zod";
import { cursor, day, id, instant, month, note, zone } from "../trpc/scalars";

export const sentiment = z.enum(["positive", "neutral", "negative"]);
export type Sentiment = z.infer<typeof sentiment>;

const said = { sentiment: sentiment.nullable(), isEscalated: z.boolean(), note: note.pipe(z.string().max(300)) };

export const responseRef = { responseId: id };
/** Its id is made by whoever logs it, so that a lost answer can be asked for again. Without a time it came in just now. */
export const newResponse = { ...responseRef, channelId: id, receivedAt: instant.nullable(), isAnswered: z.boolean(), ...said };
/** The version that was read: a change on top of somebody else's is refused. Left out, whoever answered stays. */
export const responseChange = { ...responseRef, version: z.int().min(1), channelId: id, receivedAt: instant, answeredAt: instant.nullable(), answeredById: id.nullable().optional(), ...said };

export const responseQuery = { state: z.enum(["open", "answered"]), channelId: id.optional(), cursor: cursor.optional() };

/** Months, both included; without them the last six. */
export const responseRange = { from: month.optional(), to: month.optional(), channelId: id.optional() };

export const response = z.object({
  id: z.string(),
  channelId: z.string(),
  channelName: z.string(),
  receivedAt: z.string(),
  /** Null where the hours of a year are not enough. */
  dueAt: z.string().nullable(),
  answeredAt: z.string().nullable(),
  state: z.enum(["in-time", "late", "overdue", "waiting"]),
  slaMinutes: z.number(),
  /** Open seconds until the answer; null while there is none. */
  takenSeconds: z.number().nullable(),
  /** Open seconds that are left for an answer, below 0 since it was due; null once there is one, and where none is due. */
  leftSeconds: z.number().nullable(),
  sentiment: sentiment.nullable(),
  isEscalated: z.boolean(),
  note: z.string(),
  /** Null where nobody is named, and where whoever asks may not see whose work it was. Own answers are named. */
  answeredById: z.string().nullable(),
  answeredByName: z.string().nullable(),
  version: z.number(),
});
export type ListedResponse = z.infer<typeof response>;

export const responsePage = z.object({ now: z.string(), responses: z.array(response), nextCursor: z.string().nullable() });

/** What messages come to. The seconds are open ones of those that were answered; null is that none was. */
const figures = {
  received: z.number(),
  inTime: z.number(),
  late: z.number(),
  overdue: z.number(),
  waiting: z.number(),
  hitRate: z.number().nullable(),
  medianSeconds: z.number().nullable(),
  meanSeconds: z.number().nullable(),
  p90Seconds: z.number().nullable(),
};
export const responseLine = z.object(figures);
export type ResponseLine = z.infer<typeof responseLine>;

export const responseReport = z.object({
  from: z.string(),
  to: z.string(),
  thisMonth: z.string(),
  total: responseLine,
  channels: z.array(responseLine.extend({ channelId: z.string(), name: z.string() })),
  /** Every month of the range, the latest first. */
  months: z.array(responseLine.extend({ month: z.string() })),
  /** By who answered (null: nobody is named); null as a whole for whoever may not see whose work it was. */
  people: z.array(responseLine.extend({ memberId: z.string().nullable(), name: z.string().nullable() })).nullable(),
});
export type ResponseReport = z.infer<typeof responseReport>;

const minute = z.int().min(0).max(1440);
/** From which to which minute of the day. */
const openTime = z.strictObject({ from: minute, to: minute });
/** Seven days, Monday first; null is not on that day. */
export const week = z.array(openTime.nullable()).length(7);

export const hoursFields = z.strictObject({ zone: zone.nullable(), slaMinutes: z.int().min(1).max(10_080).nullable(), weekdays: week });
export type HoursFields = z.infer<typeof hoursFields>;

/** Of a channel, or (null) of all that have none of their own; `hours` of null takes them away again. They hold for what comes in from the day `since` on, whatever was said of later days before. */
export const hoursChange = { channelId: id.nullable(), hours: hoursFields.nullable(), since: day };

const saidHours = z.object({ from: z.string(), zone: z.string().nullable(), slaMinutes: z.number().nullable(), weekdays: z.array(z.object({ from: z.number(), to: z.number() }).nullable()) });
export const hoursList = z.object({
  today: z.string(),
  /** The tenant's zone, and the rule of thumb for how soon: what holds where nothing is said. */
  timeZone: z.string(),
  rule: z.object({ minutes: z.number(), source: z.string() }),
  /** For all channels without their own, as it holds today; null is nine to five from Monday to Friday. */
  general: saidHours.nullable(),
  channels: z.array(z.object({ channelId: z.string(), name: z.string(), own: saidHours.nullable() })),
});
export type HoursList = z.infer<typeof hoursList>;

/** What a column of a file of messages can hold: day and time may stand in one column or in two. */
export const LOG_ROLES = ["received", "receivedTime", "answered", "answeredTime", "note"] as const;
