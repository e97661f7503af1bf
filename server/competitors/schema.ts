import { z } from "zod";
import { id, note, text, webAddress } from "../trpc/scalars";

export const COMPETITOR_KINDS = ["competitor", "look-alike"] as const;
export const competitorKind = z.enum(COMPETITOR_KINDS);

export const competitorFields = { name: text(80), kind: competitorKind, url: webAddress.nullable(), works: note, worksNot: note, goalId: id.nullable() };
export type CompetitorFields = z.infer<z.ZodObject<typeof competitorFields>>;
export const competitorRef = { competitorId: id };
export const newCompetitor = { ...competitorRef, ...competitorFields };
/** The version that was read: a change on top of somebody else's is refused. */
export const competitorChange = { ...newCompetitor, version: z.int().min(1) };

export const competitor = z.object({
  id: z.string(),
  name: z.string(),
  kind: competitorKind,
  url: z.string().nullable(),
  works: z.string(),
  worksNot: z.string(),
  goalId: z.string().nullable(),
  goalTitle: z.string().nullable(),
  version: z.number(),
});
export type Competitor = z.infer<typeof competitor>;
