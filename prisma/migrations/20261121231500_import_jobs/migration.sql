-- A job runs when the session that asked for it may have ended: what counts is whether the person is still in the tenant.
-- Answers the person's place there, or no row for somebody who left, was disabled, or never was a member.
CREATE FUNCTION job_place(p_user uuid, p_slug text) RETURNS TABLE (tenant_id uuid, kind text, role text, archived_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
AS $$
  SELECT t.id, t.kind, m.role, t.archived_at
  FROM tenants t JOIN members m ON m.tenant_id = t.id JOIN users u ON u.id = m.user_id
  WHERE t.slug = p_slug AND m.user_id = p_user AND m.removed_at IS NULL AND u.disabled_at IS NULL
$$;

REVOKE ALL ON FUNCTION job_place(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION job_place(uuid, text) TO worthwhile_app;
