import { ROLES, type Role } from "../../auth/permissions";
import { idOf } from "./id-of";

/** Who and what there is in the world of the isolation matrix, by name; world.ts fills a database with it. */

/** A and B are clients of the agency AG; C and its agency CG are strangers; D is archived. */
export const PLACES = ["A", "B", "C", "D", "AG", "CG"] as const;
export type Place = (typeof PLACES)[number];

export const PRIME: Record<Place, number> = { A: 1009, B: 1013, C: 1019, D: 1021, AG: 1031, CG: 1033 };

/** The instant at which all calls of the matrix happen. */
export const NOW = new Date("2026-03-18T10:00:00Z");

export const tenantIdOf = (place: Place) => idOf(place, "tenant");
export const slugOf = (place: Place) => `matrix-${place.toLowerCase()}`;

/** People, and what they are where. `name` is also the mark in their texts: whoever shares no tenant may not read it. */
type PersonSpec = { in: Partial<Record<Place, Role>>; removedFrom?: Place[]; disabled?: true; unverified?: true; sessionEnded?: true };

const staff = Object.fromEntries(ROLES.map((role) => [role, { in: { A: role, AG: role } } satisfies PersonSpec])) as Record<Role, PersonSpec>;

export const PEOPLE = {
  ...staff,
  /** Somebody of the agency who is assigned to two of its clients. */
  agencyPerson: { in: { A: "manager", B: "manager", AG: "manager" } },
  /** Owns the agency and was not let into its clients. */
  agencyOnly: { in: { AG: "owner" } },
  stranger: { in: { C: "owner", CG: "owner" } },
  removed: { in: { A: "owner", AG: "owner" }, removedFrom: ["A", "AG"] },
  disabled: { in: { A: "owner", AG: "owner" }, disabled: true },
  unverified: { in: { A: "owner", AG: "owner" }, unverified: true },
  sessionEnded: { in: { A: "owner", AG: "owner" }, sessionEnded: true },
  archived: { in: { D: "owner" } },
  /** Owns B and is nobody's actor: B's rows are made by somebody. */
  ownerOfB: { in: { B: "owner" } },
} as const satisfies Record<string, PersonSpec>;
export type PersonName = keyof typeof PEOPLE;
export const personNames = Object.keys(PEOPLE) as PersonName[];
export const specOf = (name: PersonName): PersonSpec => PEOPLE[name];

/** The mark in the texts of a person, who is no tenant's. */
export const markOf = (name: PersonName) => `P${name}`;

export const userIdOf = (name: PersonName) => idOf(name, "user");
export const sessionIdOf = (name: PersonName) => idOf(name, "session");
export const memberIdOf = (place: Place, name: PersonName | "placeholder") => idOf(place, `member ${name}`);
export const emailOf = (name: PersonName) => `${name.toLowerCase()}@matrix.test`;

/** Tenants that the person may enter. */
export const placesOf = (name: PersonName): Place[] => PLACES.filter((place) => specOf(name).in[place] && !specOf(name).removedFrom?.includes(place));

/** The person who is named in a tenant's rows where somebody must be. */
export const HAND: Record<Place, PersonName> = { A: "owner", B: "ownerOfB", C: "stranger", D: "archived", AG: "owner", CG: "stranger" };

export const entryIdOf = (place: Place, name: PersonName | "placeholder") => idOf(place, `entry ${name}`);

/** What the mail of a place's invitation links to. */
export const linkOf = (place: Place) => `a-link-that-${place.toLowerCase()}-has-mailed`.padEnd(43, "1");
