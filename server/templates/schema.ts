import { z } from "zod";
import { BUSINESS_KINDS } from "../domain/template-kinds";
import { slug } from "../trpc/scalars";

export const templateRef = { kind: z.enum(BUSINESS_KINDS) };
/** The address of another client of the same agency. */
export const sourceRef = { client: slug };

/** How many of each were added; what was there already is not counted. */
export const added = z.object({ goals: z.number(), kpis: z.number(), channels: z.number(), activities: z.number() });
export type Added = z.infer<typeof added>;

export const source = z.object({ slug: z.string(), name: z.string() });
export type Source = z.infer<typeof source>;
