DROP INDEX "expenses_tenant_id_engagement_id_fee_month_key";
ALTER TABLE "expenses" ADD COLUMN     "fee_model" TEXT;
CREATE UNIQUE INDEX "expenses_tenant_id_engagement_id_fee_month_fee_model_key" ON "expenses"("tenant_id", "engagement_id", "fee_month", "fee_model");

-- What was counted says as what. Nothing about its money changes, so closed months are no obstacle and the trail has no news.
ALTER TABLE expenses DISABLE TRIGGER USER;
UPDATE expenses x SET fee_model = CASE
  WHEN e.fee_model = 'fixed' AND (SELECT count(*) FROM expenses o WHERE o.tenant_id = x.tenant_id AND o.engagement_id = x.engagement_id) = 1 THEN 'fixed' ELSE 'retainer' END
FROM engagements e WHERE e.tenant_id = x.tenant_id AND e.id = x.engagement_id;
ALTER TABLE expenses ENABLE TRIGGER USER;

ALTER TABLE expenses ADD CONSTRAINT expenses_fee_model CHECK (fee_model IN ('retainer', 'fixed') AND engagement_id IS NOT NULL OR fee_model IS NULL AND engagement_id IS NULL);
-- A fixed fee is owed once, in whichever month: whoever counts it at the same time adds nothing.
CREATE UNIQUE INDEX expenses_fixed_fee ON expenses (tenant_id, engagement_id) WHERE fee_model = 'fixed';
