-- Which rates a client may go by is asked of its agency's currency: whoever prices must see a change of it or be seen by it, as
-- with a rate that changes.
CREATE FUNCTION hold_rates_of_tenant() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('rates ' || NEW.id, 0));
  RETURN NEW;
END
$$;
REVOKE ALL ON FUNCTION hold_rates_of_tenant() FROM PUBLIC;
CREATE TRIGGER hold_rates_of_tenant BEFORE UPDATE OF currency ON tenants FOR EACH ROW WHEN (OLD.currency IS DISTINCT FROM NEW.currency) EXECUTE FUNCTION hold_rates_of_tenant();
