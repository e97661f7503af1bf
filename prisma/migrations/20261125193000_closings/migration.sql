-- Days that are done: a month that was closed for everybody, and a week that was approved for its person.
CREATE TABLE "month_closings" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "closed_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_by_id" UUID NOT NULL,
    "reopened_at" TIMESTAMPTZ(3),
    "reopened_by_id" UUID,
    "reason" TEXT,

    CONSTRAINT "month_closings_pkey" PRIMARY KEY ("tenant_id","id")
);
CREATE TABLE "timesheet_weeks" (
    "tenant_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "submitted_seconds" INTEGER,
    "approved_at" TIMESTAMPTZ(3),
    "approved_by_id" UUID,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "timesheet_weeks_pkey" PRIMARY KEY ("tenant_id","member_id","from_on")
);
ALTER TABLE "month_closings" ADD CONSTRAINT "month_closings_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "month_closings" ADD CONSTRAINT "month_closings_tenant_id_closed_by_id_fkey" FOREIGN KEY ("tenant_id", "closed_by_id") REFERENCES "members"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "month_closings" ADD CONSTRAINT "month_closings_tenant_id_reopened_by_id_fkey" FOREIGN KEY ("tenant_id", "reopened_by_id") REFERENCES "members"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "timesheet_weeks" ADD CONSTRAINT "timesheet_weeks_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "timesheet_weeks" ADD CONSTRAINT "timesheet_weeks_tenant_id_member_id_fkey" FOREIGN KEY ("tenant_id", "member_id") REFERENCES "members"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "timesheet_weeks" ADD CONSTRAINT "timesheet_weeks_tenant_id_approved_by_id_fkey" FOREIGN KEY ("tenant_id", "approved_by_id") REFERENCES "members"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE month_closings
  ADD CONSTRAINT month_closings_month CHECK (extract(day FROM month) = 1),
  ADD CONSTRAINT month_closings_reopened CHECK ((reopened_at IS NULL) = (reopened_by_id IS NULL) AND (reopened_at IS NULL) = (reason IS NULL));
CREATE UNIQUE INDEX month_closings_one_open ON month_closings (tenant_id, month) WHERE reopened_at IS NULL;
ALTER TABLE timesheet_weeks
  ADD CONSTRAINT timesheet_weeks_submitted CHECK ((submitted_at IS NULL) = (submitted_seconds IS NULL) AND submitted_seconds >= 0),
  ADD CONSTRAINT timesheet_weeks_approved CHECK ((approved_at IS NULL) = (approved_by_id IS NULL)),
  -- The day on which weeks begin may change, and then a day would lie in two weeks with two answers.
  ADD CONSTRAINT timesheet_weeks_apart EXCLUDE USING gist (tenant_id WITH =, member_id WITH =, daterange(from_on, from_on + 7) WITH &&);

SELECT wall_tenant_table('month_closings', 'SELECT, INSERT');
GRANT UPDATE (reopened_at, reopened_by_id, reason) ON month_closings TO worthwhile_app;
SELECT wall_tenant_table('timesheet_weeks', 'SELECT, INSERT, UPDATE');

ALTER TABLE time_entries DROP CONSTRAINT time_entries_flag,
  ADD CONSTRAINT time_entries_flag CHECK (flag IN ('timer-stopped', 'timer-capped', 'timer-moved'));

-- Whoever writes work holds this key together with the others who do; closing and approving hold it alone. So a writer is
-- either seen by the closing, or sees it.
CREATE FUNCTION days_key(p_tenant uuid) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT hashtextextended('days ' || p_tenant, 0) $$;

-- Before the first row is touched: a writer that held a row and then waited for the closing could be what the closing waits for.
CREATE FUNCTION share_days() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF app_tenant() IS NOT NULL THEN PERFORM pg_advisory_xact_lock_shared(days_key(app_tenant())); END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER a_share_days BEFORE INSERT OR UPDATE OR DELETE ON time_entries FOR EACH STATEMENT EXECUTE FUNCTION share_days();

CREATE FUNCTION hold_days() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(days_key(NEW.tenant_id));
  RETURN NEW;
END
$$;
CREATE TRIGGER month_closings_hold_days BEFORE INSERT OR UPDATE ON month_closings FOR EACH ROW EXECUTE FUNCTION hold_days();
CREATE TRIGGER timesheet_weeks_hold_days_new BEFORE INSERT ON timesheet_weeks FOR EACH ROW
  WHEN (NEW.approved_at IS NOT NULL) EXECUTE FUNCTION hold_days();
