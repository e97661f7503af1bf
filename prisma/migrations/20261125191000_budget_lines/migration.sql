-- A budget becomes a line with a scope and dated amounts. What was a row a version becomes a line a scope and an amount a version.
CREATE TABLE "budget_channels" (
    "tenant_id" UUID NOT NULL,
    "budget_id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,

    CONSTRAINT "budget_channels_pkey" PRIMARY KEY ("tenant_id","budget_id","channel_id")
);

CREATE TABLE "budget_activities" (
    "tenant_id" UUID NOT NULL,
    "budget_id" UUID NOT NULL,
    "activity_id" UUID NOT NULL,

    CONSTRAINT "budget_activities_pkey" PRIMARY KEY ("tenant_id","budget_id","activity_id")
);

CREATE TABLE "budget_amounts" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "budget_id" UUID NOT NULL,
    "measure" TEXT NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE,
    "amount" INTEGER NOT NULL,
    "estimate_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "budget_amounts_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "budget_terms" (
    "tenant_id" UUID NOT NULL,
    "budget_id" UUID NOT NULL,
    "from_month" DATE NOT NULL,
    "carry" TEXT NOT NULL DEFAULT 'none',
    "cap_seconds" INTEGER,
    "deficit_cap_seconds" INTEGER,
    "expiry_months" INTEGER,
    "fee_minor" INTEGER,
    "bills_overage" BOOLEAN NOT NULL DEFAULT false,
    "billable_only" BOOLEAN NOT NULL DEFAULT false,
    "proration" TEXT NOT NULL DEFAULT 'working-days',
    "money_basis" TEXT NOT NULL DEFAULT 'cost',

    CONSTRAINT "budget_terms_pkey" PRIMARY KEY ("tenant_id","budget_id","from_month")
);

CREATE TABLE "budget_adjustments" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "budget_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "seconds" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "budget_adjustments_pkey" PRIMARY KEY ("tenant_id","id")
);

-- The first version of a scope becomes its line; every version, that one too, an amount of it.
INSERT INTO budget_amounts (tenant_id, id, budget_id, measure, from_on, to_on, amount, estimate_id, created_at)
  SELECT tenant_id, id, first_value(id) OVER (PARTITION BY tenant_id, channel_id, activity_id ORDER BY from_month), 'time', from_month, to_month, seconds, estimate_id, created_at
  FROM budgets;
DELETE FROM budgets b WHERE NOT EXISTS (SELECT FROM budget_amounts a WHERE a.tenant_id = b.tenant_id AND a.budget_id = b.id);
INSERT INTO budget_channels SELECT tenant_id, id, channel_id FROM budgets WHERE channel_id IS NOT NULL;
INSERT INTO budget_activities SELECT tenant_id, id, activity_id FROM budgets WHERE activity_id IS NOT NULL;

ALTER TABLE "budgets"
  ADD COLUMN "name" TEXT,
  ADD COLUMN "goal_id" UUID,
  ADD COLUMN "member_id" UUID,
  ADD COLUMN "period" TEXT NOT NULL DEFAULT 'month',
  ADD COLUMN "scope_key" TEXT,
  ADD COLUMN "alert_at" INTEGER[] DEFAULT ARRAY[50, 80, 100]::INTEGER[],
  ADD COLUMN "alerts_on_forecast" BOOLEAN NOT NULL DEFAULT true,
  ADD COLUMN "is_hard_stop" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "archived_at" TIMESTAMPTZ(3),
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

-- As server/domain/budget-scope.ts makes it: period|goal|member|channels|activities.
UPDATE budgets SET scope_key = 'month|||' || coalesce(channel_id::text, '') || '|' || coalesce(activity_id::text, '');

-- The other constraints of the dropped columns go with them.
ALTER TABLE "budgets"
  DROP CONSTRAINT budgets_one_a_month,
  ALTER COLUMN "scope_key" SET NOT NULL,
  DROP COLUMN "channel_id",
  DROP COLUMN "activity_id",
  DROP COLUMN "from_month",
  DROP COLUMN "to_month",
  DROP COLUMN "seconds",
  DROP COLUMN "estimate_id";

CREATE UNIQUE INDEX "budgets_tenant_id_scope_key_key" ON "budgets"("tenant_id", "scope_key");
CREATE INDEX "budget_channels_tenant_id_channel_id_idx" ON "budget_channels"("tenant_id", "channel_id");
CREATE INDEX "budget_activities_tenant_id_activity_id_idx" ON "budget_activities"("tenant_id", "activity_id");
CREATE INDEX "budget_amounts_tenant_id_budget_id_idx" ON "budget_amounts"("tenant_id", "budget_id");
CREATE INDEX "budget_adjustments_tenant_id_budget_id_month_idx" ON "budget_adjustments"("tenant_id", "budget_id", "month");

