import { z } from "zod";
import { ROLES } from "../auth/permissions";
import { day, id } from "../trpc/scalars";

export const capacityRef = { memberId: id, fromOn: day };

/** Seconds of each weekday, Monday first. */
const daySeconds = z.array(z.int().min(0).max(86_400)).length(7);
/** `was` is what was said of that very day when the change was made, null for nothing: on top of somebody else's it is refused. */
export const capacityChange = { ...capacityRef, daySeconds, was: daySeconds.nullable() };

export const personCapacity = z.object({
  memberId: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  isYou: z.boolean(),
  /** What the week holds today, Monday first. Null where nobody knows: external people, and in a client people of its agency. */
  daySeconds: z.array(z.number()).nullable(),
  /** True where nobody has said and a full-time week is taken for granted. */
  isAssumed: z.boolean(),
  /** Somebody of the client's agency, which keeps their capacity and leave. */
  isKeptInAgency: z.boolean(),
  /** What was said, from which day on, earliest first. */
  steps: z.array(z.object({ fromOn: z.string(), daySeconds: z.array(z.number()) })),
});
export type PersonCapacity = z.infer<typeof personCapacity>;

export const capacityList = z.object({ today: z.string(), mayWrite: z.boolean(), people: z.array(personCapacity) });
