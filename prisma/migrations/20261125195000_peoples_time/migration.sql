-- People's time: what their week holds, when they are away, what is scheduled, fixed moments, other departments' shares, and
-- how they want to be written to.

-- CreateTable
CREATE TABLE "capacities" (
    "tenant_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "day_seconds" INTEGER[],

    CONSTRAINT "capacities_pkey" PRIMARY KEY ("tenant_id","member_id","from_on")
);

-- CreateTable
CREATE TABLE "leaves" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE NOT NULL,
    "share" SMALLINT NOT NULL DEFAULT 100,
    "kind" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "leaves_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "notification_choices" (
    "tenant_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "reminders" BOOLEAN NOT NULL DEFAULT true,
    "reminder_hour" SMALLINT NOT NULL DEFAULT 16,
    "alert_mail" TEXT NOT NULL DEFAULT 'at-once',
    "alerts_seen_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_choices_pkey" PRIMARY KEY ("tenant_id","member_id")
);

-- CreateTable
CREATE TABLE "reminder_days" (
    "user_id" UUID NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "reminder_days_pkey" PRIMARY KEY ("user_id","on")
);

-- CreateTable
CREATE TABLE "scheduled_times" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID,
    "channel_id" UUID,
    "activity_id" UUID NOT NULL,
    "goal_id" UUID,
    "on" DATE NOT NULL,
    "seconds" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "scheduled_times_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "routines" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "activity_id" UUID NOT NULL,
    "channel_id" UUID,
    "weekdays" INTEGER[],
    "starts_at" TEXT NOT NULL,
    "seconds" INTEGER NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "routines_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "calendar_feeds" (
    "tenant_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "calendar_feeds_pkey" PRIMARY KEY ("tenant_id","member_id")
);

-- CreateTable
CREATE TABLE "contributions" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "department" TEXT NOT NULL,
    "role_name" TEXT NOT NULL,
    "week_seconds" INTEGER NOT NULL,
    "share_permille" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "contributions_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE INDEX "leaves_tenant_id_member_id_from_on_idx" ON "leaves"("tenant_id", "member_id", "from_on");

-- CreateIndex
CREATE INDEX "scheduled_times_tenant_id_on_idx" ON "scheduled_times"("tenant_id", "on");

-- CreateIndex
CREATE INDEX "routines_tenant_id_member_id_idx" ON "routines"("tenant_id", "member_id");

-- CreateIndex
CREATE INDEX "calendar_feeds_token_hash_idx" ON "calendar_feeds"("token_hash");

-- AddForeignKey
ALTER TABLE "capacities" ADD CONSTRAINT "capacities_tenant_id_member_id_fkey" FOREIGN KEY ("tenant_id", "member_id") REFERENCES "members"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leaves" ADD CONSTRAINT "leaves_tenant_id_member_id_fkey" FOREIGN KEY ("tenant_id", "member_id") REFERENCES "members"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_choices" ADD CONSTRAINT "notification_choices_tenant_id_member_id_fkey" FOREIGN KEY ("tenant_id", "member_id") REFERENCES "members"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder_days" ADD CONSTRAINT "reminder_days_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scheduled_times" ADD CONSTRAINT "scheduled_times_tenant_id_member_id_fkey" FOREIGN KEY ("tenant_id", "member_id") REFERENCES "members"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scheduled_times" ADD CONSTRAINT "scheduled_times_tenant_id_channel_id_fkey" FOREIGN KEY ("tenant_id", "channel_id") REFERENCES "channels"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scheduled_times" ADD CONSTRAINT "scheduled_times_tenant_id_activity_id_fkey" FOREIGN KEY ("tenant_id", "activity_id") REFERENCES "activities"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scheduled_times" ADD CONSTRAINT "scheduled_times_tenant_id_goal_id_fkey" FOREIGN KEY ("tenant_id", "goal_id") REFERENCES "goals"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "routines" ADD CONSTRAINT "routines_tenant_id_member_id_fkey" FOREIGN KEY ("tenant_id", "member_id") REFERENCES "members"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "routines" ADD CONSTRAINT "routines_tenant_id_activity_id_fkey" FOREIGN KEY ("tenant_id", "activity_id") REFERENCES "activities"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "routines" ADD CONSTRAINT "routines_tenant_id_channel_id_fkey" FOREIGN KEY ("tenant_id", "channel_id") REFERENCES "channels"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_tenant_id_member_id_fkey" FOREIGN KEY ("tenant_id", "member_id") REFERENCES "members"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT wall_tenant_table('capacities', 'SELECT, INSERT, UPDATE, DELETE');
SELECT wall_tenant_table('leaves', 'SELECT, INSERT, UPDATE');
SELECT wall_tenant_table('notification_choices', 'SELECT, INSERT, UPDATE');
SELECT wall_tenant_table('scheduled_times', 'SELECT, INSERT, UPDATE');
SELECT wall_tenant_table('routines', 'SELECT, INSERT, UPDATE');
SELECT wall_tenant_table('calendar_feeds', 'SELECT, INSERT, UPDATE, DELETE');
SELECT wall_tenant_table('contributions', 'SELECT, INSERT, UPDATE');
SELECT wall_user_table('reminder_days');

