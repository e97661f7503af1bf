-- The walls around a tenant: roles, row-level security, and the functions that open a door for one transaction.
-- The app's role owns nothing and cannot bypass a policy; which tenant it may see is set inside each transaction.

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Roles are shared by all databases of a cluster, and several may migrate at once.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'worthwhile_app') THEN
    CREATE ROLE worthwhile_app NOLOGIN NOSUPERUSER NOBYPASSRLS;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END
$$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO worthwhile_app;

-- Who asks, for which tenant it may write, and which tenants it may read. Without a context: null, hence no rows.
-- nullif: after a transaction-local setting has ended its value is '' and not null.
CREATE FUNCTION app_user() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.user', true), '')::uuid $$;
CREATE FUNCTION app_tenant() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.tenant', true), '')::uuid $$;
CREATE FUNCTION app_tenants() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.tenants', true), '')::uuid[] $$;

-- One shape of wall for every table that carries a tenant_id.
CREATE FUNCTION wall_tenant_table(t regclass, verbs text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', t);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', t);
  EXECUTE format('CREATE POLICY reads ON %s FOR SELECT TO worthwhile_app USING (tenant_id = ANY ((SELECT app_tenants())::uuid[]))', t);
  EXECUTE format('CREATE POLICY inserts ON %s FOR INSERT TO worthwhile_app WITH CHECK (tenant_id = (SELECT app_tenant()))', t);
  EXECUTE format('CREATE POLICY updates ON %s FOR UPDATE TO worthwhile_app USING (tenant_id = (SELECT app_tenant())) WITH CHECK (tenant_id = (SELECT app_tenant()))', t);
  EXECUTE format('CREATE POLICY deletes ON %s FOR DELETE TO worthwhile_app USING (tenant_id = (SELECT app_tenant()))', t);
  -- FORCE binds the owner too: backfills in migrations and the look-ups below need a policy of their own.
  EXECUTE format('CREATE POLICY owner ON %s TO CURRENT_USER USING (true) WITH CHECK (true)', t);
  EXECUTE format('GRANT %s ON %s TO worthwhile_app', verbs, t);
END
$$;

SELECT wall_tenant_table('members', 'SELECT, INSERT, UPDATE');
SELECT wall_tenant_table('invites', 'SELECT, INSERT, UPDATE');
SELECT wall_tenant_table('holidays', 'SELECT, INSERT, UPDATE, DELETE');
SELECT wall_tenant_table('goals', 'SELECT, INSERT, UPDATE');
SELECT wall_tenant_table('activities', 'SELECT, INSERT, UPDATE');
SELECT wall_tenant_table('channels', 'SELECT, INSERT, UPDATE');
SELECT wall_tenant_table('time_entries', 'SELECT, INSERT, UPDATE');
SELECT wall_tenant_table('budgets', 'SELECT, INSERT, UPDATE, DELETE');
SELECT wall_tenant_table('effort_estimates', 'SELECT, INSERT');
SELECT wall_tenant_table('imports', 'SELECT, INSERT, UPDATE');
SELECT wall_tenant_table('import_batches', 'SELECT, INSERT, UPDATE');
SELECT wall_tenant_table('import_mappings', 'SELECT, INSERT, UPDATE, DELETE');
SELECT wall_tenant_table('mutation_log', 'SELECT, INSERT, UPDATE, DELETE');

-- A tenant is its own tenant_id.
ALTER TABLE tenants ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenants FORCE ROW LEVEL SECURITY;
CREATE POLICY reads ON tenants FOR SELECT TO worthwhile_app USING (id = ANY ((SELECT app_tenants())::uuid[]));
CREATE POLICY inserts ON tenants FOR INSERT TO worthwhile_app WITH CHECK (id = (SELECT app_tenant()));
CREATE POLICY updates ON tenants FOR UPDATE TO worthwhile_app USING (id = (SELECT app_tenant())) WITH CHECK (id = (SELECT app_tenant()));
CREATE POLICY deletes ON tenants FOR DELETE TO worthwhile_app USING (false);
CREATE POLICY owner ON tenants TO CURRENT_USER USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON tenants TO worthwhile_app;

