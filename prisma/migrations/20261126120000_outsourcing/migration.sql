-- The outsourcing register: providers, what they are engaged for, what was decided, and the path of who does the work.
ALTER TABLE "expenses" ADD COLUMN     "engagement_id" UUID,
ADD COLUMN     "fee_month" DATE;
ALTER TABLE "members" ADD COLUMN     "provider_id" UUID;

CREATE TABLE "engagements" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "goal_id" UUID,
    "owner_id" UUID,
    "starts_on" DATE NOT NULL,
    "renewal" TEXT NOT NULL DEFAULT 'auto',
    "ends_on" DATE,
    "renews_on" DATE,
    "notice_days" INTEGER NOT NULL DEFAULT 30,
    "fee_model" TEXT NOT NULL,
    "price_minor" INTEGER NOT NULL,
    "fees_from" DATE NOT NULL,
    "coordination_seconds" INTEGER NOT NULL DEFAULT 0,
    "transition_minor" INTEGER NOT NULL DEFAULT 0,
    "sla" TEXT NOT NULL DEFAULT '',
    "sla_minutes" INTEGER,
    "interaction_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by_id" UUID NOT NULL,

    CONSTRAINT "engagements_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "engagement_scopes" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "engagement_id" UUID NOT NULL,
    "activity_id" UUID NOT NULL,
    "channel_id" UUID,
    "month_seconds" INTEGER,

    CONSTRAINT "engagement_scopes_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "renewal_decisions" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "engagement_id" UUID NOT NULL,
    "decision" TEXT NOT NULL,
    "for_on" DATE NOT NULL,
    "new_on" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,

    CONSTRAINT "renewal_decisions_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "engagement_mails" (
    "tenant_id" UUID NOT NULL,
    "engagement_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "for_on" DATE NOT NULL,

    CONSTRAINT "engagement_mails_pkey" PRIMARY KEY ("tenant_id","engagement_id","member_id","for_on")
);

CREATE TABLE "offboarding_steps" (
    "tenant_id" UUID NOT NULL,
    "engagement_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "done_at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,

    CONSTRAINT "offboarding_steps_pkey" PRIMARY KEY ("tenant_id","engagement_id","step")
);

CREATE TABLE "providers" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "contact" TEXT NOT NULL DEFAULT '',
    "website" TEXT,
    "proof" TEXT NOT NULL DEFAULT '',
    "agreement_on" DATE,
    "agreement_waiver" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "providers_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "sourcing_targets" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "from_quarter" TEXT NOT NULL,
    "from_permille" INTEGER NOT NULL,
    "to_quarter" TEXT NOT NULL,
    "to_permille" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,

    CONSTRAINT "sourcing_targets_pkey" PRIMARY KEY ("tenant_id","id")
);
CREATE INDEX "engagements_tenant_id_provider_id_idx" ON "engagements"("tenant_id", "provider_id");
CREATE INDEX "engagement_scopes_tenant_id_engagement_id_idx" ON "engagement_scopes"("tenant_id", "engagement_id");
CREATE INDEX "renewal_decisions_tenant_id_engagement_id_idx" ON "renewal_decisions"("tenant_id", "engagement_id");
CREATE UNIQUE INDEX "providers_tenant_id_name_key" ON "providers"("tenant_id", "name");
CREATE UNIQUE INDEX "expenses_tenant_id_engagement_id_fee_month_key" ON "expenses"("tenant_id", "engagement_id", "fee_month");
ALTER TABLE "engagements" ADD CONSTRAINT "engagements_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "engagements" ADD CONSTRAINT "engagements_tenant_id_provider_id_fkey" FOREIGN KEY ("tenant_id", "provider_id") REFERENCES "providers"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "engagements" ADD CONSTRAINT "engagements_tenant_id_goal_id_fkey" FOREIGN KEY ("tenant_id", "goal_id") REFERENCES "goals"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "engagements" ADD CONSTRAINT "engagements_tenant_id_owner_id_fkey" FOREIGN KEY ("tenant_id", "owner_id") REFERENCES "members"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "engagements" ADD CONSTRAINT "engagements_tenant_id_by_id_fkey" FOREIGN KEY ("tenant_id", "by_id") REFERENCES "members"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "engagement_scopes" ADD CONSTRAINT "engagement_scopes_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "engagement_scopes" ADD CONSTRAINT "engagement_scopes_tenant_id_engagement_id_fkey" FOREIGN KEY ("tenant_id", "engagement_id") REFERENCES "engagements"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "engagement_scopes" ADD CONSTRAINT "engagement_scopes_tenant_id_activity_id_fkey" FOREIGN KEY ("tenant_id", "activity_id") REFERENCES "activities"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "engagement_scopes" ADD CONSTRAINT "engagement_scopes_tenant_id_channel_id_fkey" FOREIGN KEY ("tenant_id", "channel_id") REFERENCES "channels"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "renewal_decisions" ADD CONSTRAINT "renewal_decisions_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "renewal_decisions" ADD CONSTRAINT "renewal_decisions_tenant_id_engagement_id_fkey" FOREIGN KEY ("tenant_id", "engagement_id") REFERENCES "engagements"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "renewal_decisions" ADD CONSTRAINT "renewal_decisions_tenant_id_by_id_fkey" FOREIGN KEY ("tenant_id", "by_id") REFERENCES "members"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "engagement_mails" ADD CONSTRAINT "engagement_mails_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "engagement_mails" ADD CONSTRAINT "engagement_mails_tenant_id_engagement_id_fkey" FOREIGN KEY ("tenant_id", "engagement_id") REFERENCES "engagements"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "engagement_mails" ADD CONSTRAINT "engagement_mails_tenant_id_member_id_fkey" FOREIGN KEY ("tenant_id", "member_id") REFERENCES "members"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "offboarding_steps" ADD CONSTRAINT "offboarding_steps_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "offboarding_steps" ADD CONSTRAINT "offboarding_steps_tenant_id_engagement_id_fkey" FOREIGN KEY ("tenant_id", "engagement_id") REFERENCES "engagements"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "offboarding_steps" ADD CONSTRAINT "offboarding_steps_tenant_id_by_id_fkey" FOREIGN KEY ("tenant_id", "by_id") REFERENCES "members"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "expenses" ADD CONSTRAINT "expenses_tenant_id_engagement_id_fkey" FOREIGN KEY ("tenant_id", "engagement_id") REFERENCES "engagements"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "members" ADD CONSTRAINT "members_tenant_id_provider_id_fkey" FOREIGN KEY ("tenant_id", "provider_id") REFERENCES "providers"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "providers" ADD CONSTRAINT "providers_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "sourcing_targets" ADD CONSTRAINT "sourcing_targets_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "sourcing_targets" ADD CONSTRAINT "sourcing_targets_tenant_id_by_id_fkey" FOREIGN KEY ("tenant_id", "by_id") REFERENCES "members"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Who a provider is may be a person's name, and who to ask there is one.
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
    WHEN 'providers' THEN '{name,contact,website}'
    ELSE '{}' END
