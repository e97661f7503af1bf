import { z } from "zod";
import { note } from "../trpc/scalars";

/** Whether a brand is known: does it matter to them, does it fit where they are, does it move them, can they get to it. */
export const AWARENESS_QUESTIONS = ["relevance", "context", "resonance", "accessibility"] as const;
export const awarenessQuestion = z.enum(AWARENESS_QUESTIONS);

/** `version` is the one that was read, 0 where nobody has answered. */
export const newAnswer = { question: awarenessQuestion, version: z.int().min(0), answer: note };

/** Every question with its answer; '' and version 0 where nobody has answered. */
export const awarenessAnswer = z.object({ question: awarenessQuestion, answer: z.string(), version: z.number() });
export type AwarenessAnswer = z.infer<typeof awarenessAnswer>;
