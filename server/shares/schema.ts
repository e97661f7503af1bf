import { z } from "zod";
import { id, month } from "../trpc/scalars";

export const channelRef = { channelId: id };
const count = z.int().min(0).max(1_000_000);
export const shareMonth = { ...channelRef, month, posts: count, automated: count, duplicate: count };

/** Posts of a month, and how many of them went out by themselves or stood elsewhere in the same words. */
export const share = z.object({ month: z.string(), posts: z.number(), automated: z.number(), duplicate: z.number() });
export type Share = z.infer<typeof share>;
