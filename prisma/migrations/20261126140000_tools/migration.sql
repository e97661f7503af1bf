-- Tools with what they cost in their own currency, and the rates by which that is the tenant's; their costs count like providers' fees.
ALTER TABLE "expenses" ADD COLUMN     "original_currency" TEXT,
ADD COLUMN     "original_minor" INTEGER,
ADD COLUMN     "tool_id" UUID;

CREATE TABLE "exchange_rates" (
    "tenant_id" UUID NOT NULL,
    "currency" TEXT NOT NULL,
    "into" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "rate" DECIMAL(20,10) NOT NULL,
    "source" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "exchange_rates_pkey" PRIMARY KEY ("tenant_id","currency","into","on")
);

CREATE TABLE "tools" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT '',
    "requirements" TEXT NOT NULL DEFAULT '',
    "owner_id" UUID,
    "saved_month_seconds" INTEGER,
    "split" TEXT NOT NULL DEFAULT 'hours',
    "counts_from" DATE NOT NULL,
    "trial_from" DATE,
    "trial_until" DATE,
    "outcome" TEXT,
    "outcome_note" TEXT NOT NULL DEFAULT '',
    "decided_at" TIMESTAMPTZ(3),
    "used_from" DATE,
    "used_until" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by_id" UUID NOT NULL,

    CONSTRAINT "tools_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "tool_costs" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "tool_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE,
    "amount_minor" INTEGER NOT NULL,
    "currency" TEXT NOT NULL,
    "per" TEXT NOT NULL,
    "seats" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "tool_costs_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "tool_channels" (
    "tenant_id" UUID NOT NULL,
    "tool_id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "share_permille" INTEGER,

    CONSTRAINT "tool_channels_pkey" PRIMARY KEY ("tenant_id","tool_id","channel_id")
);
CREATE UNIQUE INDEX "tools_tenant_id_name_key" ON "tools"("tenant_id", "name");
CREATE INDEX "tool_costs_tenant_id_tool_id_idx" ON "tool_costs"("tenant_id", "tool_id");
CREATE UNIQUE INDEX "expenses_tenant_id_tool_id_fee_month_key" ON "expenses"("tenant_id", "tool_id", "fee_month");
ALTER TABLE "exchange_rates" ADD CONSTRAINT "exchange_rates_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "expenses" ADD CONSTRAINT "expenses_tenant_id_tool_id_fkey" FOREIGN KEY ("tenant_id", "tool_id") REFERENCES "tools"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "tools" ADD CONSTRAINT "tools_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "tools" ADD CONSTRAINT "tools_tenant_id_owner_id_fkey" FOREIGN KEY ("tenant_id", "owner_id") REFERENCES "members"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "tools" ADD CONSTRAINT "tools_tenant_id_by_id_fkey" FOREIGN KEY ("tenant_id", "by_id") REFERENCES "members"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "tool_costs" ADD CONSTRAINT "tool_costs_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "tool_costs" ADD CONSTRAINT "tool_costs_tenant_id_tool_id_fkey" FOREIGN KEY ("tenant_id", "tool_id") REFERENCES "tools"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "tool_channels" ADD CONSTRAINT "tool_channels_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "tool_channels" ADD CONSTRAINT "tool_channels_tenant_id_tool_id_fkey" FOREIGN KEY ("tenant_id", "tool_id") REFERENCES "tools"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "tool_channels" ADD CONSTRAINT "tool_channels_tenant_id_channel_id_fkey" FOREIGN KEY ("tenant_id", "channel_id") REFERENCES "channels"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT wall_tenant_table('tools', 'SELECT, INSERT, UPDATE');
SELECT wall_tenant_table('tool_costs', 'SELECT, INSERT, DELETE');
SELECT wall_tenant_table('tool_channels', 'SELECT, INSERT, DELETE');
SELECT wall_tenant_table('exchange_rates', 'SELECT, INSERT, UPDATE');

ALTER TABLE tools
  ADD CONSTRAINT tools_split CHECK (split IN ('hours', 'equal', 'fixed')),
  ADD CONSTRAINT tools_outcome CHECK (outcome IN ('adopt', 'drop')),
  ADD CONSTRAINT tools_counts_from CHECK (extract(day FROM counts_from) = 1),
  ADD CONSTRAINT tools_saved CHECK (saved_month_seconds >= 0),
  ADD CONSTRAINT tools_trial CHECK (num_nulls(trial_from, trial_until) IN (0, 2) AND trial_until >= trial_from),
  ADD CONSTRAINT tools_use CHECK (used_until IS NULL OR used_from IS NOT NULL AND used_until >= used_from);
ALTER TABLE tool_costs
  ADD CONSTRAINT tool_costs_per CHECK (per IN ('month', 'year', 'seat-month')),
  ADD CONSTRAINT tool_costs_amounts CHECK (amount_minor >= 0 AND seats >= 1),
  ADD CONSTRAINT tool_costs_currency CHECK (currency ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT tool_costs_days CHECK (to_on > from_on),
  ADD CONSTRAINT tool_costs_one_a_day EXCLUDE USING gist (tenant_id WITH =, tool_id WITH =, daterange(from_on, to_on) WITH &&);
ALTER TABLE tool_channels ADD CONSTRAINT tool_channels_share CHECK (share_permille BETWEEN 0 AND 1000);
ALTER TABLE exchange_rates
  ADD CONSTRAINT exchange_rates_rate CHECK (rate > 0),
  ADD CONSTRAINT exchange_rates_currencies CHECK (currency ~ '^[A-Z]{3}$' AND "into" ~ '^[A-Z]{3}$' AND currency <> "into");
-- What is counted by itself is the fee of one month, of an engagement or of a tool.
ALTER TABLE expenses DROP CONSTRAINT expenses_fee;
ALTER TABLE expenses
  ADD CONSTRAINT expenses_fee CHECK (num_nonnulls(engagement_id, tool_id) = num_nonnulls(fee_month) AND extract(day FROM fee_month) = 1),
  ADD CONSTRAINT expenses_original CHECK (num_nulls(original_minor, original_currency) IN (0, 2) AND original_currency ~ '^[A-Z]{3}$');

-- For the round that counts fees: ids alone.
DROP FUNCTION tenants_with_engagements();
CREATE FUNCTION tenants_with_fees() RETURNS TABLE (tenant_id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$ SELECT t.id FROM tenants t WHERE t.archived_at IS NULL AND (EXISTS (SELECT FROM engagements e WHERE e.tenant_id = t.id) OR EXISTS (SELECT FROM tools o WHERE o.tenant_id = t.id)) $$;
REVOKE ALL ON FUNCTION tenants_with_fees() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION tenants_with_fees() TO worthwhile_app;
