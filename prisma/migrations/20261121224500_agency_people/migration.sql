-- An agency's people and its clients stand in different tenants, and a transaction is in one of them. Two look-ups reach
-- across, each bound to the tenant in context: what an agency's own call needs of its clients, and a client's of its agency.
CREATE FUNCTION agency_clients() RETURNS TABLE (id uuid, slug text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$ SELECT c.id, c.slug FROM tenants c WHERE c.agency_id = app_tenant() ORDER BY c.id $$;

CREATE FUNCTION agency_people() RETURNS TABLE (user_id uuid, role text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  SELECT m.user_id, m.role FROM tenants c JOIN members m ON m.tenant_id = c.agency_id
  WHERE c.id = app_tenant() AND m.user_id IS NOT NULL AND m.removed_at IS NULL
$$;

REVOKE ALL ON FUNCTION agency_clients(), agency_people() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION agency_clients(), agency_people() TO worthwhile_app;

-- The check runs when the transaction ends, which may by then be in another tenant, whose wall would hide the owners.
ALTER FUNCTION keep_an_owner() SECURITY DEFINER SET search_path = pg_catalog, public;
