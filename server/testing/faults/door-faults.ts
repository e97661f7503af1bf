import { doorFindings } from "../matrix/door";
import type { Fault } from "./fault";

const enter = "pg_get_functiondef('enter(uuid, uuid, text, text, timestamptz)'::regprocedure)";

const atDoor = (name: string, says: RegExp, before: string): Fault => ({
  name,
  says,
  findings: async ({ db, bench }, isIn) => doorFindings(db, (await bench("normal")).stage, isIn ? before : undefined),
});

export const doorFaults: Fault[] = [
  atDoor("an agency's people see all of its clients", /agencyOnly through the door of agency AG sees .*A/, `EXECUTE regexp_replace(${enter}, 'JOIN members x ON x\\.tenant_id = c\\.id\\s+WHERE c\\.agency_id = t\\.id AND x\\.user_id = p_user AND x\\.removed_at IS NULL', 'WHERE c.agency_id = t.id')`),
  atDoor("a policy opens one table's reads", /sees .*C/, "DROP POLICY reads ON import_mappings; CREATE POLICY reads ON import_mappings FOR SELECT TO worthwhile_app USING (true)"),
  atDoor("one table has no row-level security", /sees .*C/, "ALTER TABLE holidays DISABLE ROW LEVEL SECURITY"),
  atDoor("a view of all tenants stands in a table's place", /sees .*C/, "ALTER TABLE goals RENAME TO goals_kept; CREATE VIEW goals AS SELECT * FROM goals_kept; GRANT SELECT ON goals TO worthwhile_app"),
];
