-- A timer that nobody answers is stopped, and norms wait until a tenant has logged for a while.
ALTER TABLE "running_timers" ADD COLUMN "confirmed_at" TIMESTAMPTZ(3);
ALTER TABLE "tenants"
  ADD COLUMN "timer_ask_seconds" INTEGER NOT NULL DEFAULT 14400,
  ADD COLUMN "timer_stop_seconds" INTEGER NOT NULL DEFAULT 36000,
  ADD COLUMN "calibration_until" DATE;
ALTER TABLE tenants ADD CONSTRAINT tenants_timer CHECK (timer_ask_seconds >= 1800 AND timer_stop_seconds > timer_ask_seconds AND timer_stop_seconds <= 86400);

-- For the job that stops forgotten timers: those that nobody has spoken of for as long as their tenant waits before asking.
-- Which of them are to be stopped is decided by the rule, which knows days; ids and times only.
CREATE FUNCTION unanswered_timers(p_now timestamptz)
RETURNS TABLE (tenant_id uuid, slug text, member_id uuid, started_at timestamptz, confirmed_at timestamptz, time_zone text, ask_seconds int, stop_seconds int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT r.tenant_id, t.slug, r.member_id, r.started_at, r.confirmed_at, r.time_zone, t.timer_ask_seconds, t.timer_stop_seconds
  FROM running_timers r JOIN tenants t ON t.id = r.tenant_id
  WHERE least(greatest(r.started_at, r.confirmed_at) + make_interval(secs => t.timer_ask_seconds), r.started_at + interval '1 day') <= p_now
  ORDER BY r.started_at LIMIT 1000
$$;
REVOKE ALL ON FUNCTION unanswered_timers(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION unanswered_timers(timestamptz) TO worthwhile_app;
