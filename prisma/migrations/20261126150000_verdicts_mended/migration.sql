-- A channel that came with an import is as old as its first time, not as the import. The list of tenants in scope is read once
-- for all rows again. The same rule as server/domain/neglect.ts, for many tenants at once.
CREATE OR REPLACE FUNCTION neglected_channels(p_tenants uuid[], p_todays date[], p_days int, p_share int) RETURNS TABLE (tenant_id uuid, channels int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT c.tenant_id, count(*)::int
  FROM unnest(p_tenants, p_todays) AS s (id, today)
  LEFT JOIN rules_of_thumb d ON d.tenant_id = s.id AND d.key = 'neglect-days'
  LEFT JOIN rules_of_thumb h ON h.tenant_id = s.id AND h.key = 'neglect-share'
  CROSS JOIN LATERAL (SELECT s.today - coalesce(d.value, p_days)::int AS since, coalesce(h.value, p_share) AS share) r
  JOIN channels c ON c.tenant_id = s.id
  WHERE s.id = ANY ((SELECT app_tenants())::uuid[]) AND c.status IN ('active', 'experiment', 'delegated')
    AND (((c.created_at < r.since OR (SELECT e."on" FROM time_entries e WHERE e.tenant_id = c.tenant_id AND e.channel_id = c.id AND e.deleted_at IS NULL
          AND e."on" < r.since LIMIT 1) IS NOT NULL)
        AND (SELECT e."on" FROM time_entries e WHERE e.tenant_id = c.tenant_id AND e.channel_id = c.id AND e.deleted_at IS NULL
          AND e."on" BETWEEN r.since AND s.today LIMIT 1) IS NULL)
      OR (c.minimum_month_seconds > 0
        AND (c.created_at < s.today - 30 OR (SELECT e."on" FROM time_entries e WHERE e.tenant_id = c.tenant_id AND e.channel_id = c.id AND e.deleted_at IS NULL
          AND e."on" < s.today - 30 LIMIT 1) IS NOT NULL)
        AND (SELECT coalesce(sum(e.seconds), 0) FROM time_entries e WHERE e.tenant_id = c.tenant_id AND e.channel_id = c.id AND e.deleted_at IS NULL
          AND e."on" BETWEEN s.today - 29 AND s.today) * 100 < c.minimum_month_seconds * r.share))
  GROUP BY 1
$$;
