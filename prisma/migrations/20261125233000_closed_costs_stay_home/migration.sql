-- What a closed month keeps of work at cost, and how far an alert about it was burnt, tells what an hour costs too: it goes neither
-- with a client that is handed over nor into the trail that the client takes along.
CREATE OR REPLACE FUNCTION audit_omitted(table_name text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE table_name
    WHEN 'imports' THEN '{tenant_id,content,progress}'::text[]
    WHEN 'time_entries' THEN '{tenant_id,cost_hour_minor}'
    WHEN 'budget_months' THEN '{tenant_id,record}'
    WHEN 'alerts' THEN '{tenant_id,burn_permille}'
    ELSE '{tenant_id}' END
$$;
-- A seal over a line that is written anew is broken: such trails are sealed again from their beginning, by the job that seals.
DELETE FROM audit_checks WHERE tenant_id IN (SELECT l.tenant_id FROM audit_log l WHERE l.table_name IN ('budget_months', 'alerts'));
DELETE FROM audit_seals WHERE tenant_id IN (SELECT l.tenant_id FROM audit_log l WHERE l.table_name IN ('budget_months', 'alerts'));
UPDATE audit_log SET before = before - 'record', after = after - 'record' WHERE table_name = 'budget_months';
UPDATE audit_log SET before = before - 'burn_permille', after = after - 'burn_permille' WHERE table_name = 'alerts';

-- A record of work at cost as its new owner may have it: how much work there was and what was spent stay, what the work cost is
-- unknown, and of an alert about it stays that its threshold was reached. One at billing rates stays as it is.
CREATE FUNCTION without_cost(record jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN record #>> '{money,basis}' = 'cost' THEN
    record || jsonb_build_object(
      'money', (record -> 'money')
        || jsonb_build_object('work', jsonb_build_object('pricedSeconds', 0, 'secondMinor', 0,
          'unpricedSeconds', (record #>> '{money,work,pricedSeconds}')::numeric + (record #>> '{money,work,unpricedSeconds}')::numeric))
        || CASE WHEN record #>> '{money,status}' <> 'no-budget' THEN '{"status": null}' ELSE '{}' END::jsonb,
      'alerts', CASE jsonb_typeof(record -> 'alerts') WHEN 'array' THEN (
        SELECT coalesce(jsonb_agg(CASE WHEN a ->> 'measure' = 'money' AND a ->> 'burnPermille' IS NOT NULL
          THEN a || jsonb_build_object('burnPermille', (a ->> 'threshold')::integer * 10) ELSE a END ORDER BY n), '[]')
        FROM jsonb_array_elements(record -> 'alerts') WITH ORDINALITY each (a, n)) END)
  ELSE record END
$$;

-- A tenant that counts in another currency, or leaves its agency, has other rates to go by. What its agency's people cost is the
-- agency's own affair and does not go with a client that is handed over: of no entry, approved or not, and of no closed month. What
-- it was billed does.
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
  END IF;
  IF NEW.id = app_tenant() THEN
    PERFORM reprice(NULL);
  END IF;
  RETURN NULL;
END
$$;
REVOKE ALL ON FUNCTION without_cost(jsonb) FROM PUBLIC;