CREATE TRIGGER timesheet_weeks_hold_days BEFORE UPDATE ON timesheet_weeks FOR EACH ROW
  WHEN (NEW.approved_at IS DISTINCT FROM OLD.approved_at OR NEW.from_on <> OLD.from_on OR NEW.member_id <> OLD.member_id) EXECUTE FUNCTION hold_days();

-- Refuses a statement that changes work on a locked day: what counted there and no longer does, and what counts there and
-- did not. What an entry costs, when it was approved and what is flagged about it are not the work. With its owner's rights,
-- so that no context can hide a lock from it. One look a statement, so that an import of 100,000 rows pays once.
CREATE FUNCTION keep_locked_days() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  tenants uuid[]; members uuid[]; days date[];
  locked record;
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg(tenant_id), array_agg(member_id), array_agg("on") INTO tenants, members, days
      FROM (SELECT DISTINCT tenant_id, member_id, "on" FROM now_there WHERE deleted_at IS NULL) touched;
  ELSIF TG_OP = 'DELETE' THEN
    SELECT array_agg(tenant_id), array_agg(member_id), array_agg("on") INTO tenants, members, days
      FROM (SELECT DISTINCT tenant_id, member_id, "on" FROM was_there WHERE deleted_at IS NULL) touched;
  ELSE
    WITH
      was AS (SELECT tenant_id, member_id, "on", id, time_zone, started_at, ended_at, seconds, channel_id, activity_id, goal_id, note,
        is_billable, complexity, source, import_id, import_key FROM was_there WHERE deleted_at IS NULL),
      is_now AS (SELECT tenant_id, member_id, "on", id, time_zone, started_at, ended_at, seconds, channel_id, activity_id, goal_id, note,
        is_billable, complexity, source, import_id, import_key FROM now_there WHERE deleted_at IS NULL),
      changed AS ((TABLE was EXCEPT TABLE is_now) UNION ALL (TABLE is_now EXCEPT TABLE was))
    SELECT array_agg(tenant_id), array_agg(member_id), array_agg("on") INTO tenants, members, days
      FROM (SELECT DISTINCT tenant_id, member_id, "on" FROM changed) touched;
  END IF;
  IF days IS NULL THEN RETURN NULL; END IF;

  -- Held already where a tenant is in context; migrations and repairs have none. The next statement then sees what was closed meanwhile.
  PERFORM pg_advisory_xact_lock_shared(days_key(t)) FROM (SELECT DISTINCT unnest(tenants) AS t ORDER BY 1) each_tenant;
  SELECT d."on", why INTO locked FROM unnest(tenants, members, days) d (tenant_id, member_id, "on")
    CROSS JOIN LATERAL (
      SELECT 'month' AS why FROM month_closings c
        WHERE c.tenant_id = d.tenant_id AND c.reopened_at IS NULL AND c.month = date_trunc('month', d."on"::timestamp)::date
      UNION ALL
      SELECT 'week' FROM timesheet_weeks w
        WHERE w.tenant_id = d.tenant_id AND w.member_id = d.member_id AND w.approved_at IS NOT NULL AND w.from_on BETWEEN d."on" - 6 AND d."on"
    ) reasons
    ORDER BY 1, 2 LIMIT 1;
  IF FOUND THEN
    -- In words, for the driver does not pass on the constraint's name.
    RAISE EXCEPTION 'a day is locked: % by its %', locked."on", locked.why USING ERRCODE = 'check_violation', TABLE = 'time_entries', CONSTRAINT = 'time_entries_locked';
  END IF;
  RETURN NULL;
END
$$;
-- Triggers of one moment go by their names: this one comes first.
CREATE TRIGGER a_locked_days_insert AFTER INSERT ON time_entries REFERENCING NEW TABLE AS now_there FOR EACH STATEMENT EXECUTE FUNCTION keep_locked_days();
CREATE TRIGGER a_locked_days_update AFTER UPDATE ON time_entries REFERENCING OLD TABLE AS was_there NEW TABLE AS now_there FOR EACH STATEMENT EXECUTE FUNCTION keep_locked_days();
CREATE TRIGGER a_locked_days_delete AFTER DELETE ON time_entries REFERENCING OLD TABLE AS was_there FOR EACH STATEMENT EXECUTE FUNCTION keep_locked_days();

REVOKE ALL ON FUNCTION days_key(uuid), share_days(), hold_days(), keep_locked_days() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION days_key(uuid) TO worthwhile_app;