-- Tables of a person and not of a tenant.
ALTER TABLE users ENABLE ROW LEVEL SECURITY;
ALTER TABLE users FORCE ROW LEVEL SECURITY;
CREATE POLICY reads ON users FOR SELECT TO worthwhile_app USING (
  id = (SELECT app_user())
  OR EXISTS (SELECT FROM members m WHERE m.user_id = users.id AND m.tenant_id = ANY ((SELECT app_tenants())::uuid[])));
CREATE POLICY inserts ON users FOR INSERT TO worthwhile_app WITH CHECK (id = (SELECT app_user()));
CREATE POLICY updates ON users FOR UPDATE TO worthwhile_app USING (id = (SELECT app_user())) WITH CHECK (id = (SELECT app_user()));
CREATE POLICY deletes ON users FOR DELETE TO worthwhile_app USING (false);
CREATE POLICY owner ON users TO CURRENT_USER USING (true) WITH CHECK (true);
-- password_hash can be written and never read.
GRANT SELECT (id, email, name, email_verified_at, disabled_at, created_at) ON users TO worthwhile_app;
GRANT INSERT ON users TO worthwhile_app;
GRANT UPDATE (name, password_hash, email_verified_at) ON users TO worthwhile_app;

CREATE FUNCTION wall_user_table(t regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', t);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', t);
  EXECUTE format('CREATE POLICY own ON %s TO worthwhile_app USING (user_id = (SELECT app_user())) WITH CHECK (user_id = (SELECT app_user()))', t);
  EXECUTE format('CREATE POLICY owner ON %s TO CURRENT_USER USING (true) WITH CHECK (true)', t);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO worthwhile_app', t);
END
$$;
SELECT wall_user_table('sessions');
SELECT wall_user_table('user_tokens');
SELECT wall_user_table('user_mutation_log');

-- The running timer is a person's, but runs in a tenant: starting one needs both; whoever manages the tenant's people
-- may see and stop it, so that a removed member's time is not lost.
ALTER TABLE running_timers ENABLE ROW LEVEL SECURITY;
ALTER TABLE running_timers FORCE ROW LEVEL SECURITY;
CREATE POLICY reads ON running_timers FOR SELECT TO worthwhile_app USING (user_id = (SELECT app_user()) OR tenant_id = (SELECT app_tenant()));
CREATE POLICY inserts ON running_timers FOR INSERT TO worthwhile_app WITH CHECK (user_id = (SELECT app_user()) AND tenant_id = (SELECT app_tenant()));
CREATE POLICY updates ON running_timers FOR UPDATE TO worthwhile_app USING (user_id = (SELECT app_user())) WITH CHECK (user_id = (SELECT app_user()) AND tenant_id = (SELECT app_tenant()));
CREATE POLICY deletes ON running_timers FOR DELETE TO worthwhile_app USING (user_id = (SELECT app_user()) OR tenant_id = (SELECT app_tenant()));
CREATE POLICY owner ON running_timers TO CURRENT_USER USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON running_timers TO worthwhile_app;

-- Counters of the rate limiter name addresses and accounts by hash only.
GRANT SELECT, INSERT, UPDATE, DELETE ON rate_limits TO worthwhile_app;
GRANT SELECT ON platforms TO worthwhile_app;

-- What the tables hold to be true, whoever writes.
ALTER TABLE tenants
  ADD CONSTRAINT tenants_kind CHECK (kind IN ('company', 'client', 'agency')),
  ADD CONSTRAINT tenants_client_of CHECK ((kind = 'client') = (agency_id IS NOT NULL)),
  ADD CONSTRAINT tenants_week_start CHECK (week_start BETWEEN 1 AND 7),
  ADD CONSTRAINT tenants_fte_week CHECK (fte_week_seconds BETWEEN 3600 AND 604800);
ALTER TABLE members
  ADD CONSTRAINT members_role CHECK (role IN ('owner', 'admin', 'manager', 'member', 'external', 'executive', 'viewer')),
  ADD CONSTRAINT members_field_rights CHECK (field_rights <@ ARRAY['hours', 'cost-rates', 'bill-rates', 'margin']),
  ADD CONSTRAINT members_named CHECK ((user_id IS NULL) = (placeholder IS NOT NULL));
ALTER TABLE invites
  ADD CONSTRAINT invites_role CHECK (role IN ('owner', 'admin', 'manager', 'member', 'external', 'executive', 'viewer'));
