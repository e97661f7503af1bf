import { createHash } from "node:crypto";

/** The id of a named thing of the world: the same in every run, so that a failure can be looked up. */
export function idOf(whose: string, what: string): string {
  const hex = createHash("sha256").update(`${whose}/${what}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
