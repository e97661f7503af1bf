import { z } from "zod";
import { day, id, note } from "../trpc/scalars";

export const leaveKind = z.enum(["vacation", "sick", "other"]);
const share = z.union([z.literal(50), z.literal(100)]);

/** Both days are included; `share` is how much of each day, in percent. */
const leaveFields = { fromOn: day, toOn: day, share, kind: leaveKind, note };
export type LeaveFields = z.infer<z.ZodObject<typeof leaveFields>>;

export const leaveRef = { leaveId: id };
/** Its id is made by whoever adds it; `memberId` is another person. */
export const newLeave = { ...leaveRef, memberId: id.optional(), ...leaveFields };
export const leaveChange = { ...leaveRef, version: z.int().min(1), ...leaveFields };

export const leave = z.object({
  id: z.string(),
  memberId: z.string(),
  memberName: z.string(),
  fromOn: z.string(),
  toOn: z.string(),
  share,
  /** Null for whoever may see that somebody is away and not why. */
  kind: leaveKind.nullable(),
  /** "" likewise. */
  note: z.string(),
  /** Working days that it takes, halves among them. */
  workingDays: z.number(),
  version: z.number(),
  isOwn: z.boolean(),
  mayChange: z.boolean(),
});
export type Leave = z.infer<typeof leave>;

export const leaveList = z.object({
  today: z.string(),
  leaves: z.array(leave),
  /** Whom the asking person may enter leave for, themselves first; empty where all of it is kept in the agency. */
  people: z.array(z.object({ memberId: z.string(), name: z.string() })),
});
