import type { Permission } from "@/server/auth/permissions";
import type { ResultsPart } from "./results-tabs";

const NEEDED = { roi: "returns:read", kpis: "kpis:read", returns: "returns:read", posts: "posts:read", responses: "responses:read" } as const satisfies Record<ResultsPart, Permission>;

/** The parts of the results that a role may open. */
export function resultsPartsFor(may: (permission: Permission) => boolean): ResultsPart[] {
  return (Object.keys(NEEDED) as ResultsPart[]).filter((part) => may(NEEDED[part]));
}
