import { roleMay } from "../../auth/permissions";
import type { CallContext } from "../../trpc/context";
import type { Actor } from "../matrix/actors";
import { fixtures } from "../matrix/fixtures";
import type { Mode } from "../matrix/rehearsal";
import { allProcedures, attackAs } from "../matrix/run";
import type { Fault } from "./fault";

type Slice = { mode?: Mode; procedure: string; actor: Actor; before?: string; replaced?: Partial<CallContext>; forgets?: true };

/** A fault that shows when one procedure is tried by one actor. */
const inMatrix = (name: string, says: RegExp, { mode = "normal", procedure: path, actor, before, replaced, forgets }: Slice): Fault => ({
  name,
  says,
  async findings(workbench, isIn) {
    const bench = await workbench.bench(mode, isIn ? forgets : undefined);
    const procedure = allProcedures().find((candidate) => candidate.path === path);
    const fixture = fixtures[path];
    if (!procedure || !fixture) throw new Error(`no procedure ${path}`);
    const fault = { ...(before ? { before } : {}), ...(replaced ? { replaced } : {}) };
    return attackAs(bench, procedure, actor, fixture, isIn ? fault : {});
  },
});

/** The door with one of its conditions taken out. Where the text is not found nothing is changed, and the fault is not caught. */
const door = (found: string, instead: string) =>
  `EXECUTE regexp_replace(pg_get_functiondef('enter(uuid, uuid, text, text, timestamptz)'::regprocedure), '${found}', '${instead}', 'g')`;

export const matrixFaults: Fault[] = [
  inMatrix("a procedure has lost its permission", /goals\.rename as viewer, plain: expected 403, got OK/, {
    procedure: "goals.rename", actor: "viewer", replaced: { may: (role, permission) => permission === "goals:write" || roleMay(role, permission) },
  }),
  inMatrix("every role may do everything", /activities\.retire as external, plain: expected 403, got OK/, { procedure: "activities.retire", actor: "external", replaced: { may: () => true } }),
  inMatrix("members approve weeks", /timesheets\.approve as member, plain: expected 403, got OK/, {
    procedure: "timesheets.approve", actor: "member", replaced: { may: (role, permission) => permission === "timesheets:approve" || roleMay(role, permission) },
  }),
  inMatrix("members decide on channels", /verdicts\.decide as member, plain: expected 403, got OK/, {
    procedure: "verdicts.decide", actor: "member", replaced: { may: (role, permission) => permission === "verdicts:write" || roleMay(role, permission) },
  }),
  inMatrix("names are shown to who may not see them", /channels\.list as viewer.*tells the name of/, {
    procedure: "channels.list", actor: "viewer", replaced: { may: (role, permission) => permission === "members:read" || roleMay(role, permission) },
  }),
  inMatrix("amounts are shown to who has no right to see them", /report\.time as viewer, plain: .*billMinor without the right/, {
    procedure: "report.time", actor: "viewer", before: "UPDATE members SET field_rights = '{bill-rates}' WHERE role = 'viewer'",
  }),
  inMatrix("an owner is refused what is theirs", /goals\.create as owner, plain: expected OK, got 403/, { procedure: "goals.create", actor: "owner", replaced: { may: () => false } }),
  inMatrix("reads go through whatever the tenant, and a query has forgotten its own", /goals\.list as owner, plain: tells of B, C/, {
    mode: "application checks off", procedure: "goals.list", actor: "owner", before: "DROP POLICY reads ON goals; CREATE POLICY reads ON goals FOR SELECT TO worthwhile_app USING (true)",
  }),
  inMatrix("row-level security is off, and a query has forgotten its tenant", /channels\.list as owner, plain: tells of B, C/, { mode: "row-level security off", procedure: "channels.list", actor: "owner", forgets: true }),
  inMatrix("row-level security is off, and a change has forgotten its tenant", /goals\.rename as owner, goalId of C: .*OK/, { mode: "row-level security off", procedure: "goals.rename", actor: "owner", forgets: true }),
  inMatrix("sums take in other tenants' time", /no multiple of 1009/, {
    mode: "row-level security off", procedure: "time.entries", actor: "owner",
    before: "UPDATE time_entries SET seconds = seconds + 1013 WHERE tenant_id = (SELECT id FROM tenants WHERE slug = 'matrix-a')",
  }),
  inMatrix("an entry may point to another tenant's channel", /channelId of C: expected 404, got OK/, {
    procedure: "time.log", actor: "owner", before: "ALTER TABLE time_entries DROP CONSTRAINT time_entries_tenant_id_channel_id_fkey",
  }),
  inMatrix("a foreign id is told from one that does not exist", /tells it from one that does not exist/, {
    procedure: "time.log", actor: "owner",
    before: "ALTER TABLE time_entries DROP CONSTRAINT time_entries_tenant_id_channel_id_fkey; ALTER TABLE channels ADD UNIQUE (id); ALTER TABLE time_entries ADD FOREIGN KEY (channel_id) REFERENCES channels (id)",
  }),
  inMatrix("the door does not ask for membership", /goals\.list as stranger, plain: expected 404, got/, { procedure: "goals.list", actor: "stranger", before: door("IF m\\.id IS NULL THEN", "IF t.id IS NULL THEN") }),
  inMatrix("the door lets removed members in", /goals\.list as removed, plain: expected 404, got OK/, { procedure: "goals.list", actor: "removed", before: door("AND x\\.removed_at IS NULL", "") }),
  inMatrix("the door does not ask whether the session has ended", /goals\.list as sessionEnded, plain: expected 401, got OK/, {
    procedure: "goals.list", actor: "sessionEnded", before: door("AND s\\.last_seen_at > p_now - interval ''14 days'' AND s\\.created_at > p_now - interval ''30 days''", ""),
  }),
  inMatrix("the door lets disabled people in", /goals\.list as disabled, plain: expected 401, got OK/, { procedure: "goals.list", actor: "disabled", before: door("AND u\\.disabled_at IS NULL", "") }),
  inMatrix("the door lets people in whose address nobody has confirmed", /goals\.list as unverified, plain: expected 401, got OK/, { procedure: "goals.list", actor: "unverified", before: door("AND u\\.email_verified_at IS NOT NULL", "") }),
  inMatrix("any session opens any person's door", /goals\.list as owner, session ended just before: expected 401, got OK/, { procedure: "goals.list", actor: "owner", before: door("WHERE s\\.id = p_session AND s\\.user_id = p_user", "WHERE true") }),
  inMatrix("what was written is known by its id alone", /mutation id that another tenant has used: expected OK/, {
    procedure: "goals.create", actor: "owner", before: "ALTER TABLE mutation_log DROP CONSTRAINT mutation_log_pkey; ALTER TABLE mutation_log ADD PRIMARY KEY (id)",
  }),
];
