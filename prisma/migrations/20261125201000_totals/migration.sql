-- Time summed up: a month, and a month by channel and activity. These stay few however many entries there are; anything
-- finer (a person, a goal, a day) is asked of the entries. Kept by triggers in the statement that writes the entries.
CREATE TABLE "time_months" (
    "tenant_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "entries" INTEGER NOT NULL,
    "seconds" BIGINT NOT NULL,
    "billable_seconds" BIGINT NOT NULL,
    "approved_seconds" BIGINT NOT NULL,
    "cost_priced_seconds" BIGINT NOT NULL,
    "cost_rate_seconds" BIGINT NOT NULL,
    "bill_priced_seconds" BIGINT NOT NULL,
    "bill_rate_seconds" BIGINT NOT NULL,

    CONSTRAINT "time_months_pkey" PRIMARY KEY ("tenant_id","month")
);
CREATE TABLE "time_month_cells" (
    "tenant_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    -- 00000000-… is work for no channel: a key cannot hold a null.
    "channel_id" UUID NOT NULL,
    "activity_id" UUID NOT NULL,
    "entries" INTEGER NOT NULL,
    "seconds" BIGINT NOT NULL,
    "billable_seconds" BIGINT NOT NULL,
    "approved_seconds" BIGINT NOT NULL,
    "cost_priced_seconds" BIGINT NOT NULL,
    "cost_rate_seconds" BIGINT NOT NULL,
    "bill_priced_seconds" BIGINT NOT NULL,
    "bill_rate_seconds" BIGINT NOT NULL,

    CONSTRAINT "time_month_cells_pkey" PRIMARY KEY ("tenant_id","month","channel_id","activity_id")
);
-- A row is written over and over: room for its next version on the same page keeps its index as it is.
ALTER TABLE time_months SET (fillfactor = 50);
ALTER TABLE time_month_cells SET (fillfactor = 70);
SELECT wall_tenant_table('time_months', 'SELECT', false);
SELECT wall_tenant_table('time_month_cells', 'SELECT', false);

-- One function for each kind of statement, alike but for where the rows come from: what was there is taken off, what is
-- there is added, and what came to nothing touches no total. Rows are written in the order of their key, so that two
-- statements do not wait for each other crosswise. Deleted entries are in no sum.
DO $$
DECLARE
  kind record;
  names text := 'entries, seconds, billable_seconds, approved_seconds, cost_priced_seconds, cost_rate_seconds, bill_priced_seconds, bill_rate_seconds';
  sums text := 'sum(sign)::int AS entries,
        sum(sign * seconds)::bigint AS seconds,
        coalesce(sum(sign * seconds) FILTER (WHERE is_billable), 0)::bigint AS billable_seconds,
        coalesce(sum(sign * seconds) FILTER (WHERE approved_at IS NOT NULL), 0)::bigint AS approved_seconds,
        coalesce(sum(sign * seconds) FILTER (WHERE cost_hour_minor IS NOT NULL), 0)::bigint AS cost_priced_seconds,
        coalesce(sum(sign * seconds::bigint * cost_hour_minor), 0)::bigint AS cost_rate_seconds,
        coalesce(sum(sign * seconds) FILTER (WHERE is_billable AND bill_hour_minor IS NOT NULL), 0)::bigint AS bill_priced_seconds,
        coalesce(sum(sign * seconds::bigint * bill_hour_minor) FILTER (WHERE is_billable), 0)::bigint AS bill_rate_seconds';
  cells text := 'SELECT tenant_id, "on" - extract(day FROM "on")::int + 1 AS month, coalesce(channel_id, ''00000000-0000-0000-0000-000000000000'') AS channel_id, activity_id,
        %s
      FROM (%s) rows WHERE deleted_at IS NULL GROUP BY 1, 2, 3, 4';
  months text := (SELECT string_agg(format('sum(%1$s)', n), ', ') FROM unnest(string_to_array(names, ', ')) n);
  zero text := (SELECT string_agg(format('%1$s = 0', n), ' AND ') FROM unnest(string_to_array(names, ', ')) n);
  adds text := (SELECT string_agg(format('%1$s = t.%1$s + excluded.%1$s', n), ', ') FROM unnest(string_to_array(names, ', ')) n);
