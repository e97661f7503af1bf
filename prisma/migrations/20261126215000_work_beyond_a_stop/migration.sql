-- Which piece of work went beyond a budget that stops; null where several were moved at once. A timer gives no reason: its work
-- is done, and passes.
ALTER TABLE "budget_overrides" ADD COLUMN "entry_id" UUID;
ALTER TABLE "budget_overrides" ALTER COLUMN "reason" DROP NOT NULL;
CREATE INDEX "budget_overrides_tenant_id_entry_id_idx" ON "budget_overrides"("tenant_id", "entry_id");
ALTER TABLE "budget_overrides" ADD CONSTRAINT "budget_overrides_tenant_id_entry_id_fkey" FOREIGN KEY ("tenant_id", "entry_id") REFERENCES "time_entries"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE budget_overrides ADD CONSTRAINT budget_overrides_named CHECK (reason IS NOT NULL OR entry_id IS NOT NULL);
