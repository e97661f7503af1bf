import { z } from "zod";
import { id, optionalText, text, webAddress, word } from "../trpc/scalars";

export const channelStatus = z.enum(["idea", "experiment", "active", "delegated", "closed"]);
export type ChannelStatus = z.infer<typeof channelStatus>;

export const platformKind = z.enum(["social", "newsletter", "search", "blog", "messaging", "other"]);

export const newChannel = {
  name: text(80),
  platformKey: word(40),
  handle: optionalText(120),
  url: webAddress.nullable(),
  purpose: optionalText(500),
  whyOpened: optionalText(500),
  ownerId: id.nullable(),
  status: channelStatus,
  /** Least upkeep a month in seconds; null where nobody has said. */
  minimumMonthSeconds: z.int().min(0).max(2_678_400).nullable(),
  /** How often something is posted, in their own words. Left out, it stays as it is. */
  cadence: optionalText(120).optional(),
};
/** What the channel is there for. Left out, that stays as it is. */
const goalIds = z.array(id).max(100).transform((given) => [...new Set(given)]).optional();
/** Whom it is for. Left out, that stays as it is. */
const audienceIds = z.array(id).max(200).transform((given) => [...new Set(given)]).optional();
/** The fields that a person fills in. */
export const channelFields = z.object(newChannel);
/** A new channel as it comes in. */
export const channelAddition = { ...newChannel, goalIds, audienceIds };
export type ChannelLinks = { goalIds?: readonly string[] | undefined; audienceIds?: readonly string[] | undefined };
export type ChannelFields = z.infer<typeof channelFields>;

export const channelRef = { channelId: id };

/** The version that was read: a change on top of somebody else's is refused. */
export const channelChange = { ...channelRef, version: z.int().min(1), ...channelAddition };

/** One line of the channel register: what the browser gets, and nothing of the row besides. */
export const channel = z.object({
  id: z.string(),
  name: z.string(),
  platformKey: z.string(),
  platformName: z.string(),
  /** Words that the quick add takes for this channel. */
  aliases: z.array(z.string()),
  handle: z.string().nullable(),
  url: z.string().nullable(),
  purpose: z.string().nullable(),
  whyOpened: z.string().nullable(),
  ownerId: z.string().nullable(),
  /** Null where there is no owner, or where the asking role may not see names. */
  ownerName: z.string().nullable(),
  status: channelStatus,
  minimumMonthSeconds: z.number().nullable(),
  cadence: z.string().nullable(),
  /** Its goals, by rank. */
  goals: z.array(z.object({ id: z.string(), title: z.string() })),
  version: z.number(),
});
export type Channel = z.infer<typeof channel>;

export const platform = z.object({ key: z.string(), name: z.string(), kind: platformKind });
export type Platform = z.infer<typeof platform>;
