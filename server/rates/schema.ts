import { z } from "zod";
import { day, id } from "../trpc/scalars";

export const rateKind = z.enum(["cost", "bill"]);

/** Minor units an hour. The limit keeps a year of a large team's seconds × rate exact. */
export const hourMinor = z.int().min(0).max(1_000_000_000);

/** Whose rate: a person's, a channel's, or with neither everybody's; never both. */
const scope = { kind: rateKind, memberId: id.nullable(), channelId: id.nullable() };

/** An amount that holds from a day on, in place of the one that held until then. */
export const rateChange = { ...scope, from: day, hourMinor };
export type RateChangeFields = z.infer<z.ZodObject<typeof rateChange>>;

/** From that day on there is none. */
export const rateEnd = { rateId: id, on: day };

export const rate = z.object({
  id: z.string(),
  kind: rateKind,
  memberId: z.string().nullable(),
  memberName: z.string().nullable(),
  channelId: z.string().nullable(),
  channelName: z.string().nullable(),
  from: z.string(),
  /** The first day on which it no longer holds; null where it holds until it is changed. */
  to: z.string().nullable(),
  hourMinor: z.number(),
});
export type Rate = z.infer<typeof rate>;

/** Work without a rate, which is in no amount: how many entries and how long, from `from` on. */
export const unpriced = z.object({ kind: rateKind, entries: z.number(), seconds: z.number() });
export type Unpriced = z.infer<typeof unpriced>;

/** What the asking person may see of the rates: nothing of a kind for which they have no right. */
export const rateBook = z.object({
  today: z.string(),
  currency: z.string(),
  kinds: z.array(rateKind),
  rates: z.array(rate),
  unpricedFrom: z.string(),
  unpriced: z.array(unpriced),
});
export type RateBook = z.infer<typeof rateBook>;

/** How many entries have other rates than before. */
export const repriced = z.object({ entries: z.number() });
