import type { z } from "zod";

type Search = Record<string, string | string[] | undefined>;

/** What the address says of some fields; what cannot be read there does not narrow. */
export function filterInAddress<S extends z.ZodRawShape>(fields: S, search: Search): Partial<z.output<z.ZodObject<S>>> {
  const read = Object.entries(fields).map(([name, schema]) => [name, (schema as z.ZodType).safeParse(search[name]).data] as const);
  return Object.fromEntries(read.filter(([, value]) => value !== undefined)) as Partial<z.output<z.ZodObject<S>>>;
}
