import { z } from "zod";
import { ADVICE_KINDS } from "../domain/advice";
import { ruleKey } from "../rules/schema";
import { text, word } from "../trpc/scalars";

export const adviceKind = z.enum(ADVICE_KINDS);

/** `subject` and `fingerprint` as the list told them. */
export const dismissal = { kind: adviceKind, subject: word(80).or(z.literal("")), fingerprint: word(400).or(z.literal("")), note: text(500) };

export const listedAdvice = z.object({
  kind: adviceKind,
  /** The id of what it is about; "" where that is the whole workspace. */
  subject: z.string(),
  /** Its name; "" where that is the whole workspace. */
  name: z.string(),
  values: z.record(z.string(), z.union([z.number(), z.string()])),
  fingerprint: z.string(),
  /** What it goes by and who said so; null where no rule has a number for it. */
  rule: z.object({ key: ruleKey, value: z.number(), source: z.string(), year: z.number().nullable() }).nullable(),
  /** Null while it stands. */
  dismissed: z.object({ note: z.string(), at: z.iso.datetime() }).nullable(),
});
export type ListedAdvice = z.infer<typeof listedAdvice>;
