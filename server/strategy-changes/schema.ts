import { z } from "zod";
import { id, note, text } from "../trpc/scalars";

export const CHANGE_KINDS = ["change", "learning"] as const;
export const changeKind = z.enum(CHANGE_KINDS);

export const changeFields = { kind: changeKind, what: text(500), why: note, goalId: id.nullable() };
export type ChangeFields = z.infer<z.ZodObject<typeof changeFields>>;
export const newChange = { changeId: id, ...changeFields };

export const strategyChange = z.object({
  id: z.string(),
  kind: changeKind,
  what: z.string(),
  why: z.string(),
  goalTitle: z.string().nullable(),
  /** Null for whoever may not see names. */
  byName: z.string().nullable(),
  createdAt: z.string(),
});
export type StrategyChange = z.infer<typeof strategyChange>;
