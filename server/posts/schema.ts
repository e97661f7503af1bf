import { z } from "zod";
import { id, month, zone } from "../trpc/scalars";

export const PAID_KINDS = ["organic", "paid", "unsaid"] as const;
/** Paid apart from organic; a post of which the file says neither is `unsaid`. */
export type PaidKind = (typeof PAID_KINDS)[number];

/** Posts of one channel, or of all. */
export const postScope = { channelId: id.nullable() };

/** Sums over posts. Null where no post says the figure; `…Of` is how many posts do. */
const sums = { posts: z.number(), reach: z.number().nullable(), reachOf: z.number(), interactions: z.number().nullable(), interactionsOf: z.number(), paid: z.number() };

export const postMonths = z.object({
  months: z.array(z.object({ month: z.string(), ...sums, withoutDay: z.number() })),
  /** Posts of which nobody knows the month, apart; null where there are none. */
  undated: z.object(sums).nullable(),
  total: z.object(sums),
});
export type PostMonths = z.infer<typeof postMonths>;
export type PostSums = z.infer<z.ZodObject<typeof sums>>;

export const bestTimeAsk = { ...postScope, /** The clock of the audience; the tenant's where none is given. */ zone: zone.nullable() };

const cell = z.object({ weekday: z.number(), hourOfDay: z.number(), posts: z.number(), median: z.number(), isSmall: z.boolean() });

export const bestTimeMap = z.object({
  zone: z.string(),
  /** Posts with an instant, shown by the clock of the zone; and those whose weekday and hour stand as the file has them. */
  byInstant: z.number(),
  byFile: z.number(),
  /** Posts whose file numbers weekdays, by which day it calls 1, as somebody said on importing it. */
  weekdayOne: z.array(z.object({ one: z.union([z.literal(1), z.literal(7)]), posts: z.number() })),
  /** Posts without a weekday or an hour, and without interactions: on no map. */
  unplaced: z.number(),
  unmeasured: z.number(),
  maps: z.object({ organic: z.array(cell), paid: z.array(cell), unsaid: z.array(cell) }),
  /** The hour with the highest median of enough posts; null where none has enough. */
  best: z.object({ organic: cell.nullable(), paid: cell.nullable(), unsaid: cell.nullable() }),
});
export type BestTimeMap = z.infer<typeof bestTimeMap>;

/** Whatever is null does not narrow. */
export const postFilter = {
  ...postScope,
  month: month.nullable(),
  /** On one cell of the map, by the clock of `zone`. */
  weekday: z.int().min(1).max(7).nullable(),
  hourOfDay: z.int().min(0).max(23).nullable(),
  paid: z.enum(PAID_KINDS).nullable(),
  zone: zone.nullable(),
};

const figure = z.number().nullable();
export const post = z.object({
  id: z.string(), channelName: z.string(), month: z.string().nullable(), on: z.string().nullable(), weekday: z.number().nullable(), hourOfDay: z.number().nullable(),
  format: z.string().nullable(), isPaid: z.boolean().nullable(), title: z.string().nullable(), permalink: z.string().nullable(),
  reach: figure, impressions: figure, interactions: figure, comments: figure, likes: figure, shares: figure,
});
export type Post = z.infer<typeof post>;
/** The first hundred, most interactions first, and how many there are. */
export const postList = z.object({ posts: z.array(post), count: z.number() });
export type PostList = z.infer<typeof postList>;
