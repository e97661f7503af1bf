import { z } from "zod";

type Schema = { type?: string | string[]; format?: string; properties?: Record<string, Schema>; items?: Schema | boolean; prefixItems?: Schema[]; additionalProperties?: Schema | boolean; propertyNames?: Schema; anyOf?: Schema[]; oneOf?: Schema[]; allOf?: Schema[]; $ref?: string; $defs?: Record<string, Schema> };

/** Names by which an input names a thing, whatever its format. */
const NAMES_A_THING = /(Ids?|^ids?|Slugs?|^slugs?|^tenants?|^agency|^clients?|^token|Token|^cursor|Key|Keys)$/;

/** The builder's own. */
const BUILT_IN = new Set(["mutationId"]);

/**
 * All places of an input that name a thing: 'channelId', 'items[].goalId', 'map.*' for a record, 'map.#' for its keys.
 * Each has to be said to be of a kind in the procedure's fixture.
 */
export function idFields(input: z.ZodType): string[] {
  const root = z.toJSONSchema(input, { io: "input", unrepresentable: "any" }) as Schema;
  const found = new Set<string>();

  function walk(schema: Schema | boolean | undefined, path: string, name: string, depth: number) {
    if (typeof schema !== "object" || depth > 12) return;
    if (schema.$ref) return walk(root.$defs?.[schema.$ref.split("/").pop() ?? ""], path, name, depth + 1);
    const isScalar = schema.type === "string" || (schema.type === undefined && schema.format !== undefined);
    if (isScalar && !BUILT_IN.has(name) && (schema.format === "uuid" || NAMES_A_THING.test(name))) found.add(path);
    for (const inner of [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])]) walk(inner, path, name, depth + 1);
    for (const [key, inner] of Object.entries(schema.properties ?? {})) walk(inner, path === "" ? key : `${path}.${key}`, key, depth + 1);
    for (const inner of [schema.items, ...(schema.prefixItems ?? [])]) walk(inner, `${path}[]`, name, depth + 1);
    walk(schema.additionalProperties, `${path}.*`, name, depth + 1);
    if (schema.additionalProperties) walk(schema.propertyNames, `${path}.#`, "", depth + 1);
  }
  walk(root, "", "", 0);
  return [...found].sort();
}
