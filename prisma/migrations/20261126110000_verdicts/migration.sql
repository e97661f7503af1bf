-- AlterTable
ALTER TABLE "channels" ADD COLUMN     "cadence" TEXT;

-- AlterTable
ALTER TABLE "members" ADD COLUMN     "is_dedicated" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "channel_accesses" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "member_id" UUID,
    "holder" TEXT,
    "right" TEXT NOT NULL,
    "since_on" DATE NOT NULL,
    "until_on" DATE,

    CONSTRAINT "channel_accesses_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "advice_dismissals" (
    "tenant_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "dismissed_at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,

    CONSTRAINT "advice_dismissals_pkey" PRIMARY KEY ("tenant_id","kind","subject")
);

-- CreateTable
CREATE TABLE "audits" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "pluses" TEXT NOT NULL DEFAULT '',
    "minuses" TEXT NOT NULL DEFAULT '',
    "tactics_adequate" BOOLEAN,
    "tactics_note" TEXT NOT NULL DEFAULT '',
    "interaction_central" BOOLEAN,
    "provider_affordable" BOOLEAN,
    "evidence" JSONB,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_by_id" UUID NOT NULL,
    "completed_at" TIMESTAMPTZ(3),
    "completed_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "audits_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "channel_goals" (
    "tenant_id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "goal_id" UUID NOT NULL,

    CONSTRAINT "channel_goals_pkey" PRIMARY KEY ("tenant_id","channel_id","goal_id")
);

-- CreateTable
CREATE TABLE "experiments" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "hypothesis" TEXT NOT NULL,
    "cap_seconds" INTEGER,
    "cap_minor" INTEGER,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "verdict_id" UUID,

    CONSTRAINT "experiments_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "rules_of_thumb" (
    "tenant_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "source" TEXT NOT NULL,
    "year" INTEGER,

    CONSTRAINT "rules_of_thumb_pkey" PRIMARY KEY ("tenant_id","key")
);

-- CreateTable
CREATE TABLE "channel_shares" (
    "tenant_id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "posts" INTEGER NOT NULL,
    "automated" INTEGER NOT NULL,
    "duplicate" INTEGER NOT NULL,

    CONSTRAINT "channel_shares_pkey" PRIMARY KEY ("tenant_id","channel_id","month")
);

-- CreateTable
CREATE TABLE "verdicts" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "verdict" TEXT NOT NULL,
    "recommendation" TEXT NOT NULL,
    "reasons" JSONB NOT NULL,
    "seconds" INTEGER NOT NULL,
    "why" TEXT NOT NULL,
    "audit_id" UUID,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,

    CONSTRAINT "verdicts_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "channel_closings" (
    "tenant_id" UUID NOT NULL,
    "verdict_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "channel_id" UUID NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "by_id" UUID,
    "seconds" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "channel_closings_pkey" PRIMARY KEY ("tenant_id","verdict_id","step")
);

-- CreateTable
CREATE TABLE "gate_overrides" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "gate" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "channel_id" UUID,
    "verdict_id" UUID,
    "by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "gate_overrides_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE INDEX "channel_accesses_tenant_id_channel_id_idx" ON "channel_accesses"("tenant_id", "channel_id");

-- CreateIndex
CREATE INDEX "audits_tenant_id_channel_id_idx" ON "audits"("tenant_id", "channel_id");

-- CreateIndex
CREATE INDEX "experiments_tenant_id_channel_id_idx" ON "experiments"("tenant_id", "channel_id");

-- CreateIndex
CREATE INDEX "verdicts_tenant_id_channel_id_decided_at_idx" ON "verdicts"("tenant_id", "channel_id", "decided_at");

