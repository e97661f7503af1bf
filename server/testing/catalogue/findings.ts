import type pg from "pg";
import { COLUMN_GRANTS, DEFINERS, GRANTS, PERSONAL, ROOT, SHARED, TRIGGERS, UNAUDITED } from "./written";

/**
 * What is wrong with the walls, read from the catalogue of the database: a sentence each, none when all is well. Whatever a
 * migration adds is held to the same rules without anybody's having to think of it.
 */
export async function catalogueFindings(db: pg.ClientBase): Promise<string[]> {
  const checks = [tables, policies, foreignKeys, uniqueness, otherRelations, functions, grants, columnGrants, role, triggers, trail];
  const findings: string[] = [];
  for (const check of checks) findings.push(...(await check(db)));
  return findings;
}

async function ask<Row extends object>(db: pg.ClientBase, sql: string): Promise<Row[]> {
  return (await db.query<Row>(sql)).rows;
}

const isTenants = (table: string) => !(table in SHARED) && !(table in PERSONAL) && table !== ROOT;
const isWalled = (table: string) => !(table in SHARED);

/** Every table belongs to a tenant by the first column of its key, or is on a list with a reason; each is walled, owner included. */
async function tables(db: pg.ClientBase): Promise<string[]> {
  const rows = await ask<{ name: string; rls: boolean; force: boolean; lead: string | null; not_null: boolean | null }>(db, `
    SELECT c.relname AS name, c.relrowsecurity AS rls, c.relforcerowsecurity AS force,
           (SELECT a.attname FROM pg_index i JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0] WHERE i.indrelid = c.oid AND i.indisprimary) AS lead,
           (SELECT a.attnotnull FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'tenant_id' AND NOT a.attisdropped) AS not_null
      FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY 1`);
  return rows.flatMap(({ name, rls, force, lead, not_null }) => [
    ...(isTenants(name) && (lead !== "tenant_id" || !not_null) ? [`${name}: its primary key does not begin with a tenant_id; a table of no tenant goes on a list in written.ts with its reason`] : []),
    ...(isWalled(name) && !rls ? [`${name}: row-level security is not enabled`] : []),
    ...(isWalled(name) && !force ? [`${name}: row-level security does not bind its owner (FORCE)`] : []),
  ]);
}

/** For the app's role: each verb has a policy, none is for everybody, and each compares with the context. */
async function policies(db: pg.ClientBase): Promise<string[]> {
  const rows = await ask<{ table: string; name: string; verb: string; permissive: boolean; roles: string[]; using: string | null; check: string | null }>(db, `
    SELECT c.relname AS table, p.polname AS name, p.polcmd::text AS verb, p.polpermissive AS permissive,
           ARRAY(SELECT CASE WHEN r = 0 THEN 'public' ELSE pg_get_userbyid(r)::text END FROM unnest(p.polroles) r) AS roles,
           pg_get_expr(p.polqual, p.polrelid) AS using, pg_get_expr(p.polwithcheck, p.polrelid) AS check
      FROM pg_class c LEFT JOIN pg_policy p ON p.polrelid = c.oid WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY 1, 2`);
  const findings: string[] = [];
  for (const table of new Set(rows.map((row) => row.table).filter(isWalled))) {
    const ours = rows.filter((row) => row.table === table && row.name !== null && !(row.roles.length === 1 && row.roles[0] === "worthwhile_owner"));
    for (const [letter, verb] of [["r", "SELECT"], ["a", "INSERT"], ["w", "UPDATE"], ["d", "DELETE"]] as const) {
      if (!ours.some((row) => row.verb === letter || row.verb === "*")) findings.push(`${table}: no policy for ${verb}`);
    }
    for (const { name, verb, roles, using, check } of ours) {
      if (roles.join() !== "worthwhile_app") findings.push(`${table}: policy ${name} is for ${roles.join(", ")} and not for the app's role alone`);
      if (verb !== "a" && !isBound(table, using, verb === "r")) findings.push(`${table}: policy ${name} lets through whatever its USING (${using ?? "nothing"}) does not compare with the context`);
      if (verb !== "r" && verb !== "d" && !isBound(table, check, false)) findings.push(`${table}: policy ${name} lets in whatever its WITH CHECK (${check ?? "nothing"}) does not compare with the context`);
    }
  }
  return findings;
}

