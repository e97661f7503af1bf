import { z } from "zod";
import { day, id, optionalText } from "../trpc/scalars";

export const accessRight = z.enum(["admin", "editor", "reader"]);
export const channelRef = { channelId: id };
/** A member, or the name of somebody who is none. */
export const newAccess = { ...channelRef, memberId: id.nullable(), holder: optionalText(120), right: accessRight, sinceOn: day };
export const accessEnd = { accessId: id, untilOn: day };

/** Who can get into a channel's account. `untilOn` null: still. */
export const access = z.object({ id: z.string(), name: z.string(), isMember: z.boolean(), right: accessRight, sinceOn: z.string(), untilOn: z.string().nullable() });
export type Access = z.infer<typeof access>;