-- AddForeignKey
ALTER TABLE "channel_accesses" ADD CONSTRAINT "channel_accesses_tenant_id_channel_id_fkey" FOREIGN KEY ("tenant_id", "channel_id") REFERENCES "channels"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "channel_accesses" ADD CONSTRAINT "channel_accesses_tenant_id_member_id_fkey" FOREIGN KEY ("tenant_id", "member_id") REFERENCES "members"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "advice_dismissals" ADD CONSTRAINT "advice_dismissals_tenant_id_by_id_fkey" FOREIGN KEY ("tenant_id", "by_id") REFERENCES "members"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audits" ADD CONSTRAINT "audits_tenant_id_channel_id_fkey" FOREIGN KEY ("tenant_id", "channel_id") REFERENCES "channels"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audits" ADD CONSTRAINT "audits_tenant_id_opened_by_id_fkey" FOREIGN KEY ("tenant_id", "opened_by_id") REFERENCES "members"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audits" ADD CONSTRAINT "audits_tenant_id_completed_by_id_fkey" FOREIGN KEY ("tenant_id", "completed_by_id") REFERENCES "members"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "channel_goals" ADD CONSTRAINT "channel_goals_tenant_id_channel_id_fkey" FOREIGN KEY ("tenant_id", "channel_id") REFERENCES "channels"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "channel_goals" ADD CONSTRAINT "channel_goals_tenant_id_goal_id_fkey" FOREIGN KEY ("tenant_id", "goal_id") REFERENCES "goals"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "experiments" ADD CONSTRAINT "experiments_tenant_id_channel_id_fkey" FOREIGN KEY ("tenant_id", "channel_id") REFERENCES "channels"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "experiments" ADD CONSTRAINT "experiments_tenant_id_verdict_id_fkey" FOREIGN KEY ("tenant_id", "verdict_id") REFERENCES "verdicts"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "experiments" ADD CONSTRAINT "experiments_tenant_id_by_id_fkey" FOREIGN KEY ("tenant_id", "by_id") REFERENCES "members"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rules_of_thumb" ADD CONSTRAINT "rules_of_thumb_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "channel_shares" ADD CONSTRAINT "channel_shares_tenant_id_channel_id_fkey" FOREIGN KEY ("tenant_id", "channel_id") REFERENCES "channels"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_tenant_id_channel_id_fkey" FOREIGN KEY ("tenant_id", "channel_id") REFERENCES "channels"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_tenant_id_audit_id_fkey" FOREIGN KEY ("tenant_id", "audit_id") REFERENCES "audits"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_tenant_id_by_id_fkey" FOREIGN KEY ("tenant_id", "by_id") REFERENCES "members"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "channel_closings" ADD CONSTRAINT "channel_closings_tenant_id_channel_id_fkey" FOREIGN KEY ("tenant_id", "channel_id") REFERENCES "channels"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "channel_closings" ADD CONSTRAINT "channel_closings_tenant_id_verdict_id_fkey" FOREIGN KEY ("tenant_id", "verdict_id") REFERENCES "verdicts"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "channel_closings" ADD CONSTRAINT "channel_closings_tenant_id_by_id_fkey" FOREIGN KEY ("tenant_id", "by_id") REFERENCES "members"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gate_overrides" ADD CONSTRAINT "gate_overrides_tenant_id_channel_id_fkey" FOREIGN KEY ("tenant_id", "channel_id") REFERENCES "channels"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gate_overrides" ADD CONSTRAINT "gate_overrides_tenant_id_verdict_id_fkey" FOREIGN KEY ("tenant_id", "verdict_id") REFERENCES "verdicts"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gate_overrides" ADD CONSTRAINT "gate_overrides_tenant_id_by_id_fkey" FOREIGN KEY ("tenant_id", "by_id") REFERENCES "members"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT wall_tenant_table('channel_goals', 'SELECT, INSERT, DELETE');
SELECT wall_tenant_table('channel_accesses', 'SELECT, INSERT, UPDATE');
SELECT wall_tenant_table('audits', 'SELECT, INSERT, UPDATE');
SELECT wall_tenant_table('verdicts', 'SELECT, INSERT');
SELECT wall_tenant_table('experiments', 'SELECT, INSERT, UPDATE');
SELECT wall_tenant_table('channel_closings', 'SELECT, INSERT, UPDATE');
SELECT wall_tenant_table('gate_overrides', 'SELECT, INSERT');
SELECT wall_tenant_table('advice_dismissals', 'SELECT, INSERT, UPDATE');
SELECT wall_tenant_table('channel_shares', 'SELECT, INSERT, UPDATE');
SELECT wall_tenant_table('rules_of_thumb', 'SELECT, INSERT, UPDATE, DELETE');

ALTER TABLE channel_accesses
  ADD CONSTRAINT channel_accesses_holder CHECK (num_nonnulls(member_id, holder) = 1),
  ADD CONSTRAINT channel_accesses_right CHECK ("right" IN ('admin', 'editor', 'reader')),
  ADD CONSTRAINT channel_accesses_days CHECK (until_on >= since_on);
ALTER TABLE audits ADD CONSTRAINT audits_completed CHECK (
  num_nonnulls(completed_at, completed_by_id, evidence) IN (0, 3) AND (completed_at IS NULL OR tactics_adequate IS NOT NULL));
ALTER TABLE verdicts
  ADD CONSTRAINT verdicts_verdict CHECK (verdict IN ('keep', 'delegate', 'drop')),
  ADD CONSTRAINT verdicts_recommendation CHECK (recommendation IN ('analyse-first', 'experiment', 'drop', 'keep', 'delegate', 'reallocate')),
  ADD CONSTRAINT verdicts_month CHECK (extract(day FROM month) = 1);