ALTER TABLE "budgets" ADD CONSTRAINT "budgets_tenant_id_goal_id_fkey" FOREIGN KEY ("tenant_id", "goal_id") REFERENCES "goals"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "budgets" ADD CONSTRAINT "budgets_tenant_id_member_id_fkey" FOREIGN KEY ("tenant_id", "member_id") REFERENCES "members"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "budget_channels" ADD CONSTRAINT "budget_channels_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "budget_channels" ADD CONSTRAINT "budget_channels_tenant_id_budget_id_fkey" FOREIGN KEY ("tenant_id", "budget_id") REFERENCES "budgets"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "budget_channels" ADD CONSTRAINT "budget_channels_tenant_id_channel_id_fkey" FOREIGN KEY ("tenant_id", "channel_id") REFERENCES "channels"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "budget_activities" ADD CONSTRAINT "budget_activities_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "budget_activities" ADD CONSTRAINT "budget_activities_tenant_id_budget_id_fkey" FOREIGN KEY ("tenant_id", "budget_id") REFERENCES "budgets"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "budget_activities" ADD CONSTRAINT "budget_activities_tenant_id_activity_id_fkey" FOREIGN KEY ("tenant_id", "activity_id") REFERENCES "activities"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "budget_amounts" ADD CONSTRAINT "budget_amounts_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "budget_amounts" ADD CONSTRAINT "budget_amounts_tenant_id_budget_id_fkey" FOREIGN KEY ("tenant_id", "budget_id") REFERENCES "budgets"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "budget_amounts" ADD CONSTRAINT "budget_amounts_tenant_id_estimate_id_fkey" FOREIGN KEY ("tenant_id", "estimate_id") REFERENCES "effort_estimates"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "budget_terms" ADD CONSTRAINT "budget_terms_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "budget_terms" ADD CONSTRAINT "budget_terms_tenant_id_budget_id_fkey" FOREIGN KEY ("tenant_id", "budget_id") REFERENCES "budgets"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "budget_adjustments" ADD CONSTRAINT "budget_adjustments_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "budget_adjustments" ADD CONSTRAINT "budget_adjustments_tenant_id_budget_id_fkey" FOREIGN KEY ("tenant_id", "budget_id") REFERENCES "budgets"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "budget_adjustments" ADD CONSTRAINT "budget_adjustments_tenant_id_by_id_fkey" FOREIGN KEY ("tenant_id", "by_id") REFERENCES "members"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A line is archived and never deleted: its months are history. Adjustments are only ever added.
REVOKE DELETE ON budgets FROM worthwhile_app;
SELECT wall_tenant_table('budget_channels', 'SELECT, INSERT, DELETE');
SELECT wall_tenant_table('budget_activities', 'SELECT, INSERT, DELETE');
SELECT wall_tenant_table('budget_amounts', 'SELECT, INSERT, DELETE');
SELECT wall_tenant_table('budget_terms', 'SELECT, INSERT, UPDATE, DELETE');
SELECT wall_tenant_table('budget_adjustments', 'SELECT, INSERT');

ALTER TABLE budgets
  ADD CONSTRAINT budgets_period CHECK (period IN ('month', 'whole')),
  ADD CONSTRAINT budgets_alert_at CHECK (alert_at IS NOT NULL AND 1 <= ALL (alert_at) AND 1000 >= ALL (alert_at));
ALTER TABLE budget_amounts
  ADD CONSTRAINT budget_amounts_measure CHECK (measure IN ('time', 'money')),
  ADD CONSTRAINT budget_amounts_amount CHECK (amount >= 0),
  ADD CONSTRAINT budget_amounts_days CHECK (to_on > from_on),
  -- One amount a day for the same line and measure.
  ADD CONSTRAINT budget_amounts_one_a_day EXCLUDE USING gist (tenant_id WITH =, budget_id WITH =, measure WITH =, daterange(from_on, to_on) WITH &&);
ALTER TABLE budget_terms
  ADD CONSTRAINT budget_terms_from_month CHECK (extract(day FROM from_month) = 1),
  ADD CONSTRAINT budget_terms_carry CHECK (carry IN ('none', 'surplus', 'both')),
  ADD CONSTRAINT budget_terms_limits CHECK (cap_seconds >= 0 AND deficit_cap_seconds >= 0 AND expiry_months >= 1 AND fee_minor >= 0),
  ADD CONSTRAINT budget_terms_overage CHECK (NOT (bills_overage AND carry = 'both')),
  ADD CONSTRAINT budget_terms_proration CHECK (proration IN ('working-days', 'calendar')),
  ADD CONSTRAINT budget_terms_money_basis CHECK (money_basis IN ('cost', 'bill'));
ALTER TABLE budget_adjustments
  ADD CONSTRAINT budget_adjustments_month CHECK (extract(day FROM month) = 1),
  ADD CONSTRAINT budget_adjustments_seconds CHECK (seconds <> 0),
  ADD CONSTRAINT budget_adjustments_reason CHECK (reason <> '');

-- The amount of a whole range has an end; which lines those are stands in the line.
CREATE FUNCTION whole_budget_ends() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM budgets b WHERE b.tenant_id = NEW.tenant_id AND b.id = NEW.budget_id AND b.period = 'whole') THEN
    RAISE EXCEPTION 'a budget for a whole range has an end' USING ERRCODE = 'check_violation', CONSTRAINT = 'budget_amounts_whole_ends';
  END IF;
  RETURN NEW;
END
$$;
REVOKE ALL ON FUNCTION whole_budget_ends() FROM PUBLIC;
CREATE TRIGGER budget_amounts_whole_ends BEFORE INSERT OR UPDATE ON budget_amounts FOR EACH ROW WHEN (NEW.to_on IS NULL) EXECUTE FUNCTION whole_budget_ends();