ALTER TABLE user_tokens ADD CONSTRAINT user_tokens_kind CHECK (kind IN ('verify-email', 'reset-password'));
ALTER TABLE activities ADD CONSTRAINT activities_kind CHECK (kind IN ('monitoring', 'participation', 'analysis', 'other'));
ALTER TABLE channels
  ADD CONSTRAINT channels_status CHECK (status IN ('idea', 'experiment', 'active', 'delegated', 'closed')),
  ADD CONSTRAINT channels_minimum CHECK (minimum_month_seconds >= 0);
ALTER TABLE goals
  ADD CONSTRAINT goals_rank CHECK (rank >= 1),
  -- Deferred: a new order passes through states in which two goals share a rank.
  ADD CONSTRAINT goals_strict_rank EXCLUDE USING gist (tenant_id WITH =, rank WITH =) WHERE (retired_at IS NULL) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE time_entries
  ADD CONSTRAINT time_entries_seconds CHECK (seconds BETWEEN 0 AND 86400),
  ADD CONSTRAINT time_entries_source CHECK (source IN ('manual', 'timer', 'import')),
  ADD CONSTRAINT time_entries_interval CHECK (ended_at >= started_at);
ALTER TABLE budgets
  ADD CONSTRAINT budgets_seconds CHECK (seconds >= 0),
  ADD CONSTRAINT budgets_months CHECK (extract(day FROM from_month) = 1 AND (to_month IS NULL OR (extract(day FROM to_month) = 1 AND to_month > from_month))),
  -- One budget a month for the same channel × activity; "all" (null) equals "all".
  ADD CONSTRAINT budgets_one_a_month EXCLUDE USING gist (
    tenant_id WITH =,
    coalesce(channel_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =,
    coalesce(activity_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =,
    daterange(from_month, to_month) WITH &&);
ALTER TABLE imports ADD CONSTRAINT imports_state CHECK (state IN ('uploaded', 'running', 'done', 'failed', 'undone'));

-- Totals and lists read only what counts.
CREATE INDEX time_entries_live ON time_entries (tenant_id, "on") INCLUDE (channel_id, activity_id, member_id, seconds) WHERE deleted_at IS NULL;

-- A tenant keeps an owner. Deferred: handing over is one transaction that removes one and adds another.
CREATE FUNCTION keep_an_owner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM members WHERE tenant_id = OLD.tenant_id AND role = 'owner' AND user_id IS NOT NULL AND removed_at IS NULL) THEN
    RAISE EXCEPTION 'a tenant keeps an owner' USING ERRCODE = 'check_violation', CONSTRAINT = 'members_last_owner';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER members_last_owner AFTER UPDATE OR DELETE ON members DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.role = 'owner' AND OLD.removed_at IS NULL) EXECUTE FUNCTION keep_an_owner();

