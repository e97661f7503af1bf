-- Results come in by the same door as timesheets: posts with their figures, and figures of days that are values of a KPI.

-- AlterTable
ALTER TABLE "imports" ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'time';

-- CreateTable
CREATE TABLE "imported_values" (
    "tenant_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "kpi_id" UUID NOT NULL,
    "on" DATE NOT NULL,
    "value" DECIMAL(18,4) NOT NULL,
    "replaced" DECIMAL(18,4),

    CONSTRAINT "imported_values_pkey" PRIMARY KEY ("tenant_id","import_id","kpi_id","on")
);

-- CreateTable
CREATE TABLE "posts" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "month" DATE,
    "on" DATE,
    "weekday" SMALLINT,
    "hour" SMALLINT,
    "at" TIMESTAMPTZ(3),
    "time_zone" TEXT,
    "weekday_one" SMALLINT,
    "format" TEXT,
    "is_paid" BOOLEAN,
    "title" TEXT,
    "permalink" TEXT,
    "reach" INTEGER,
    "impressions" INTEGER,
    "interactions" INTEGER,
    "comments" INTEGER,
    "likes" INTEGER,
    "shares" INTEGER,
    "import_key" TEXT NOT NULL,
    "import_id" UUID NOT NULL,
    "renewed_by_id" UUID,
    "figures_before" JSONB,

    CONSTRAINT "posts_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE INDEX "imported_values_tenant_id_kpi_id_idx" ON "imported_values"("tenant_id", "kpi_id");

-- CreateIndex
CREATE INDEX "posts_tenant_id_channel_id_month_idx" ON "posts"("tenant_id", "channel_id", "month");

-- CreateIndex
CREATE INDEX "posts_tenant_id_import_id_idx" ON "posts"("tenant_id", "import_id");

-- CreateIndex
CREATE INDEX "posts_tenant_id_renewed_by_id_idx" ON "posts"("tenant_id", "renewed_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "posts_tenant_id_import_key_key" ON "posts"("tenant_id", "import_key");

-- AddForeignKey
ALTER TABLE "imported_values" ADD CONSTRAINT "imported_values_tenant_id_import_id_fkey" FOREIGN KEY ("tenant_id", "import_id") REFERENCES "imports"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_values" ADD CONSTRAINT "imported_values_tenant_id_kpi_id_fkey" FOREIGN KEY ("tenant_id", "kpi_id") REFERENCES "kpis"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posts" ADD CONSTRAINT "posts_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posts" ADD CONSTRAINT "posts_tenant_id_channel_id_fkey" FOREIGN KEY ("tenant_id", "channel_id") REFERENCES "channels"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posts" ADD CONSTRAINT "posts_tenant_id_import_id_fkey" FOREIGN KEY ("tenant_id", "import_id") REFERENCES "imports"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posts" ADD CONSTRAINT "posts_tenant_id_renewed_by_id_fkey" FOREIGN KEY ("tenant_id", "renewed_by_id") REFERENCES "imports"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- An undone import takes its posts with it; the trail keeps that they were there.
SELECT wall_tenant_table('posts', 'SELECT, INSERT, UPDATE, DELETE');
SELECT wall_tenant_table('imported_values', 'SELECT, INSERT');

ALTER TABLE imports ADD CONSTRAINT imports_kind CHECK (kind IN ('time', 'results'));

ALTER TABLE posts
  ADD CONSTRAINT posts_month CHECK (extract(day FROM month) = 1),
  -- What a day decides is not said a second time in another way.
  ADD CONSTRAINT posts_day CHECK ("on" IS NULL OR (month = date_trunc('month', "on"::timestamp)::date AND weekday = extract(isodow FROM "on"))),
  ADD CONSTRAINT posts_instant CHECK ((at IS NULL) = (time_zone IS NULL) AND (at IS NULL OR num_nulls("on", hour) = 0)),
  ADD CONSTRAINT posts_hour CHECK (hour BETWEEN 0 AND 23),
  ADD CONSTRAINT posts_weekday CHECK (weekday BETWEEN 1 AND 7 AND (weekday_one IS NULL OR weekday_one IN (1, 7))),
  ADD CONSTRAINT posts_figures CHECK (least(reach, impressions, interactions, comments, likes, shares) >= 0),
  ADD CONSTRAINT posts_renewed CHECK ((renewed_by_id IS NULL) = (figures_before IS NULL));
