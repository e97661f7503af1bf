/** Roles, from most to least. External and viewer (a client's reader) see least. */
export const ROLES = ["owner", "admin", "manager", "member", "external", "executive", "viewer"] as const;
export type Role = (typeof ROLES)[number];

/** What of other people a member may see, apart from the role: their hours by name, what they cost, what is billed, the margin. */
export const FIELD_RIGHTS = ["hours", "cost-rates", "bill-rates", "margin"] as const;
export type FieldRight = (typeof FIELD_RIGHTS)[number];

/** The field rights that a role starts with; an owner or admin can change them per member. */
export const DEFAULT_FIELD_RIGHTS: Record<Role, readonly FieldRight[]> = {
  owner: FIELD_RIGHTS,
  admin: FIELD_RIGHTS,
  manager: ["hours"],
  member: [],
  external: [],
  executive: [],
  viewer: [],
};

const everybody = ROLES;
const insiders = ["owner", "admin", "manager", "member", "executive", "viewer"] as const;
const staff = ["owner", "admin", "manager", "member", "external", "executive"] as const;
const workers = ["owner", "admin", "manager", "member", "external"] as const;
const managers = ["owner", "admin", "manager"] as const;
const admins = ["owner", "admin"] as const;
const owners = ["owner"] as const;

/** Who may do what. A procedure names one of these; there is no other way to be let in. */
const PERMISSIONS = {
  "tenant:read": everybody,
  "tenant:write": admins,
  "tenant:archive": admins,
  "tenant:hand-over": owners,
  "clients:read": ["owner", "admin", "manager", "member", "executive"],
  "clients:write": admins,
  "portfolio:read": ["owner", "admin", "manager", "member", "executive"],
  "members:read": ["owner", "admin", "manager", "member", "executive"],
  "members:write": admins,
  "members:leave": everybody,
  "goals:read": everybody,
  "goals:write": managers,
  /** What goals come to: external people know their titles only. */
  "strategy:read": insiders,
  "kpis:read": insiders,
  "kpis:write": managers,
  "kpis:measure": ["owner", "admin", "manager", "member"],
  "priorities:read": insiders,
  "priorities:write": managers,
  /** What stands around the goals: who steers, audiences, the log and the reviews. */
  "strategy:write": managers,
  /** Whoever works here keeps to the policy, and external people too; a client's viewer reads it. */
  "policies:read": everybody,
  "policies:acknowledge": staff,
  "policies:write": managers,
  "strategy:sign": ["owner", "admin", "executive"],
  "strategy:override": owners,
  "activities:read": everybody,
  "activities:write": managers,
  "channels:read": everybody,
  "channels:write": managers,
  /** Audits, verdicts, experiments, advice, rules of thumb. Cost needs the right to see cost rates besides. */
  "verdicts:read": insiders,
  "verdicts:write": managers,
  /** Through a closed gate, with a logged reason. */
  "verdicts:override": owners,
  "rules:write": admins,
  "time:log": workers,
  /** External people read their own entries only; the service narrows it. */
  "time:read": everybody,
  "time:write-all": managers,
  "timesheets:approve": managers,
  "months:read": ["owner", "admin", "manager", "member", "executive"],
  "months:close": managers,
  "months:reopen": owners,
  /** Own capacity, leave and figures; those of others by name only with the right to see hours. */
  "capacities:read": staff,
  "capacities:write": managers,
  "contributions:read": insiders,
  "contributions:write": managers,
  "choices:write": everybody,
  "budgets:read": insiders,
  "budgets:write": managers,
  /** Which rates is a question of field rights. */
  "rates:read": ["owner", "admin", "manager", "executive"],
  "rates:write": managers,
  "expenses:read": ["owner", "admin", "manager", "executive"],
  "expenses:write": managers,
  "providers:read": ["owner", "admin", "manager", "member", "executive"],
  "providers:write": managers,
  /** External people read their own provider's only; the service narrows it, and hides fees from whoever may not read expenses. */
  "engagements:read": everybody,
  "engagements:write": managers,
  /** What an hour inside costs is a question of field rights. */
  "engagements:weigh": ["owner", "admin", "manager", "executive"],
  /** Costs go to whoever may read expenses; the service hides them from others. */
  "tools:read": insiders,
  "tools:write": managers,
  "exchange-rates:read": ["owner", "admin", "manager", "executive"],
  "exchange-rates:write": managers,
  "sourcing:read": ["owner", "admin", "manager", "member", "executive"],
  "sourcing:write": managers,
  /** What came back in money, and the return on what was spent: totals, never a rate. */
  "returns:read": ["owner", "admin", "manager", "executive"],
  "returns:write": managers,
  "posts:read": insiders,
  /** Who answered is a question of the field right for hours. */
  "responses:read": insiders,
  "responses:write": ["owner", "admin", "manager", "member"],
  /** The page for executives; money is in it for whoever may read returns. */
  "summary:read": insiders,
  "report:read": insiders,
  "overview:read": insiders,
  "audit:read": admins,
  "imports:read": managers,
  "imports:write": managers,
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

export const permissions = Object.keys(PERMISSIONS) as Permission[];

export function roleMay(role: Role, permission: Permission): boolean {
  return (PERMISSIONS[permission] as readonly Role[]).includes(role);
}

/** Roles that a member may give to others, and whose holders it may change: never above its own, owners only by owners. */
export function mayGrant(own: Role, given: Role): boolean {
  if (own === "owner") return true;
  return own === "admin" && given !== "owner";
}

/** Roles whose work is to log time; others are asked for it only where they have logged lately. */
export const LOGS_ALWAYS: readonly Role[] = ["member", "external"];

/** Owners and admins lead: they manage the people, and an agency's have the same role in all of its clients. */
export const isLead = (role: Role | undefined) => role === "owner" || role === "admin";

/** What a role starts with when `granter` gives it: never more than they may see themselves, but for an owner's gift. */
export function startingRights(role: Role, granter: { role: Role; fieldRights: readonly FieldRight[] }): FieldRight[] {
  return DEFAULT_FIELD_RIGHTS[role].filter((right) => granter.role === "owner" || granter.fieldRights.includes(right));
}
