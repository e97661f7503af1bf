import { z } from "zod";
import { id, note, optionalText, text } from "../trpc/scalars";

export const AREAS = ["sales", "marketing", "service", "legal", "finance", "it", "other"] as const;
export const area = z.enum(AREAS);

/** Who sits there: a member, or the name of somebody without an account. */
export const seatFields = { area, memberId: id.nullable(), name: optionalText(80), isSponsor: z.boolean() };
export type SeatFields = z.infer<z.ZodObject<typeof seatFields>>;

export const seatRef = { seatId: id };
export const newSeat = { ...seatRef, ...seatFields };
export const newSignOff = { note };
export const gateChange = { isOn: z.boolean() };
export const gateOverride = { reason: text(500) };

export const seat = z.object({
  id: z.string(),
  area,
  memberId: z.string().nullable(),
  /** Null for whoever may not see names. */
  name: z.string().nullable(),
  isSponsor: z.boolean(),
});
export type Seat = z.infer<typeof seat>;

const signedGoal = z.object({ id: z.string(), title: z.string(), dueOn: z.string().nullable(), completionCriterion: z.string().nullable() });
/** What was signed, as it stood: the open goals in rank. */
export const signOffRecord = z.object({ goals: z.array(signedGoal) });
export type SignOffRecord = z.infer<typeof signOffRecord>;

export const signOff = z.object({
  id: z.string(),
  /** Null for whoever may not see names. */
  byName: z.string().nullable(),
  note: z.string(),
  signedAt: z.string(),
  goals: z.array(signedGoal),
});
export type SignOff = z.infer<typeof signOff>;

export const signedChange = z.object({ kind: z.enum(["added", "removed", "renamed", "moved", "due", "criterion"]), title: z.string() });

export const steering = z.object({
  seats: z.array(seat),
  /** Latest first. */
  signOffs: z.array(signOff),
  /** What is other than in the latest sign-off; null where nobody has signed. */
  changes: z.array(signedChange).nullable(),
  openGoals: z.number(),
  /** Whether budgets in money wait for a sign-off, and whether they do not have to any more. */
  gate: z.object({ isOn: z.boolean(), isOpen: z.boolean() }),
  /** By whose word and why the gate was opened without one since it was switched on, latest first. Names are null for whoever may not see them. */
  overrides: z.array(z.object({ reason: z.string(), byName: z.string().nullable(), at: z.string() })),
});
export type Steering = z.infer<typeof steering>;