-- The one door. Checks session and membership and sets, for this transaction only, who asks and what is in scope.
-- scope: 'tenant' (one, by slug), 'agency' (an agency's own tenant and those of its clients that the person may enter),
-- 'user' (all tenants of the person, none to write). Answers one row; status says what failed.
CREATE FUNCTION enter(p_user uuid, p_session uuid, p_scope text, p_slug text, p_now timestamptz)
RETURNS TABLE (
  status text, user_id uuid, user_name text, user_email text, last_seen_at timestamptz,
  tenant_id uuid, slug text, name text, kind text, agency_id uuid, currency text, time_zone text, locale text,
  week_start smallint, fte_week_seconds int, holiday_country text, holiday_region text, archived_at timestamptz,
  member_id uuid, role text, field_rights text[])
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
#variable_conflict use_column
DECLARE
  person users%ROWTYPE;
  seen timestamptz;
  t tenants%ROWTYPE;
  m members%ROWTYPE;
  scope uuid[];
BEGIN
  PERFORM set_config('app.user', '', true), set_config('app.tenant', '', true), set_config('app.tenants', '', true);

  SELECT s.last_seen_at INTO seen FROM sessions s
    WHERE s.id = p_session AND s.user_id = p_user
      AND s.last_seen_at > p_now - interval '14 days' AND s.created_at > p_now - interval '30 days';
  IF FOUND THEN
    SELECT * INTO person FROM users u WHERE u.id = p_user AND u.disabled_at IS NULL AND u.email_verified_at IS NOT NULL;
  END IF;
  IF person.id IS NULL THEN
    RETURN QUERY SELECT 'no-session', NULL::uuid, NULL, NULL, NULL::timestamptz, NULL::uuid, NULL, NULL, NULL, NULL::uuid, NULL, NULL, NULL,
      NULL::smallint, NULL::int, NULL, NULL, NULL::timestamptz, NULL::uuid, NULL, NULL::text[];
    RETURN;
  END IF;
  PERFORM set_config('app.user', person.id::text, true);

  IF p_scope = 'user' THEN
    SELECT array_agg(x.tenant_id) INTO scope FROM members x WHERE x.user_id = p_user AND x.removed_at IS NULL;
    PERFORM set_config('app.tenants', coalesce(scope, '{}')::text, true);
  ELSE
    SELECT * INTO t FROM tenants x WHERE x.slug = p_slug AND (p_scope = 'tenant' OR x.kind = 'agency');
    SELECT * INTO m FROM members x WHERE x.tenant_id = t.id AND x.user_id = p_user AND x.removed_at IS NULL;
    IF m.id IS NULL THEN
      RETURN QUERY SELECT 'no-tenant', person.id, person.name, person.email, seen, NULL::uuid, NULL, NULL, NULL, NULL::uuid, NULL, NULL, NULL,
        NULL::smallint, NULL::int, NULL, NULL, NULL::timestamptz, NULL::uuid, NULL, NULL::text[];
      RETURN;
    END IF;
    scope := ARRAY[t.id];
    IF p_scope = 'agency' THEN
      scope := scope || ARRAY(SELECT c.id FROM tenants c JOIN members x ON x.tenant_id = c.id
        WHERE c.agency_id = t.id AND x.user_id = p_user AND x.removed_at IS NULL);
    END IF;
    PERFORM set_config('app.tenant', t.id::text, true), set_config('app.tenants', scope::text, true);
  END IF;

  RETURN QUERY SELECT 'ok', person.id, person.name, person.email, seen, t.id, t.slug, t.name, t.kind, t.agency_id,
    t.currency::text, t.time_zone, t.locale, t.week_start, t.fte_week_seconds, t.holiday_country, t.holiday_region, t.archived_at,
    m.id, m.role, m.field_rights;
END
$$;

-- Look-ups before anybody is known. Each answers for one exact secret or address.
CREATE FUNCTION find_sign_in(p_email text)
RETURNS TABLE (id uuid, name text, password_hash text, email_verified_at timestamptz, disabled_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$ SELECT u.id, u.name, u.password_hash, u.email_verified_at, u.disabled_at FROM users u WHERE u.email = p_email $$;

CREATE FUNCTION find_user_token(p_kind text, p_hash text)
RETURNS TABLE (id uuid, user_id uuid, expires_at timestamptz, used_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$ SELECT t.id, t.user_id, t.expires_at, t.used_at FROM user_tokens t WHERE t.kind = p_kind AND t.token_hash = p_hash $$;

CREATE FUNCTION find_invite(p_hash text)
RETURNS TABLE (tenant_id uuid, id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$ SELECT i.tenant_id, i.id FROM invites i WHERE i.token_hash = p_hash $$;

-- The address of a new tenant: the wanted one, or the first free with a number behind it.
CREATE FUNCTION free_slug(p_wanted text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  SELECT c.slug FROM (SELECT p_wanted AS slug, 1 AS n UNION ALL SELECT p_wanted || '-' || n, n FROM generate_series(2, 1000) n) c
  WHERE NOT EXISTS (SELECT FROM tenants t WHERE t.slug = c.slug) ORDER BY c.n LIMIT 1
$$;

DO $$
DECLARE f regprocedure;
BEGIN
  FOREACH f IN ARRAY ARRAY['wall_tenant_table(regclass, text)', 'wall_user_table(regclass)', 'app_user()', 'app_tenant()', 'app_tenants()',
    'keep_an_owner()', 'enter(uuid, uuid, text, text, timestamptz)', 'find_sign_in(text)', 'find_user_token(text, text)', 'find_invite(text)', 'free_slug(text)']::regprocedure[]
  LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
  END LOOP;
END
$$;
GRANT EXECUTE ON FUNCTION app_user(), app_tenant(), app_tenants(),
  enter(uuid, uuid, text, text, timestamptz), find_sign_in(text), find_user_token(text, text), find_invite(text), free_slug(text)
  TO worthwhile_app;
