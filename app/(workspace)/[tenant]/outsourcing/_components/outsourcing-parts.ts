import type { Permission } from "@/server/auth/permissions";
import type { OutsourcingPart } from "./outsourcing-tabs";

const NEEDED = { engagements: "engagements:read", providers: "providers:read", "make-or-buy": "engagements:weigh", mix: "sourcing:read", tools: "tools:read" } as const satisfies Record<OutsourcingPart, Permission>;

/** The parts of outsourcing that a role may open. */
export function outsourcingPartsFor(may: (permission: Permission) => boolean): OutsourcingPart[] {
  return (Object.keys(NEEDED) as OutsourcingPart[]).filter((part) => may(NEEDED[part]));
}
