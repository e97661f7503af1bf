-- What came back, what it is worth, and by what rule cost that belongs to no channel is shared.
ALTER TABLE "tenants" ADD COLUMN     "shared_cost_split" TEXT NOT NULL DEFAULT 'hours';
ALTER TABLE "channels" ADD COLUMN     "shared_permille" INTEGER;
ALTER TABLE "expenses" ADD COLUMN     "campaign" TEXT NOT NULL DEFAULT '';

CREATE TABLE "return_kinds" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "kpi_id" UUID,
    "kpi_is_vanity" BOOLEAN,
    "version" INTEGER NOT NULL DEFAULT 1,
    "retired_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "return_kinds_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "return_values" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE,
    "amount_minor" INTEGER,
    "close_permille" INTEGER,
    "deal_minor" INTEGER,
    "margin_permille" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "return_values_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "returns" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "on" DATE NOT NULL,
    "kind_id" UUID NOT NULL,
    "quantity" INTEGER,
    "amount_minor" INTEGER,
    "original_minor" INTEGER,
    "original_currency" TEXT,
    "channel_id" UUID,
    "goal_id" UUID,
    "engagement_id" UUID,
    "campaign" TEXT NOT NULL DEFAULT '',
    "is_paid" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "deleted_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by_id" UUID NOT NULL,

    CONSTRAINT "returns_pkey" PRIMARY KEY ("tenant_id","id")
);
CREATE UNIQUE INDEX "return_kinds_tenant_id_name_key" ON "return_kinds"("tenant_id", "name");
CREATE INDEX "return_values_tenant_id_kind_id_idx" ON "return_values"("tenant_id", "kind_id");
CREATE INDEX "returns_tenant_id_on_idx" ON "returns"("tenant_id", "on");
ALTER TABLE "return_kinds" ADD CONSTRAINT "return_kinds_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- A KPI that is vanity, or becomes it, has no row to be pointed at.
ALTER TABLE "return_kinds" ADD CONSTRAINT "return_kinds_tenant_id_kpi_id_kpi_is_vanity_fkey" FOREIGN KEY ("tenant_id", "kpi_id", "kpi_is_vanity") REFERENCES "kpis"("tenant_id", "id", "is_vanity") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "return_values" ADD CONSTRAINT "return_values_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "return_values" ADD CONSTRAINT "return_values_tenant_id_kind_id_fkey" FOREIGN KEY ("tenant_id", "kind_id") REFERENCES "return_kinds"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "returns" ADD CONSTRAINT "returns_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "returns" ADD CONSTRAINT "returns_tenant_id_kind_id_fkey" FOREIGN KEY ("tenant_id", "kind_id") REFERENCES "return_kinds"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "returns" ADD CONSTRAINT "returns_tenant_id_channel_id_fkey" FOREIGN KEY ("tenant_id", "channel_id") REFERENCES "channels"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "returns" ADD CONSTRAINT "returns_tenant_id_goal_id_fkey" FOREIGN KEY ("tenant_id", "goal_id") REFERENCES "goals"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "returns" ADD CONSTRAINT "returns_tenant_id_engagement_id_fkey" FOREIGN KEY ("tenant_id", "engagement_id") REFERENCES "engagements"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "returns" ADD CONSTRAINT "returns_tenant_id_by_id_fkey" FOREIGN KEY ("tenant_id", "by_id") REFERENCES "members"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT wall_tenant_table('return_kinds', 'SELECT, INSERT, UPDATE');
SELECT wall_tenant_table('return_values', 'SELECT, INSERT, UPDATE');
SELECT wall_tenant_table('returns', 'SELECT, INSERT, UPDATE');

ALTER TABLE tenants ADD CONSTRAINT tenants_shared_cost CHECK (shared_cost_split IN ('hours', 'equal', 'fixed'));
ALTER TABLE channels ADD CONSTRAINT channels_shared CHECK (shared_permille BETWEEN 0 AND 1000);
ALTER TABLE return_kinds
  ADD CONSTRAINT return_kinds_kind CHECK (kind IN ('revenue', 'result', 'saving')),
  ADD CONSTRAINT return_kinds_no_vanity CHECK (kpi_is_vanity = false),
  ADD CONSTRAINT return_kinds_kpi CHECK (num_nulls(kpi_id, kpi_is_vanity) IN (0, 2));
ALTER TABLE return_values
  -- An amount; a margin; or the three factors of a lead.
  ADD CONSTRAINT return_values_shape CHECK (
    CASE WHEN amount_minor IS NOT NULL THEN num_nonnulls(close_permille, deal_minor, margin_permille) = 0
         ELSE margin_permille IS NOT NULL AND num_nulls(close_permille, deal_minor) IN (0, 2) END),
  ADD CONSTRAINT return_values_amounts CHECK (amount_minor >= 0 AND deal_minor >= 0),
  ADD CONSTRAINT return_values_shares CHECK (close_permille BETWEEN 0 AND 1000 AND margin_permille BETWEEN 0 AND 1000),
  ADD CONSTRAINT return_values_days CHECK (to_on > from_on),
  ADD CONSTRAINT return_values_one_a_day EXCLUDE USING gist (tenant_id WITH =, kind_id WITH =, daterange(from_on, to_on) WITH &&);
ALTER TABLE returns
  ADD CONSTRAINT returns_something CHECK (num_nonnulls(quantity, amount_minor, original_minor) > 0),
  ADD CONSTRAINT returns_amounts CHECK (quantity >= 0 AND amount_minor >= 0 AND original_minor >= 0),
  ADD CONSTRAINT returns_original CHECK (num_nulls(original_minor, original_currency) IN (0, 2) AND original_currency ~ '^[A-Z]{3}$');
