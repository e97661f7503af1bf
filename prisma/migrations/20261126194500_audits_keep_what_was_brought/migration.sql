-- An audit keeps what its channel brought and what one result cost. That tells the cost as the return on it does: with a client that
-- is handed over goes none of them, and a completed audit is changed in nothing but that they become unknown.
CREATE OR REPLACE TRIGGER audits_frozen BEFORE UPDATE ON audits FOR EACH ROW
  WHEN (OLD.completed_at IS NOT NULL AND to_jsonb(NEW) IS DISTINCT FROM to_jsonb(OLD) || jsonb_build_object('evidence', OLD.evidence || '{"cost": null, "roi": null, "brought": null}'))
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
    UPDATE audits a SET evidence = a.evidence || '{"cost": null, "roi": null, "brought": null}' WHERE a.tenant_id = NEW.id AND a.evidence IS NOT NULL;
  END IF;
  IF NEW.id = app_tenant() THEN
    PERFORM reprice(NULL);
  END IF;
  RETURN NULL;
END
$$;
