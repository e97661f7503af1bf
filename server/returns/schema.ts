import { z } from "zod";

/** Money, something that is worth an amount, or work that was not needed. */
export const returnKindWord = z.enum(["revenue", "result", "saving"]);
