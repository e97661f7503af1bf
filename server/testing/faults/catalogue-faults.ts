import { catalogueFindings } from "../catalogue/findings";
import type { Fault } from "./fault";

/** A fault that is seen in the catalogue: made by SQL in a transaction that is rolled back. */
const inCatalogue = (name: string, sql: string, says: RegExp): Fault => ({
  name,
  says,
  async findings({ db }, isIn) {
    await db.query("BEGIN");
    try {
      if (isIn) await db.query(sql);
      return await catalogueFindings(db);
    } finally {
      await db.query("ROLLBACK");
    }
  },
});

/** A policy of goals with another condition. */
const policy = (name: string, verb: string, condition: string) => `DROP POLICY ${name} ON goals; CREATE POLICY ${name} ON goals FOR ${verb} TO worthwhile_app ${condition}`;

export const catalogueFaults: Fault[] = [
  inCatalogue("a policy is dropped", "DROP POLICY updates ON goals", /goals: no policy for UPDATE/),
  inCatalogue("row-level security no longer binds the owner", "ALTER TABLE goals NO FORCE ROW LEVEL SECURITY", /goals: .*FORCE/),
  inCatalogue("row-level security is switched off", "ALTER TABLE time_entries DISABLE ROW LEVEL SECURITY", /time_entries: .*not enabled/),
  inCatalogue("reads are let through whatever the tenant", policy("reads", "SELECT", "USING (true)"), /goals: policy reads lets through/),
  inCatalogue("writes are let in whatever the tenant", policy("inserts", "INSERT", "WITH CHECK (true)"), /goals: policy inserts lets in/),
  inCatalogue("a changed row may move to another tenant", policy("updates", "UPDATE", "USING (tenant_id = (SELECT app_tenant())) WITH CHECK (true)"), /goals: policy updates lets in/),
  inCatalogue("writes are let in wherever one may read", policy("inserts", "INSERT", "WITH CHECK (tenant_id = ANY ((SELECT app_tenants())::uuid[]))"), /goals: policy inserts lets in/),
  inCatalogue("a second policy lets everybody in", "CREATE POLICY more ON goals USING (tenant_id = (SELECT app_tenant()))", /goals: policy more is for public/),
  inCatalogue("a foreign key has one column", "ALTER TABLE channels ADD UNIQUE (id); ALTER TABLE budget_channels ADD FOREIGN KEY (channel_id) REFERENCES channels (id)", /budget_channels: the foreign key .* can point into another tenant/),
  inCatalogue("rows are deleted along with what they refer to", "ALTER TABLE time_entries ADD CONSTRAINT along FOREIGN KEY (tenant_id, goal_id) REFERENCES goals (tenant_id, id) ON DELETE CASCADE", /time_entries: along deletes/),
  inCatalogue("a unique key spans tenants", "CREATE UNIQUE INDEX goals_title ON goals (title)", /goals: the unique index goals_title spans tenants/),
  inCatalogue("a primary key has no tenant", "CREATE TABLE leads (id uuid PRIMARY KEY, tenant_id uuid NOT NULL); SELECT wall_tenant_table('leads', 'SELECT')", /leads: its primary key/),
  inCatalogue("a table is added without walls", "CREATE TABLE leads (tenant_id uuid, id uuid, PRIMARY KEY (tenant_id, id))", /leads: row-level security is not enabled/),
  inCatalogue("the app may empty a table", "GRANT TRUNCATE ON goals TO worthwhile_app", /goals: the app's role may .*TRUNCATE/),
  inCatalogue("the app may delete history", "GRANT DELETE ON time_entries TO worthwhile_app", /time_entries: the app's role may DELETE/),
  inCatalogue("the app may read passwords' hashes", "GRANT SELECT (password_hash) ON users TO worthwhile_app", /users SELECT: granted are the columns .*password_hash/),
  inCatalogue("everybody may read a table", "GRANT SELECT ON goals TO public", /goals: public may SELECT/),
  inCatalogue("the app's role may bypass row-level security", "ALTER ROLE worthwhile_app BYPASSRLS", /bypassrls/),
  inCatalogue("the app's role owns a table", "GRANT CREATE ON SCHEMA public TO worthwhile_app; ALTER TABLE goals OWNER TO worthwhile_app", /owns 1? ?/),
  inCatalogue("a materialized view holds all tenants", "CREATE MATERIALIZED VIEW hours AS SELECT tenant_id, sum(seconds) FROM time_entries GROUP BY 1", /hours: a materialized view/),
  inCatalogue("a view reads with its owner's rights", "CREATE VIEW hours AS SELECT * FROM time_entries", /hours: the view reads with its owner's rights/),
  inCatalogue("a function runs with its owner's rights", "CREATE FUNCTION all_goals() RETURNS SETOF goals LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS 'SELECT * FROM goals'", /all_goals\(\): runs with its owner's rights and is not on the list/),
  inCatalogue("a look-up no longer fixes its search_path", "ALTER FUNCTION find_sign_in(text) RESET search_path", /find_sign_in\(\): .* without a fixed search_path/),
  inCatalogue("every role may call a look-up", "GRANT EXECUTE ON FUNCTION find_invite(text) TO public", /find_invite\(\): may be called by every role/),
  inCatalogue("what is written into a table leaves no line", "DROP TRIGGER audit ON goals", /goals: what is written into it leaves no line/),
  inCatalogue("only what is added leaves a line", "DROP TRIGGER audit ON goals; CREATE TRIGGER audit AFTER INSERT ON goals FOR EACH ROW EXECUTE FUNCTION audit_row('id')", /goals: what is written into it leaves no line/),
  inCatalogue("the app may change the trail", "GRANT UPDATE ON audit_log TO worthwhile_app", /audit_log: the app's role may .*UPDATE/),
  inCatalogue("the app may write seals of the trail", "GRANT INSERT ON audit_seals TO worthwhile_app", /audit_seals: the app's role may .*INSERT/),
  inCatalogue("the totals are not kept", "ALTER TABLE time_entries DISABLE TRIGGER zz_totals_on_update", /zz_totals_on_update is not there/),
  inCatalogue("a verdict may be changed afterwards", "GRANT UPDATE ON verdicts TO worthwhile_app", /verdicts: the app's role may .*UPDATE/),
  inCatalogue("what an owner let pass may be forgotten", "GRANT DELETE ON gate_overrides TO worthwhile_app", /gate_overrides: the app's role may .*DELETE/),
  inCatalogue("what was signed may be changed", "GRANT UPDATE ON sign_offs TO worthwhile_app", /sign_offs: the app's role may .*UPDATE/),
  inCatalogue("what was decided on an engagement may be changed", "GRANT UPDATE ON renewal_decisions TO worthwhile_app", /renewal_decisions: the app's role may .*UPDATE/),
  inCatalogue("the prices of tools stand without a wall", "ALTER TABLE tool_costs DISABLE ROW LEVEL SECURITY", /tool_costs: .*not enabled/),
  inCatalogue("what returns are worth stands without a wall", "ALTER TABLE return_values DISABLE ROW LEVEL SECURITY", /return_values: .*not enabled/),
  inCatalogue("returns may be forgotten", "GRANT DELETE ON returns TO worthwhile_app", /returns: the app's role may DELETE/),
  inCatalogue("a kind of return may belong to another tenant's KPI", "ALTER TABLE kpis ADD UNIQUE (id); ALTER TABLE return_kinds ADD FOREIGN KEY (kpi_id) REFERENCES kpis (id)", /return_kinds: the foreign key .* can point into another tenant/),
  inCatalogue("messages may be deleted for good", "GRANT DELETE ON responses TO worthwhile_app", /responses: the app's role may .*DELETE/),
  inCatalogue("hours of channels stand without a wall", "ALTER TABLE channel_hours DISABLE ROW LEVEL SECURITY", /channel_hours: .*not enabled/),
  inCatalogue("engagements are read whatever the tenant", "DROP POLICY reads ON engagements; CREATE POLICY reads ON engagements FOR SELECT TO worthwhile_app USING (true)", /engagements: policy reads lets through/),
  inCatalogue("a KPI may belong to another tenant's goal", "ALTER TABLE goals ADD UNIQUE (id); ALTER TABLE kpis ADD FOREIGN KEY (goal_id) REFERENCES goals (id)", /kpis: the foreign key .* can point into another tenant/),
  inCatalogue("a target that once held may be changed", "GRANT UPDATE ON kpi_targets TO worthwhile_app", /kpi_targets: the app's role may .*UPDATE/),
  inCatalogue("what was said about a KPI may be deleted", "GRANT DELETE ON kpi_discussions TO worthwhile_app", /kpi_discussions: the app's role may .*DELETE/),
  inCatalogue("posts are read whatever the tenant", "DROP POLICY reads ON posts; CREATE POLICY reads ON posts FOR SELECT TO worthwhile_app USING (true)", /posts: policy reads lets through/),
  inCatalogue("what an import of ad spend wrote may be deleted", "GRANT DELETE ON imported_expenses TO worthwhile_app", /imported_expenses: the app's role may .*DELETE/),
  inCatalogue("what an import of figures wrote may be deleted", "GRANT DELETE ON imported_values TO worthwhile_app", /imported_values: the app's role may .*DELETE/),
  inCatalogue("a finished review may change", "DROP TRIGGER monthly_reviews_finished ON monthly_reviews", /monthly_reviews_finished is not there/),
  inCatalogue("a completed audit may change", "DROP TRIGGER audits_frozen ON audits", /audits_frozen is not there/),
  inCatalogue("a tenant may lose its last owner", "DROP TRIGGER members_last_owner ON members", /members_last_owner is not there/),
];
