import type { Permission } from "@/server/auth/permissions";
import type { TeamPart } from "./team-tabs";

const NEEDED = { people: "members:read", capacity: "capacities:read", utilisation: "capacities:read", contribution: "contributions:read", sheet: "members:read" } as const satisfies Record<TeamPart, Permission>;

/** The parts of the team's pages that a role may open. */
export function teamPartsFor(may: (permission: Permission) => boolean): TeamPart[] {
  return (Object.keys(NEEDED) as TeamPart[]).filter((part) => may(NEEDED[part]));
}
