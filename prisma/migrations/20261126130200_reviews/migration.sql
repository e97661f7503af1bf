-- The log of the strategy and the reviews of months.

-- CreateTable
CREATE TABLE "strategy_changes" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "why" TEXT NOT NULL DEFAULT '',
    "goal_id" UUID,
    "by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "strategy_changes_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "monthly_reviews" (
    "tenant_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "happened" TEXT NOT NULL DEFAULT '',
    "verdicts" TEXT NOT NULL DEFAULT '',
    "decisions" TEXT NOT NULL DEFAULT '',
    "next_month" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "record" JSONB,
    "completed_at" TIMESTAMPTZ(3),
    "completed_by_id" UUID,

    CONSTRAINT "monthly_reviews_pkey" PRIMARY KEY ("tenant_id","month")
);

-- AddForeignKey
ALTER TABLE "strategy_changes" ADD CONSTRAINT "strategy_changes_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "strategy_changes" ADD CONSTRAINT "strategy_changes_tenant_id_goal_id_fkey" FOREIGN KEY ("tenant_id", "goal_id") REFERENCES "goals"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "strategy_changes" ADD CONSTRAINT "strategy_changes_tenant_id_by_id_fkey" FOREIGN KEY ("tenant_id", "by_id") REFERENCES "members"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "monthly_reviews" ADD CONSTRAINT "monthly_reviews_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "monthly_reviews" ADD CONSTRAINT "monthly_reviews_tenant_id_completed_by_id_fkey" FOREIGN KEY ("tenant_id", "completed_by_id") REFERENCES "members"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT wall_tenant_table('strategy_changes', 'SELECT, INSERT');
SELECT wall_tenant_table('monthly_reviews', 'SELECT, INSERT, UPDATE');

ALTER TABLE strategy_changes ADD CONSTRAINT strategy_changes_kind CHECK (kind IN ('change', 'learning'));
ALTER TABLE monthly_reviews
  ADD CONSTRAINT monthly_reviews_month CHECK (extract(day FROM month) = 1),
  ADD CONSTRAINT monthly_reviews_completed CHECK (num_nonnulls(record, completed_at, completed_by_id) IN (0, 3));

-- A finished review is a record: whoever writes, it stays.
CREATE FUNCTION keep_finished_reviews() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF OLD.completed_at IS NOT NULL THEN
    RAISE EXCEPTION 'a review is finished' USING ERRCODE = 'check_violation', TABLE = 'monthly_reviews', CONSTRAINT = 'monthly_reviews_finished';
  END IF;
  RETURN NEW;
END
$$;
REVOKE ALL ON FUNCTION keep_finished_reviews() FROM PUBLIC;
CREATE TRIGGER monthly_reviews_finished BEFORE UPDATE ON monthly_reviews FOR EACH ROW EXECUTE FUNCTION keep_finished_reviews();
