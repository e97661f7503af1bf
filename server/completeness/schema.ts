import { z } from "zod";
import { ELEMENTS, START_STEPS } from "../domain/completeness";

const step = z.enum(START_STEPS);

export const completeness = z.object({
  /** All ten, in their order. */
  elements: z.array(z.object({ element: z.enum(ELEMENTS), isThere: z.boolean() })),
  /** Null once it is over. */
  start: z.object({ steps: z.array(z.object({ step, isDone: z.boolean() })), next: step }).nullable(),
});
export type Completeness = z.infer<typeof completeness>;
