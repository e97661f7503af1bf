import type { Who } from "../../db/tenant";
import { PEOPLE, type PersonName, type Place, placesOf, sessionIdOf, userIdOf } from "./places";

/** Who calls. The columns of authz.matrix.csv, in its order. */
export const ACTORS = [
  "anonymous", "owner", "admin", "manager", "member", "external", "executive", "viewer",
  "agencyPerson", "agencyOnly", "stranger", "removed", "disabled", "unverified", "sessionEnded", "archived",
] as const satisfies readonly (PersonName | "anonymous")[];
export type Actor = (typeof ACTORS)[number];

export const whoIs = (actor: Actor): Who | null => (actor === "anonymous" ? null : { userId: userIdOf(actor), sessionId: sessionIdOf(actor) });

/** The client or company that the actor is measured in: its own where it has one apart, and A for everybody else. */
export const homeOf = (actor: Actor): "A" | "D" => (actor === "archived" ? "D" : "A");

/** Tenants whose content the actor may ever read. */
export const readableBy = (actor: Actor): Place[] => {
  if (actor === "anonymous") return [];
  const spec = PEOPLE[actor];
  return "disabled" in spec || "unverified" in spec || "sessionEnded" in spec ? [] : placesOf(actor);
};
