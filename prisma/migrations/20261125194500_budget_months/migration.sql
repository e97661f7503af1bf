-- What each budget was in a month that was closed, as a record that nobody changes.
CREATE TABLE "budget_months" (
    "tenant_id" UUID NOT NULL,
    "closing_id" UUID NOT NULL,
    "budget_id" UUID NOT NULL,
    "record" JSONB NOT NULL,

    CONSTRAINT "budget_months_pkey" PRIMARY KEY ("tenant_id","closing_id","budget_id")
);
CREATE INDEX "budget_months_tenant_id_budget_id_idx" ON "budget_months"("tenant_id", "budget_id");
ALTER TABLE "budget_months" ADD CONSTRAINT "budget_months_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "budget_months" ADD CONSTRAINT "budget_months_tenant_id_closing_id_fkey" FOREIGN KEY ("tenant_id", "closing_id") REFERENCES "month_closings"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "budget_months" ADD CONSTRAINT "budget_months_tenant_id_budget_id_fkey" FOREIGN KEY ("tenant_id", "budget_id") REFERENCES "budgets"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT wall_tenant_table('budget_months', 'SELECT, INSERT');

-- What goes beyond a deficit's cap can be billed; only where all of it is carried is there nothing left to bill.
ALTER TABLE budget_terms
  DROP CONSTRAINT budget_terms_overage,
  ADD CONSTRAINT budget_terms_overage CHECK (NOT (bills_overage AND carry = 'both' AND deficit_cap_seconds IS NULL));

-- A closed month keeps its ledger: nothing is added to it, and no terms begin in it or before it. The closing holds this key
-- alone (days_key), so it is either seen here, or comes after.
CREATE FUNCTION keep_closed_ledger() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  tenant uuid; begins date;
BEGIN
  IF TG_TABLE_NAME = 'budget_adjustments' THEN tenant := NEW.tenant_id;
  ELSIF TG_OP = 'DELETE' THEN tenant := OLD.tenant_id; begins := OLD.from_month;
  ELSE tenant := NEW.tenant_id; begins := NEW.from_month; END IF;
  PERFORM pg_advisory_xact_lock_shared(days_key(tenant));
  IF TG_TABLE_NAME = 'budget_adjustments' THEN
    IF EXISTS (SELECT FROM month_closings c WHERE c.tenant_id = tenant AND c.month = NEW.month AND c.reopened_at IS NULL) THEN
      RAISE EXCEPTION 'a month is closed' USING ERRCODE = 'check_violation', CONSTRAINT = 'budget_adjustments_closed';
    END IF;
  ELSIF EXISTS (SELECT FROM month_closings c WHERE c.tenant_id = tenant AND c.month >= begins AND c.reopened_at IS NULL) THEN
    RAISE EXCEPTION 'a month is closed' USING ERRCODE = 'check_violation', CONSTRAINT = 'budget_terms_closed';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END
$$;
REVOKE ALL ON FUNCTION keep_closed_ledger() FROM PUBLIC;
CREATE TRIGGER budget_adjustments_closed BEFORE INSERT ON budget_adjustments FOR EACH ROW EXECUTE FUNCTION keep_closed_ledger();
CREATE TRIGGER budget_terms_closed BEFORE INSERT OR UPDATE OR DELETE ON budget_terms FOR EACH ROW EXECUTE FUNCTION keep_closed_ledger();
