-- When an account took over a placeholder's row, or came back to its own: time is asked of it from then on.
ALTER TABLE "members" ADD COLUMN     "rejoined_at" TIMESTAMPTZ(3);

-- As before, but that a person is a member since this account joined.
CREATE OR REPLACE FUNCTION places_of_person(p_user uuid)
RETURNS TABLE (tenant_id uuid, slug text, name text, kind text, agency_id uuid, time_zone text, holiday_country text, holiday_region text, member_id uuid, role text, member_since timestamptz, reminders boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT t.id, t.slug, t.name, t.kind, t.agency_id, t.time_zone, t.holiday_country, t.holiday_region, m.id, m.role, coalesce(m.rejoined_at, m.created_at), coalesce(c.reminders, true)
  FROM members m JOIN users u ON u.id = m.user_id JOIN tenants t ON t.id = m.tenant_id
  LEFT JOIN notification_choices c ON c.tenant_id = m.tenant_id AND c.member_id = m.id
  WHERE m.user_id = p_user AND m.removed_at IS NULL AND t.archived_at IS NULL AND u.disabled_at IS NULL AND u.email_verified_at IS NOT NULL
  ORDER BY m.created_at, t.id
$$;
