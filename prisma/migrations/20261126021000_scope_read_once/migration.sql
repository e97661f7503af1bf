-- The list of tenants in scope is read once for all rows: read for each of 200 tenants it took two thirds of these functions.
CREATE OR REPLACE FUNCTION last_days(p_tenants uuid[], p_todays date[], p_from date, p_to date) RETURNS TABLE (tenant_id uuid, member_id uuid, role text, last_on date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT m.tenant_id, m.id, m.role, coalesce(
    (SELECT e."on" FROM time_entries e WHERE e.tenant_id = m.tenant_id AND e.member_id = m.id AND e.deleted_at IS NULL AND e.seconds > 0
      AND e."on" BETWEEN p_from AND least(s.today, p_to) ORDER BY e."on" DESC LIMIT 1),
    (SELECT e."on" FROM time_entries e WHERE e.tenant_id = m.tenant_id AND e.member_id = m.id AND e.deleted_at IS NULL AND e.seconds > 0
      AND e."on" BETWEEN greatest(p_from, s.today + 1) AND p_to ORDER BY e."on" LIMIT 1))
  FROM unnest(p_tenants, p_todays) AS s (id, today) JOIN members m ON m.tenant_id = s.id
  WHERE s.id = ANY ((SELECT app_tenants())::uuid[]) AND m.removed_at IS NULL AND m.user_id IS NOT NULL
$$;

-- How many active channels of each tenant, if any, are older than p_days and had no time in the last p_days before its today.
CREATE OR REPLACE FUNCTION neglected_channels(p_tenants uuid[], p_todays date[], p_days int) RETURNS TABLE (tenant_id uuid, channels int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT c.tenant_id, count(*)::int
  FROM unnest(p_tenants, p_todays) AS s (id, today) JOIN channels c ON c.tenant_id = s.id
  WHERE s.id = ANY ((SELECT app_tenants())::uuid[]) AND c.status = 'active' AND c.created_at < s.today - p_days
    AND (SELECT e."on" FROM time_entries e WHERE e.tenant_id = c.tenant_id AND e.channel_id = c.id AND e.deleted_at IS NULL
      AND e."on" BETWEEN s.today - p_days AND s.today LIMIT 1) IS NULL
  GROUP BY 1
$$;
