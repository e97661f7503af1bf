-- Whoever sits in the steering team or speaks for the company without an account, and whoever is paid, is known by a name: the trail
-- keeps a digest of it.
CREATE OR REPLACE FUNCTION audit_private(table_name text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE table_name
    WHEN 'members' THEN '{placeholder}'::text[]
    WHEN 'invites' THEN '{email,token_hash}'
    WHEN 'imports' THEN '{file_name,settings,mapping,error}'
    WHEN 'import_batches' THEN '{file_name}'
    WHEN 'import_mappings' THEN '{source,target}'
    WHEN 'leaves' THEN '{kind,note}'
    WHEN 'calendar_feeds' THEN '{token_hash}'
    WHEN 'channel_accesses' THEN '{holder}'
    WHEN 'providers' THEN '{name,contact,website}'
    WHEN 'steering_seats' THEN '{name}'
    WHEN 'voices' THEN '{name}'
    WHEN 'expenses' THEN '{supplier}'
    ELSE '{}' END
$$;

-- What a completed audit says of cost is worked out from an agency's rates as well, and goes neither into the trail nor with a client
-- that is handed over. That the audit was completed, when and by whom, the trail still tells.
CREATE OR REPLACE FUNCTION audit_omitted(table_name text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE table_name
    WHEN 'imports' THEN '{tenant_id,content,progress}'::text[]
    WHEN 'time_entries' THEN '{tenant_id,cost_hour_minor}'
    WHEN 'budget_months' THEN '{tenant_id,record}'
    WHEN 'alerts' THEN '{tenant_id,burn_permille}'
    WHEN 'audits' THEN '{tenant_id,evidence}'
    ELSE '{tenant_id}' END
$$;
-- A seal over a line that is written anew is broken: such trails are sealed again from their beginning, by the job that seals.
DELETE FROM audit_checks WHERE tenant_id IN (SELECT l.tenant_id FROM audit_log l WHERE l.table_name IN ('audits', 'expenses', 'steering_seats', 'voices'));
DELETE FROM audit_seals WHERE tenant_id IN (SELECT l.tenant_id FROM audit_log l WHERE l.table_name IN ('audits', 'expenses', 'steering_seats', 'voices'));
UPDATE audit_log SET
  before = audited(table_name, before || jsonb_build_object('tenant_id', tenant_id)),
  after = audited(table_name, after || jsonb_build_object('tenant_id', tenant_id))
WHERE table_name IN ('audits', 'expenses', 'steering_seats', 'voices');

-- A completed audit is changed in nothing but that its cost becomes unknown.
CREATE OR REPLACE TRIGGER audits_frozen BEFORE UPDATE ON audits FOR EACH ROW
  WHEN (OLD.completed_at IS NOT NULL AND to_jsonb(NEW) IS DISTINCT FROM jsonb_set(to_jsonb(OLD), '{evidence,cost}', 'null'))
  EXECUTE FUNCTION keep_completed_audits();

-- A tenant that counts in another currency, or leaves its agency, has other rates to go by. What its agency's people cost is the
-- agency's own affair and does not go with a client that is handed over: of no entry, approved or not, of no closed month and of no
-- audit. What it was billed does.
CREATE OR REPLACE FUNCTION reprice_tenant() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF OLD.agency_id IS NOT NULL AND NEW.agency_id IS NULL THEN
    -- A month that is being closed meanwhile would keep what is taken away here.
    PERFORM pg_advisory_xact_lock_shared(days_key(NEW.id));
    UPDATE time_entries e SET cost_hour_minor = r.cost
    FROM time_entries x CROSS JOIN LATERAL rates_of(NEW.id, x."on", x.member_id, x.channel_id) r
    WHERE x.tenant_id = NEW.id AND e.tenant_id = NEW.id AND e.id = x.id AND e.cost_hour_minor IS DISTINCT FROM r.cost;
    UPDATE budget_months m SET record = without_cost(m.record) WHERE m.tenant_id = NEW.id AND m.record #>> '{money,basis}' = 'cost';
    UPDATE alerts a SET burn_permille = a.threshold * 10
    WHERE a.tenant_id = NEW.id AND a.measure = 'money' AND a.burn_permille IS NOT NULL AND coalesce((
      SELECT t.money_basis FROM budget_terms t WHERE t.tenant_id = NEW.id AND t.budget_id = a.budget_id AND t.from_month <= a.month
      ORDER BY t.from_month DESC LIMIT 1), 'cost') = 'cost';
    UPDATE audits a SET evidence = jsonb_set(a.evidence, '{cost}', 'null') WHERE a.tenant_id = NEW.id AND a.evidence IS NOT NULL;
  END IF;
  IF NEW.id = app_tenant() THEN
    PERFORM reprice(NULL);
  END IF;
  RETURN NULL;
END
$$;