$$;

SELECT wall_tenant_table('providers', 'SELECT, INSERT, UPDATE');
SELECT wall_tenant_table('engagements', 'SELECT, INSERT, UPDATE');
SELECT wall_tenant_table('engagement_scopes', 'SELECT, INSERT, DELETE');
SELECT wall_tenant_table('renewal_decisions', 'SELECT, INSERT');
SELECT wall_tenant_table('engagement_mails', 'SELECT, INSERT');
SELECT wall_tenant_table('offboarding_steps', 'SELECT, INSERT, DELETE');
SELECT wall_tenant_table('sourcing_targets', 'SELECT, INSERT');

ALTER TABLE providers
  ADD CONSTRAINT providers_kind CHECK (kind IN ('agency', 'freelancer', 'consultant')),
  -- It was signed, or none is needed, or neither is known yet.
  ADD CONSTRAINT providers_agreement CHECK (num_nonnulls(agreement_on, agreement_waiver) <= 1);
-- Somebody of a provider's is external, or has no account and hours that were brought in.
ALTER TABLE members ADD CONSTRAINT members_provider CHECK (provider_id IS NULL OR role = 'external' OR user_id IS NULL);
ALTER TABLE engagements
  ADD CONSTRAINT engagements_fee_model CHECK (fee_model IN ('retainer', 'hourly', 'fixed')),
  ADD CONSTRAINT engagements_amounts CHECK (price_minor >= 0 AND transition_minor >= 0 AND coordination_seconds >= 0 AND sla_minutes > 0),
  ADD CONSTRAINT engagements_notice CHECK (notice_days BETWEEN 0 AND 1000),
  ADD CONSTRAINT engagements_fees_from CHECK (extract(day FROM fees_from) = 1),
  ADD CONSTRAINT engagements_renewal CHECK ((renewal = 'auto' AND ends_on IS NULL) OR (renewal = 'ends' AND renews_on IS NULL)),
  ADD CONSTRAINT engagements_days CHECK (ends_on >= starts_on AND renews_on > starts_on);
ALTER TABLE engagement_scopes ADD CONSTRAINT engagement_scopes_seconds CHECK (month_seconds BETWEEN 0 AND 360000000);
CREATE UNIQUE INDEX engagement_scopes_one ON engagement_scopes (tenant_id, engagement_id, activity_id, coalesce(channel_id, '00000000-0000-0000-0000-000000000000'::uuid));
ALTER TABLE renewal_decisions ADD CONSTRAINT renewal_decisions_decision CHECK (decision IN ('renew', 'renegotiate', 'insource', 'end'));
ALTER TABLE sourcing_targets
  ADD CONSTRAINT sourcing_targets_shares CHECK (from_permille BETWEEN 0 AND 1000 AND to_permille BETWEEN 0 AND 1000),
  ADD CONSTRAINT sourcing_targets_quarters CHECK (from_quarter ~ '^\d{4}-Q[1-4]$' AND to_quarter ~ '^\d{4}-Q[1-4]$' AND to_quarter > from_quarter);
-- What is counted for an engagement is the fee of one month of it.
ALTER TABLE expenses ADD CONSTRAINT expenses_fee CHECK (num_nulls(engagement_id, fee_month) IN (0, 2) AND extract(day FROM fee_month) = 1);

-- For the round that counts fees: ids alone.
CREATE FUNCTION tenants_with_engagements() RETURNS TABLE (tenant_id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$ SELECT t.id FROM tenants t WHERE t.archived_at IS NULL AND EXISTS (SELECT FROM engagements e WHERE e.tenant_id = t.id) $$;
REVOKE ALL ON FUNCTION tenants_with_engagements() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION tenants_with_engagements() TO worthwhile_app;
