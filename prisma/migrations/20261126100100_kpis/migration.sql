-- KPIs and their values. Nothing that is worked out of them is stored.

-- CreateTable
CREATE TABLE "kpis" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "goal_id" UUID,
    "name" TEXT NOT NULL,
    "unit" TEXT,
    "direction" TEXT NOT NULL,
    "start_value" DECIMAL(18,4),
    "target_value" DECIMAL(18,4),
    "target_high" DECIMAL(18,4),
    "start_on" DATE,
    "due_on" DATE,
    "weight" INTEGER NOT NULL DEFAULT 1,
    "is_vanity" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "retired_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "kpis_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "kpi_measurements" (
    "tenant_id" UUID NOT NULL,
    "kpi_id" UUID NOT NULL,
    "on" DATE NOT NULL,
    "value" DECIMAL(18,4) NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "kpi_measurements_pkey" PRIMARY KEY ("tenant_id","kpi_id","on")
);

-- CreateIndex
CREATE INDEX "kpis_tenant_id_goal_id_idx" ON "kpis"("tenant_id", "goal_id");

-- AddForeignKey
ALTER TABLE "kpis" ADD CONSTRAINT "kpis_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kpis" ADD CONSTRAINT "kpis_tenant_id_goal_id_fkey" FOREIGN KEY ("tenant_id", "goal_id") REFERENCES "goals"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kpi_measurements" ADD CONSTRAINT "kpi_measurements_tenant_id_kpi_id_fkey" FOREIGN KEY ("tenant_id", "kpi_id") REFERENCES "kpis"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT wall_tenant_table('kpis', 'SELECT, INSERT, UPDATE');
-- A value on the wrong day is taken away again; the trail keeps that it was there.
SELECT wall_tenant_table('kpi_measurements', 'SELECT, INSERT, UPDATE, DELETE');

ALTER TABLE kpis
  ADD CONSTRAINT kpis_direction CHECK (direction IN ('increase', 'decrease', 'keep', 'range')),
  ADD CONSTRAINT kpis_weight CHECK (weight BETWEEN 1 AND 100),
  ADD CONSTRAINT kpis_days CHECK (due_on > start_on),
  -- A range with a target has both of its ends, and nothing else has a second one.
  ADD CONSTRAINT kpis_range CHECK (CASE WHEN direction = 'range' AND target_value IS NOT NULL THEN target_high >= target_value ELSE target_high IS NULL END),
  -- A way has a beginning and an end, or nobody can say how far along it one should be.
  ADD CONSTRAINT kpis_way CHECK (direction NOT IN ('increase', 'decrease') OR target_value IS NULL OR num_nulls(start_value, start_on, due_on) = 0);
