import { z } from "zod";
import { id, note, text } from "../trpc/scalars";

export const contributionFields = {
  department: text(80),
  roleName: text(80),
  /** Hours of the role a week, as seconds. */
  weekSeconds: z.int().min(0).max(604_800),
  /** Thousandths of them that go into social media. */
  sharePermille: z.int().min(0).max(1000),
  note,
};
export type ContributionFields = z.infer<z.ZodObject<typeof contributionFields>>;

export const contributionRef = { contributionId: id };
export const newContribution = { ...contributionRef, ...contributionFields };
export const contributionChange = { ...newContribution, version: z.int().min(1) };

/** What it comes to is worked out by domain/contribution.ts, on either side. */
export const contribution = z.object({
  id: z.string(),
  department: z.string(),
  roleName: z.string(),
  weekSeconds: z.number(),
  sharePermille: z.number(),
  note: z.string(),
  version: z.number(),
});
export type Contribution = z.infer<typeof contribution>;