function isBound(table: string, expression: string | null, reads: boolean): boolean {
  if (expression === null) return false;
  if (expression === "false") return true;
  if (table in PERSONAL) return /app_user\(\)/.test(expression);
  const column = table === ROOT ? "id" : "tenant_id";
  const scope = reads ? "ANY \\(\\( SELECT app_tenants\\(\\) AS app_tenants\\)::uuid\\[\\]\\)" : "\\( SELECT app_tenant\\(\\) AS app_tenant\\)";
  return new RegExp(`^\\(${column} = ${scope}\\)$`).test(expression);
}

/** A row cannot point into another tenant, and nothing is deleted along. */
async function foreignKeys(db: pg.ClientBase): Promise<string[]> {
  const rows = await ask<{ name: string; source: string; target: string; from: string; to: string; deletes: string }>(db, `
    SELECT k.conname AS name, s.relname AS source, t.relname AS target, k.confdeltype::text AS deletes,
           (SELECT attname FROM pg_attribute WHERE attrelid = k.conrelid AND attnum = k.conkey[1]) AS from,
           (SELECT attname FROM pg_attribute WHERE attrelid = k.confrelid AND attnum = k.confkey[1]) AS to
      FROM pg_constraint k JOIN pg_class s ON s.oid = k.conrelid JOIN pg_class t ON t.oid = k.confrelid
     WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace ORDER BY 1`);
  return rows.flatMap(({ name, source, target, from, to, deletes }) => [
    ...(isTenants(target) && (from !== "tenant_id" || to !== "tenant_id") ? [`${source}: the foreign key ${name} to ${target} does not begin with tenant_id and can point into another tenant`] : []),
    ...(target === ROOT && source !== ROOT && from !== "tenant_id" ? [`${source}: ${name} points to a tenant by ${from}`] : []),
    ...(deletes === "c" || deletes === "n" || deletes === "d" ? [`${source}: ${name} deletes or empties rows along with ${target}`] : []),
  ]);
}

/** Whether a key is taken must not be told about another tenant's rows. */
async function uniqueness(db: pg.ClientBase): Promise<string[]> {
  const rows = await ask<{ name: string; table: string; lead: string | null }>(db, `
    SELECT x.relname AS name, c.relname AS table, (SELECT attname FROM pg_attribute WHERE attrelid = c.oid AND attnum = i.indkey[0]) AS lead
      FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_class c ON c.oid = i.indrelid
     WHERE c.relnamespace = 'public'::regnamespace AND (i.indisunique OR i.indisexclusion) ORDER BY 1`);
  return rows.filter(({ table, lead }) => isTenants(table) && lead !== "tenant_id").map(({ name, table }) => `${table}: the unique index ${name} spans tenants`);
}

async function otherRelations(db: pg.ClientBase): Promise<string[]> {
  const rows = await ask<{ name: string; kind: string; invoker: boolean }>(db, `
    SELECT relname AS name, relkind::text AS kind, coalesce('security_invoker=true' = ANY (reloptions) OR 'security_invoker=on' = ANY (reloptions), false) AS invoker
      FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('v', 'm', 'f') ORDER BY 1`);
  return rows.flatMap(({ name, kind, invoker }) => {
    if (kind === "m") return [`${name}: a materialized view holds all tenants and has no walls`];
    if (kind === "f") return [`${name}: a foreign table has no walls`];
    return invoker ? [] : [`${name}: the view reads with its owner's rights (security_invoker)`];
  });
}

async function functions(db: pg.ClientBase): Promise<string[]> {
  const rows = await ask<{ name: string; path: string | null; definer: boolean; everybody: boolean; extension: boolean }>(db, `
    SELECT p.proname AS name, p.prosecdef AS definer, (SELECT c FROM unnest(p.proconfig) c WHERE c LIKE 'search_path=%') AS path,
           coalesce((SELECT bool_or(a.grantee = 0) FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a WHERE a.privilege_type = 'EXECUTE'), false) AS everybody,
           EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.classid = 'pg_proc'::regclass AND d.deptype = 'e') AS extension
      FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace ORDER BY 1`);
  return rows.filter(({ extension }) => !extension).flatMap(({ name, path, definer, everybody }) => [
    ...(definer && !(name in DEFINERS) ? [`${name}(): runs with its owner's rights and is not on the list in written.ts`] : []),
    ...(definer && path !== "search_path=pg_catalog, public, pg_temp" ? [`${name}(): runs with its owner's rights and without a fixed search_path`] : []),
    ...(everybody ? [`${name}(): may be called by every role`] : []),
  ]);
}

