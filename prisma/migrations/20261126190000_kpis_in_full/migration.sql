-- KPIs in full: what a value says, where it comes from, when it is due, whose it is, and targets with a history.

-- AlterTable
ALTER TABLE "kpis" ADD COLUMN     "collect_every" TEXT,
ADD COLUMN     "discuss_every" TEXT,
ADD COLUMN     "owner_id" UUID,
ADD COLUMN     "reading" TEXT NOT NULL DEFAULT 'level',
ADD COLUMN     "source" TEXT;

-- AlterTable
ALTER TABLE "kpi_measurements" ADD COLUMN     "source" TEXT;

-- CreateTable
CREATE TABLE "kpi_targets" (
    "tenant_id" UUID NOT NULL,
    "kpi_id" UUID NOT NULL,
    "until_on" DATE NOT NULL,
    "direction" TEXT NOT NULL,
    "start_value" DECIMAL(18,4),
    "target_value" DECIMAL(18,4),
    "target_high" DECIMAL(18,4),
    "start_on" DATE,
    "due_on" DATE,

    CONSTRAINT "kpi_targets_pkey" PRIMARY KEY ("tenant_id","kpi_id","until_on")
);

-- CreateTable
CREATE TABLE "kpi_discussions" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kpi_id" UUID NOT NULL,
    "on" DATE NOT NULL,
    "words" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kpi_discussions_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE INDEX "kpi_discussions_tenant_id_kpi_id_on_idx" ON "kpi_discussions"("tenant_id", "kpi_id", "on");

-- CreateIndex
CREATE UNIQUE INDEX "kpis_tenant_id_id_is_vanity_key" ON "kpis"("tenant_id", "id", "is_vanity");

-- AddForeignKey
ALTER TABLE "kpis" ADD CONSTRAINT "kpis_tenant_id_owner_id_fkey" FOREIGN KEY ("tenant_id", "owner_id") REFERENCES "members"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kpi_targets" ADD CONSTRAINT "kpi_targets_tenant_id_kpi_id_fkey" FOREIGN KEY ("tenant_id", "kpi_id") REFERENCES "kpis"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kpi_discussions" ADD CONSTRAINT "kpi_discussions_tenant_id_kpi_id_fkey" FOREIGN KEY ("tenant_id", "kpi_id") REFERENCES "kpis"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kpi_discussions" ADD CONSTRAINT "kpi_discussions_tenant_id_by_id_fkey" FOREIGN KEY ("tenant_id", "by_id") REFERENCES "members"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A target that once held, and what was said, stay as they were.
SELECT wall_tenant_table('kpi_targets', 'SELECT, INSERT');
SELECT wall_tenant_table('kpi_discussions', 'SELECT, INSERT');

ALTER TABLE kpis
  ADD CONSTRAINT kpis_reading CHECK (reading IN ('level', 'period', 'cumulative')),
  ADD CONSTRAINT kpis_collect_every CHECK (collect_every IN ('weekly', 'monthly', 'quarterly')),
  ADD CONSTRAINT kpis_discuss_every CHECK (discuss_every IN ('weekly', 'monthly', 'quarterly'));

-- The same that holds for the one that stands with its KPI.
ALTER TABLE kpi_targets
  ADD CONSTRAINT kpi_targets_direction CHECK (direction IN ('increase', 'decrease', 'keep', 'range')),
  ADD CONSTRAINT kpi_targets_days CHECK (due_on > start_on),
  ADD CONSTRAINT kpi_targets_range CHECK (CASE WHEN direction = 'range' AND target_value IS NOT NULL THEN target_high >= target_value ELSE target_high IS NULL END),
  ADD CONSTRAINT kpi_targets_way CHECK (direction NOT IN ('increase', 'decrease') OR target_value IS NULL OR num_nulls(start_value, start_on, due_on) = 0);
