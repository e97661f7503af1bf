import { z } from "zod";
import { text } from "../trpc/scalars";

/** The policy's words; `version` is the one that was read, 0 where there was none. */
export const newPolicy = { version: z.int().min(0), body: text(20_000) };
export const policyRef = { version: z.int().min(1) };

/** The policy that holds, and whether the asking person keeps to it. */
export const currentPolicy = z.object({
  version: z.number(),
  body: z.string(),
  publishedAt: z.string(),
  /** When the asking person agreed to this version; null is not yet. */
  acknowledgedAt: z.string().nullable(),
});
export type CurrentPolicy = z.infer<typeof currentPolicy>;

/** A version that was published; the name is null for whoever may not see names. */
export const policyVersion = z.object({ version: z.number(), body: z.string(), publishedAt: z.string(), byName: z.string().nullable() });
export type PolicyVersion = z.infer<typeof policyVersion>;

/** Somebody who agreed to a version, here or gone since. */
export const acknowledgement = z.object({ memberId: z.string(), name: z.string(), acknowledgedAt: z.string() });
export type Acknowledgement = z.infer<typeof acknowledgement>;

/** Somebody who is to keep to the policy; null is not yet, for the version that holds. */
export const policyPerson = z.object({ memberId: z.string(), name: z.string(), acknowledgedAt: z.string().nullable() });
export type PolicyPerson = z.infer<typeof policyPerson>;
