import { randomUUID } from "node:crypto";
import type { ToolFields } from "../tools/schema";
import { type Person, type Place, write } from "./factories";

/** A tool's fields unless a test says otherwise: wanted, for everybody, without a price. */
export const plainTool: ToolFields = { name: "A scheduler", purpose: "", requirements: "Posts to all channels", ownerId: null, savedMonthSeconds: null, split: "hours", channels: [], countsFrom: "2026-01", costs: [], usedFrom: null };

/** Adds a tool to the register. */
export async function addTool(person: Pick<Person, "api">, { slug: tenant }: Place, fields: Partial<ToolFields> = {}): Promise<string> {
  const toolId = randomUUID();
  await person.api.tools.create(write({ tenant, toolId, ...plainTool, ...fields }));
  return toolId;
}
