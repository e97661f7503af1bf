-- What own people cost says nothing of a provider's people: theirs cost what was said for that person; else nothing more where a fee
-- that is counted here pays for their hours, and where none does nobody knows what. The same as server/domain/rate.ts and
-- server/domain/fee-months.ts.
CREATE OR REPLACE FUNCTION rates_of(p_tenant uuid, p_on date, p_member uuid, p_channel uuid) RETURNS TABLE (cost int, bill int)
LANGUAGE sql STABLE AS $$
  WITH home AS (
    SELECT a.id AS agency_id, am.id AS agent_id
    FROM tenants t
    JOIN tenants a ON a.id = t.agency_id AND a.currency = t.currency
    LEFT JOIN members m ON m.tenant_id = t.id AND m.id = p_member
    LEFT JOIN members am ON am.tenant_id = a.id AND am.user_id = m.user_id
    WHERE t.id = p_tenant
  ), provider AS (
    SELECT m.provider_id AS id FROM members m WHERE m.tenant_id = p_tenant AND m.id = p_member AND m.provider_id IS NOT NULL
  ), agreed AS (
    SELECT g.fee_model, g.price_minor > 0 AND g.fees_from <= CASE g.fee_model WHEN 'fixed' THEN g.starts_on ELSE p_on END AS is_counted
    FROM provider p JOIN engagements g ON g.tenant_id = p_tenant AND g.provider_id = p.id
    WHERE g.starts_on <= p_on AND (g.ends_on IS NULL OR p_on <= g.ends_on)
  ), found AS (
    SELECT 1 AS place, r.kind, r.hour_minor, r.from_on, r.to_on FROM rates r WHERE r.tenant_id = p_tenant AND r.member_id = p_member
    UNION ALL
    SELECT 2, r.kind, r.hour_minor, r.from_on, r.to_on FROM rates r WHERE r.tenant_id = p_tenant AND r.member_id IS NULL AND r.channel_id = p_channel
    UNION ALL
    SELECT 3, r.kind, r.hour_minor, r.from_on, r.to_on FROM rates r WHERE r.tenant_id = p_tenant AND r.member_id IS NULL AND r.channel_id IS NULL
    UNION ALL
    SELECT 4, r.kind, r.hour_minor, r.from_on, r.to_on FROM home h JOIN rates r ON r.tenant_id = h.agency_id AND r.member_id = h.agent_id
    UNION ALL
    SELECT 5, r.kind, r.hour_minor, r.from_on, r.to_on FROM home h JOIN rates r ON r.tenant_id = h.agency_id AND r.member_id IS NULL AND r.channel_id IS NULL
  ), held AS (
    SELECT place, kind, hour_minor FROM found
    WHERE from_on <= p_on AND (to_on IS NULL OR p_on < to_on) AND (kind = 'bill' OR place IN (1, 4) OR NOT EXISTS (SELECT FROM provider))
    UNION ALL
    SELECT 6, 'cost', 0 FROM agreed HAVING bool_or(is_counted) AND bool_and(fee_model <> 'hourly')
  )
  SELECT (SELECT hour_minor FROM held WHERE kind = 'cost' ORDER BY place LIMIT 1), (SELECT hour_minor FROM held WHERE kind = 'bill' ORDER BY place LIMIT 1)
$$;

-- Who works for whom, and what was agreed with them, are what hours are priced by: they change alone, as rates do, and what is
-- neither approved nor in a closed month is priced anew.
CREATE TRIGGER hold_rates BEFORE UPDATE OF provider_id ON members FOR EACH ROW WHEN (OLD.provider_id IS DISTINCT FROM NEW.provider_id) EXECUTE FUNCTION hold_rates();
CREATE TRIGGER hold_rates BEFORE INSERT OR UPDATE ON engagements FOR EACH ROW EXECUTE FUNCTION hold_rates();

DROP TRIGGER reprice_person ON members;
CREATE TRIGGER reprice_person AFTER UPDATE OF user_id, provider_id ON members FOR EACH ROW
  WHEN (OLD.user_id IS DISTINCT FROM NEW.user_id OR OLD.provider_id IS DISTINCT FROM NEW.provider_id) EXECUTE FUNCTION reprice_person();

CREATE FUNCTION reprice_agreed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.tenant_id = app_tenant() AND EXISTS (SELECT FROM members m WHERE m.tenant_id = NEW.tenant_id AND m.provider_id IN (NEW.provider_id, OLD.provider_id)) THEN
    PERFORM reprice(least(OLD.starts_on, NEW.starts_on));
  END IF;
  RETURN NULL;
END
$$;
REVOKE ALL ON FUNCTION reprice_agreed() FROM PUBLIC;
CREATE TRIGGER reprice_agreed AFTER INSERT OR UPDATE OF provider_id, starts_on, ends_on, fee_model, price_minor, fees_from ON engagements
  FOR EACH ROW EXECUTE FUNCTION reprice_agreed();

-- What providers' people did so far, where it is neither approved nor in a closed month.
UPDATE time_entries e SET cost_hour_minor = r.cost
FROM time_entries x JOIN members m ON m.tenant_id = x.tenant_id AND m.id = x.member_id AND m.provider_id IS NOT NULL
  CROSS JOIN LATERAL rates_of(x.tenant_id, x."on", x.member_id, x.channel_id) r
WHERE x.approved_at IS NULL AND e.tenant_id = x.tenant_id AND e.id = x.id AND e.cost_hour_minor IS DISTINCT FROM r.cost
  AND NOT EXISTS (SELECT FROM month_closings c WHERE c.tenant_id = x.tenant_id AND c.reopened_at IS NULL AND c.month = date_trunc('month', x."on"::timestamp)::date);