ALTER TABLE experiments
  ADD CONSTRAINT experiments_days CHECK (ends_on >= starts_on),
  -- The way out of an experiment is a verdict.
  ADD CONSTRAINT experiments_ended CHECK (num_nonnulls(ended_at, verdict_id) IN (0, 2)),
  ADD CONSTRAINT experiments_caps CHECK (cap_seconds > 0 AND cap_minor > 0);
ALTER TABLE channel_closings
  ADD CONSTRAINT channel_closings_step CHECK (step IN ('tell-audience', 'save-content', 'change-links', 'end-access', 'stop-tools', 'free-hours')),
  ADD CONSTRAINT channel_closings_done CHECK (num_nonnulls(done_at, by_id) IN (0, 2)),
  ADD CONSTRAINT channel_closings_seconds CHECK (seconds >= 0);
ALTER TABLE channel_shares
  ADD CONSTRAINT channel_shares_month CHECK (extract(day FROM month) = 1),
  ADD CONSTRAINT channel_shares_posts CHECK (posts >= 0 AND automated BETWEEN 0 AND posts AND duplicate BETWEEN 0 AND posts);

-- At most one open audit and one running experiment a channel, whoever writes.
CREATE UNIQUE INDEX audits_open ON audits (tenant_id, channel_id) WHERE completed_at IS NULL;
CREATE UNIQUE INDEX experiments_running ON experiments (tenant_id, channel_id) WHERE ended_at IS NULL;

-- What was completed stays as it was.
CREATE FUNCTION keep_completed_audits() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'a completed audit is not changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'audits_frozen';
END
$$;
CREATE TRIGGER audits_frozen BEFORE UPDATE ON audits FOR EACH ROW WHEN (OLD.completed_at IS NOT NULL) EXECUTE FUNCTION keep_completed_audits();
REVOKE ALL ON FUNCTION keep_completed_audits() FROM PUBLIC;

-- Of channels that are looked after: no time for longer than so many days, or in thirty days under so large a share of their
-- least upkeep, by the tenant's own rules where it has some. The same rule as server/domain/neglect.ts, for many tenants at once.
DROP FUNCTION neglected_channels(uuid[], date[], int);
CREATE FUNCTION neglected_channels(p_tenants uuid[], p_todays date[], p_days int, p_share int) RETURNS TABLE (tenant_id uuid, channels int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT c.tenant_id, count(*)::int
  FROM unnest(p_tenants, p_todays) AS s (id, today)
  LEFT JOIN rules_of_thumb d ON d.tenant_id = s.id AND d.key = 'neglect-days'
  LEFT JOIN rules_of_thumb h ON h.tenant_id = s.id AND h.key = 'neglect-share'
  CROSS JOIN LATERAL (SELECT s.today - coalesce(d.value, p_days)::int AS since, coalesce(h.value, p_share) AS share) r
  JOIN channels c ON c.tenant_id = s.id
  WHERE s.id = ANY (app_tenants()) AND c.status IN ('active', 'experiment', 'delegated')
    AND ((c.created_at < r.since AND (SELECT e."on" FROM time_entries e WHERE e.tenant_id = c.tenant_id AND e.channel_id = c.id AND e.deleted_at IS NULL
        AND e."on" BETWEEN r.since AND s.today LIMIT 1) IS NULL)
      OR (c.minimum_month_seconds > 0 AND c.created_at < s.today - 30
        AND (SELECT coalesce(sum(e.seconds), 0) FROM time_entries e WHERE e.tenant_id = c.tenant_id AND e.channel_id = c.id AND e.deleted_at IS NULL
          AND e."on" BETWEEN s.today - 29 AND s.today) * 100 < c.minimum_month_seconds * r.share))
  GROUP BY 1
$$;
REVOKE ALL ON FUNCTION neglected_channels(uuid[], date[], int, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION neglected_channels(uuid[], date[], int, int) TO worthwhile_app;

-- Who has access to an account may be a name that no person of the product has.
CREATE OR REPLACE FUNCTION audit_private(table_name text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE table_name
    WHEN 'members' THEN '{placeholder}'::text[]
    WHEN 'invites' THEN '{email,token_hash}'
    WHEN 'imports' THEN '{file_name,settings,mapping,error}'
    WHEN 'import_batches' THEN '{file_name}'
    WHEN 'import_mappings' THEN '{source,target}'
    WHEN 'leaves' THEN '{kind,note}'
    WHEN 'calendar_feeds' THEN '{token_hash}'
    WHEN 'channel_accesses' THEN '{holder}'
    ELSE '{}' END
$$;