async function grants(db: pg.ClientBase): Promise<string[]> {
  const rows = await ask<{ table: string; role: string; verbs: string }>(db, `
    SELECT c.relname AS table, CASE WHEN a.grantee = 0 THEN 'public' ELSE pg_get_userbyid(a.grantee)::text END AS role, string_agg(a.privilege_type, ' ' ORDER BY a.privilege_type) AS verbs
      FROM pg_class c CROSS JOIN aclexplode(c.relacl) a WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND a.grantee <> c.relowner GROUP BY 1, 2 ORDER BY 1`);
  const app = rows.filter(({ role }) => role === "worthwhile_app");
  const tables = new Set([...Object.keys(GRANTS), ...app.map(({ table }) => table)]);
  return [
    ...rows.filter(({ role }) => role !== "worthwhile_app").map(({ table, role, verbs }) => `${table}: ${role} may ${verbs}`),
    ...[...tables].flatMap((table) => {
      const found = app.find((row) => row.table === table)?.verbs ?? "nothing";
      return found === (GRANTS[table] ?? "nothing") ? [] : [`${table}: the app's role may ${found}, and by written.ts ${GRANTS[table] ?? "nothing"}`];
    }),
  ];
}

async function columnGrants(db: pg.ClientBase): Promise<string[]> {
  const rows = await ask<{ key: string; columns: string }>(db, `
    SELECT c.relname || ' ' || a.privilege_type AS key, string_agg(t.attname::text, ' ' ORDER BY t.attname) AS columns
      FROM pg_attribute t JOIN pg_class c ON c.oid = t.attrelid CROSS JOIN aclexplode(t.attacl) a
     WHERE c.relnamespace = 'public'::regnamespace AND a.grantee <> c.relowner GROUP BY 1 ORDER BY 1`);
  const found = new Map(rows.map(({ key, columns }) => [key, columns]));
  const keys = new Set([...found.keys(), ...Object.keys(COLUMN_GRANTS)]);
  return [...keys].filter((key) => found.get(key) !== COLUMN_GRANTS[key]).map((key) => `${key}: granted are the columns ${found.get(key) ?? "none"}, and by written.ts ${COLUMN_GRANTS[key] ?? "none"}`);
}

/** The role that requests run under owns nothing and can do nothing that walls do not bind. */
async function role(db: pg.ClientBase): Promise<string[]> {
  const rows = await ask<{ powers: string[]; owned: number }>(db, `
    SELECT ARRAY(SELECT name FROM (VALUES ('superuser', rolsuper), ('bypassrls', rolbypassrls), ('createrole', rolcreaterole), ('createdb', rolcreatedb), ('replication', rolreplication)) v (name, has) WHERE has) AS powers,
           (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owned
      FROM pg_roles r WHERE rolname = 'worthwhile_app'`);
  const [app] = rows;
  if (!app) return ["there is no role worthwhile_app"];
  return [...app.powers.map((power) => `the app's role has ${power}`), ...(app.owned > 0 ? [`the app's role owns ${app.owned} relations`] : [])];
}

async function triggers(db: pg.ClientBase): Promise<string[]> {
  const rows = await ask<{ name: string }>(db, "SELECT tgname AS name FROM pg_trigger WHERE NOT tgisinternal AND tgenabled = 'O'");
  return Object.keys(TRIGGERS).filter((name) => !rows.some((row) => row.name === name)).map((name) => `the trigger ${name} is not there: ${TRIGGERS[name]}`);
}

/** Every table of a tenant leaves a line for whatever is written into it, or is on a list with a reason. */
async function trail(db: pg.ClientBase): Promise<string[]> {
  const rows = await ask<{ name: string; audited: boolean }>(db, `
    SELECT c.relname AS name, EXISTS (SELECT FROM pg_trigger g JOIN pg_proc p ON p.oid = g.tgfoid
             WHERE g.tgrelid = c.oid AND p.proname = 'audit_row' AND g.tgenabled = 'O' AND g.tgtype = 29 AND g.tgqual IS NULL) AS audited
      FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
       AND (c.relname = '${ROOT}' OR EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'tenant_id' AND NOT a.attisdropped)) ORDER BY 1`);
  return rows.flatMap(({ name, audited }) => {
    if (audited) return name in UNAUDITED ? [`${name}: is on the trail and on the list of those that are not`] : [];
    return name in UNAUDITED ? [] : [`${name}: what is written into it leaves no line on the trail; call audit_table or say why not in UNAUDITED of written.ts`];
  });
}