BEGIN
  FOR kind IN SELECT * FROM (VALUES
    ('insert', 'NEW TABLE AS new_rows', 'SELECT 1 AS sign, * FROM new_rows'),
    ('update', 'OLD TABLE AS old_rows NEW TABLE AS new_rows', 'SELECT -1 AS sign, * FROM old_rows UNION ALL SELECT 1, * FROM new_rows'),
    ('delete', 'OLD TABLE AS old_rows', 'SELECT -1 AS sign, * FROM old_rows')) k (verb, tables, source)
  LOOP
    EXECUTE format($f$
CREATE FUNCTION keep_totals_on_%1$s() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $b$
BEGIN
  WITH cells AS MATERIALIZED (
      SELECT * FROM (
      %2$s) c WHERE NOT (%3$s)),
    months AS (
      INSERT INTO time_months AS t (tenant_id, month, %4$s)
      SELECT tenant_id, month, %5$s FROM cells GROUP BY 1, 2 ORDER BY 1, 2
      ON CONFLICT (tenant_id, month) DO UPDATE SET %6$s)
  INSERT INTO time_month_cells AS t (tenant_id, month, channel_id, activity_id, %4$s)
  SELECT tenant_id, month, channel_id, activity_id, %4$s FROM cells ORDER BY 1, 2, 3, 4
  ON CONFLICT (tenant_id, month, channel_id, activity_id) DO UPDATE SET %6$s;
  RETURN NULL;
END
$b$
$f$, kind.verb, format(cells, sums, kind.source), zero, names, months, adds);
    EXECUTE format('REVOKE ALL ON FUNCTION keep_totals_on_%s() FROM PUBLIC', kind.verb);
    -- Last by its name, for these rows are wanted by everybody who writes in the month and are held until the end.
    EXECUTE format('CREATE TRIGGER zz_totals_on_%1$s AFTER %1$s ON time_entries REFERENCING %2$s FOR EACH STATEMENT EXECUTE FUNCTION keep_totals_on_%1$s()', kind.verb, kind.tables);
  END LOOP;

  EXECUTE format('INSERT INTO time_month_cells ' || cells, sums, 'SELECT 1 AS sign, * FROM time_entries');
  EXECUTE format('INSERT INTO time_months SELECT tenant_id, month, %s FROM time_month_cells GROUP BY 1, 2', months);
END
$$;

-- Two questions of a roll-up look into the entries once for each person or channel. The wall's list of tenants, matched anew
-- at each look, would cost ten times the look; so they run with their owner's rights, over the tenants in scope and no others.

-- Of each person with a place the last day with time from p_from to p_to and up to their tenant's today; of who has time only
-- ahead the first such day; null for nobody's. A look ends at the first entry found, however many there are.
CREATE FUNCTION last_days(p_tenants uuid[], p_todays date[], p_from date, p_to date) RETURNS TABLE (tenant_id uuid, member_id uuid, role text, last_on date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT m.tenant_id, m.id, m.role, coalesce(
    (SELECT e."on" FROM time_entries e WHERE e.tenant_id = m.tenant_id AND e.member_id = m.id AND e.deleted_at IS NULL AND e.seconds > 0
      AND e."on" BETWEEN p_from AND least(s.today, p_to) ORDER BY e."on" DESC LIMIT 1),
    (SELECT e."on" FROM time_entries e WHERE e.tenant_id = m.tenant_id AND e.member_id = m.id AND e.deleted_at IS NULL AND e.seconds > 0
      AND e."on" BETWEEN greatest(p_from, s.today + 1) AND p_to ORDER BY e."on" LIMIT 1))
  FROM unnest(p_tenants, p_todays) AS s (id, today) JOIN members m ON m.tenant_id = s.id
  WHERE s.id = ANY (app_tenants()) AND m.removed_at IS NULL AND m.user_id IS NOT NULL
$$;

-- How many active channels of each tenant, if any, are older than p_days and had no time in the last p_days before its today.
CREATE FUNCTION neglected_channels(p_tenants uuid[], p_todays date[], p_days int) RETURNS TABLE (tenant_id uuid, channels int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT c.tenant_id, count(*)::int
  FROM unnest(p_tenants, p_todays) AS s (id, today) JOIN channels c ON c.tenant_id = s.id
  WHERE s.id = ANY (app_tenants()) AND c.status = 'active' AND c.created_at < s.today - p_days
    AND (SELECT e."on" FROM time_entries e WHERE e.tenant_id = c.tenant_id AND e.channel_id = c.id AND e.deleted_at IS NULL
      AND e."on" BETWEEN s.today - p_days AND s.today LIMIT 1) IS NULL
  GROUP BY 1
$$;

REVOKE ALL ON FUNCTION last_days(uuid[], date[], date, date), neglected_channels(uuid[], date[], int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION last_days(uuid[], date[], date, date), neglected_channels(uuid[], date[], int) TO worthwhile_app;
