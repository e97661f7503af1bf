-- A closed month keeps what was spent in it, as it keeps its work: nothing is added, changed, moved in or out, deleted or brought
-- back. The closing holds this key alone (days_key), so it is either seen here, or comes after. Said as of an entry's day.
CREATE FUNCTION keep_closed_expenses() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  tenant uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.tenant_id ELSE NEW.tenant_id END;
  touched date[] := '{}';
  locked date;
BEGIN
  IF TG_OP <> 'INSERT' AND OLD.deleted_at IS NULL THEN touched := touched || OLD."on"; END IF;
  IF TG_OP <> 'DELETE' AND NEW.deleted_at IS NULL THEN touched := touched || NEW."on"; END IF;
  PERFORM pg_advisory_xact_lock_shared(days_key(tenant));
  SELECT d INTO locked FROM unnest(touched) d
    WHERE EXISTS (SELECT FROM month_closings c WHERE c.tenant_id = tenant AND c.reopened_at IS NULL AND c.month = date_trunc('month', d::timestamp)::date)
    ORDER BY d LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'a day is locked: % by its month', locked USING ERRCODE = 'check_violation', TABLE = 'expenses', CONSTRAINT = 'expenses_closed';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END
$$;
REVOKE ALL ON FUNCTION keep_closed_expenses() FROM PUBLIC;
CREATE TRIGGER expenses_closed BEFORE INSERT OR UPDATE OR DELETE ON expenses FOR EACH ROW EXECUTE FUNCTION keep_closed_expenses();