ALTER TABLE capacities
  ADD CONSTRAINT capacities_week CHECK (day_seconds IS NOT NULL AND cardinality(day_seconds) = 7 AND array_position(day_seconds, NULL) IS NULL
    AND 0 <= ALL (day_seconds) AND 86400 >= ALL (day_seconds));
ALTER TABLE leaves
  ADD CONSTRAINT leaves_days CHECK (to_on >= from_on),
  ADD CONSTRAINT leaves_share CHECK (share IN (50, 100)),
  ADD CONSTRAINT leaves_kind CHECK (kind IN ('vacation', 'sick', 'other'));
ALTER TABLE notification_choices
  ADD CONSTRAINT notification_choices_hour CHECK (reminder_hour BETWEEN 0 AND 23),
  ADD CONSTRAINT notification_choices_alert_mail CHECK (alert_mail IN ('off', 'at-once', 'daily'));
ALTER TABLE scheduled_times ADD CONSTRAINT scheduled_times_seconds CHECK (seconds BETWEEN 1 AND 86400);
ALTER TABLE routines
  ADD CONSTRAINT routines_weekdays CHECK (weekdays IS NOT NULL AND cardinality(weekdays) BETWEEN 1 AND 7 AND array_position(weekdays, NULL) IS NULL
    AND 1 <= ALL (weekdays) AND 7 >= ALL (weekdays)),
  ADD CONSTRAINT routines_starts_at CHECK (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  ADD CONSTRAINT routines_seconds CHECK (seconds BETWEEN 60 AND 86400),
  ADD CONSTRAINT routines_days CHECK (to_on >= from_on);
ALTER TABLE contributions
  ADD CONSTRAINT contributions_week CHECK (week_seconds BETWEEN 0 AND 604800),
  ADD CONSTRAINT contributions_share CHECK (share_permille BETWEEN 0 AND 1000);

-- Leave is kept in the agency, and a client must not blame somebody for being away. In a client: the days on which people of
-- its agency are away and how much of each, without the reason. Elsewhere nothing.
CREATE FUNCTION agency_leaves(p_from date, p_to date) RETURNS TABLE (user_id uuid, from_on date, to_on date, share int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT m.user_id, l.from_on, l.to_on, l.share::int
  FROM tenants c JOIN leaves l ON l.tenant_id = c.agency_id JOIN members m ON m.tenant_id = l.tenant_id AND m.id = l.member_id
  WHERE c.id = app_tenant() AND m.user_id IS NOT NULL AND l.deleted_at IS NULL AND l.from_on <= p_to AND l.to_on >= p_from
$$;

-- A person's utilisation is made in the whole organisation: in an agency its own work and that for its clients. Per person of
-- the tenant in context and day: sums, without saying for whom.
CREATE FUNCTION organisation_days(p_from date, p_to date)
RETURNS TABLE (member_id uuid, "on" date, seconds bigint, billable_seconds bigint, social_seconds bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT h.id, e."on", sum(e.seconds), coalesce(sum(e.seconds) FILTER (WHERE e.is_billable), 0), coalesce(sum(e.seconds) FILTER (WHERE a.kind <> 'other'), 0)
  FROM tenants t
  JOIN time_entries e ON e.tenant_id = t.id AND e.deleted_at IS NULL AND e."on" BETWEEN p_from AND p_to
  JOIN activities a ON a.tenant_id = e.tenant_id AND a.id = e.activity_id
  JOIN members m ON m.tenant_id = e.tenant_id AND m.id = e.member_id
  JOIN members h ON h.tenant_id = app_tenant() AND (h.user_id = m.user_id OR (h.tenant_id = m.tenant_id AND h.id = m.id))
  WHERE t.id = app_tenant() OR t.agency_id = app_tenant()
  GROUP BY h.id, e."on"
$$;

-- Whose calendar a secret address shows. No row once the person has left or was disabled, or the tenant is archived.
CREATE FUNCTION find_calendar_feed(p_hash text) RETURNS TABLE (tenant_id uuid, member_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT f.tenant_id, f.member_id
  FROM calendar_feeds f JOIN members m ON m.tenant_id = f.tenant_id AND m.id = f.member_id
  JOIN users u ON u.id = m.user_id JOIN tenants t ON t.id = f.tenant_id
  WHERE f.token_hash = p_hash AND m.removed_at IS NULL AND u.disabled_at IS NULL AND t.archived_at IS NULL
$$;

-- Whom reminders may be for, by person and organisation: somebody who may log time there and has not switched them off, with
-- their hour, its zone, and the last day on which they were asked. Zones are read by the app: a name that this server does not
-- know must not stop everybody's reminders.
CREATE FUNCTION people_to_remind(p_after uuid, p_limit int) RETURNS TABLE (user_id uuid, time_zone text, reminder_hour int, last_on date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  WITH next AS (
    SELECT DISTINCT m.user_id FROM members m JOIN users u ON u.id = m.user_id
    WHERE m.removed_at IS NULL AND m.role IN ('owner', 'admin', 'manager', 'member', 'external')
      AND u.disabled_at IS NULL AND u.email_verified_at IS NOT NULL AND (p_after IS NULL OR m.user_id > p_after)
    ORDER BY m.user_id LIMIT p_limit)
  SELECT n.user_id, t.time_zone, coalesce(c.reminder_hour, 16)::int, (SELECT max(r."on") FROM reminder_days r WHERE r.user_id = n.user_id)
  FROM next n JOIN members m ON m.user_id = n.user_id AND m.removed_at IS NULL AND m.role IN ('owner', 'admin', 'manager', 'member', 'external')
  JOIN tenants t ON t.id = m.tenant_id AND t.archived_at IS NULL
  LEFT JOIN notification_choices c ON c.tenant_id = m.tenant_id AND c.member_id = m.id
  WHERE coalesce(c.reminders, true)
    AND NOT EXISTS (SELECT FROM members x WHERE x.tenant_id = t.agency_id AND x.user_id = n.user_id AND x.removed_at IS NULL)
  ORDER BY n.user_id, t.id
$$;

-- Where one person works at this moment, for a job that speaks to that person. No row for somebody who was disabled.
CREATE FUNCTION places_of_person(p_user uuid)
RETURNS TABLE (tenant_id uuid, slug text, name text, kind text, agency_id uuid, time_zone text, holiday_country text, holiday_region text, member_id uuid, role text, reminders boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT t.id, t.slug, t.name, t.kind, t.agency_id, t.time_zone, t.holiday_country, t.holiday_region, m.id, m.role, coalesce(c.reminders, true)
  FROM members m JOIN users u ON u.id = m.user_id JOIN tenants t ON t.id = m.tenant_id
  LEFT JOIN notification_choices c ON c.tenant_id = m.tenant_id AND c.member_id = m.id
  WHERE m.user_id = p_user AND m.removed_at IS NULL AND t.archived_at IS NULL AND u.disabled_at IS NULL AND u.email_verified_at IS NOT NULL
  ORDER BY m.created_at, t.id
$$;

REVOKE ALL ON FUNCTION agency_leaves(date, date), organisation_days(date, date), find_calendar_feed(text), people_to_remind(uuid, int), places_of_person(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION agency_leaves(date, date), organisation_days(date, date), find_calendar_feed(text), people_to_remind(uuid, int), places_of_person(uuid) TO worthwhile_app;
