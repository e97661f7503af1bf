import type { Permission } from "@/server/auth/permissions";

/** A page in the navigation. `letter` goes there after `g`. */
export type Place = { key: PlaceKey; href: string; letter: string; group: "main" | "time" | "admin" };

export type PlaceKey =
  | "portfolio" | "clients" | "people" | "myWeek" | "overview" | "summary" | "strategy" | "policy" | "channels" | "outsourcing" | "results" | "week" | "schedule" | "entries" | "report" | "budgets" | "retainers" | "approvals" | "rates" | "expenses" | "activities" | "import" | "team" | "settings";

/** `without`: only for those who may not that, because they reach it from there. */
type Candidate = Omit<Place, "href"> & { path: string; permission: Permission; without?: Permission };

const workspace: readonly Candidate[] = [
  { key: "overview", path: "", letter: "o", group: "main", permission: "overview:read" },
  { key: "summary", path: "/summary", letter: "f", group: "main", permission: "summary:read" },
  { key: "strategy", path: "/strategy", letter: "s", group: "main", permission: "strategy:read" },
  { key: "policy", path: "/strategy/policy", letter: "j", group: "main", permission: "policies:acknowledge", without: "strategy:read" },
  { key: "channels", path: "/channels", letter: "c", group: "main", permission: "channels:read" },
  { key: "outsourcing", path: "/outsourcing", letter: "k", group: "main", permission: "engagements:read" },
  { key: "results", path: "/results", letter: "z", group: "main", permission: "kpis:read" },
  { key: "week", path: "/time", letter: "w", group: "time", permission: "time:log" },
  { key: "schedule", path: "/time/schedule", letter: "h", group: "time", permission: "time:log" },
  { key: "entries", path: "/time/entries", letter: "e", group: "time", permission: "time:read" },
  { key: "report", path: "/time/report", letter: "d", group: "time", permission: "report:read" },
  { key: "budgets", path: "/time/budgets", letter: "b", group: "time", permission: "budgets:read" },
  { key: "retainers", path: "/time/retainers", letter: "r", group: "time", permission: "budgets:read" },
  { key: "approvals", path: "/time/approvals", letter: "v", group: "time", permission: "timesheets:approve" },
  { key: "rates", path: "/time/rates", letter: "q", group: "time", permission: "rates:read" },
  { key: "expenses", path: "/time/expenses", letter: "y", group: "time", permission: "expenses:read" },
  { key: "activities", path: "/time/activities", letter: "a", group: "time", permission: "activities:write" },
  { key: "import", path: "/time/import", letter: "i", group: "time", permission: "imports:read" },
  { key: "team", path: "/team", letter: "t", group: "admin", permission: "members:read" },
  { key: "settings", path: "/settings", letter: "x", group: "admin", permission: "tenant:write" },
];

const agency: readonly Candidate[] = [
  { key: "portfolio", path: "", letter: "p", group: "main", permission: "portfolio:read" },
  { key: "clients", path: "/clients", letter: "l", group: "main", permission: "clients:read" },
  { key: "people", path: "/people", letter: "u", group: "main", permission: "members:read" },
];

type May = (permission: Permission) => boolean;

const reachable = (candidates: readonly Candidate[], base: string, may: May): Place[] =>
  candidates.filter(({ permission, without }) => may(permission) && !(without && may(without))).map(({ key, path, letter, group }) => ({ key, letter, group, href: `${base}${path}` }));

/** The pages of a tenant that the role may open. */
export const workspacePlaces = (tenant: string, may: May) => reachable(workspace, `/${tenant}`, may);

/** The pages of an agency that the role may open. */
export const agencyPlaces = (slug: string, may: May) => reachable(agency, `/agencies/${slug}`, may);

/** The person's week over all their tenants. */
export const myWeek: Place = { key: "myWeek", href: "/my-week", letter: "m", group: "time" };
