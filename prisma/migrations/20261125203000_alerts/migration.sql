-- Alerts that stand, who was written to about them, and times at which a hard stop was gone over.
CREATE TABLE "alerts" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "budget_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "measure" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "threshold" INTEGER NOT NULL,
    "burn_permille" INTEGER,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "cleared_at" TIMESTAMPTZ(3),

    CONSTRAINT "alerts_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "alert_mails" (
    "tenant_id" UUID NOT NULL,
    "alert_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "mail_id" UUID NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "alert_mails_pkey" PRIMARY KEY ("tenant_id","alert_id","member_id")
);

CREATE TABLE "budget_overrides" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "budget_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "by_id" UUID NOT NULL,
    "seconds" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "budget_overrides_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE INDEX "alerts_tenant_id_budget_id_month_idx" ON "alerts"("tenant_id", "budget_id", "month");
CREATE INDEX "alert_mails_tenant_id_member_id_on_idx" ON "alert_mails"("tenant_id", "member_id", "on");
CREATE INDEX "budget_overrides_tenant_id_budget_id_month_idx" ON "budget_overrides"("tenant_id", "budget_id", "month");

ALTER TABLE "alerts" ADD CONSTRAINT "alerts_tenant_id_budget_id_fkey" FOREIGN KEY ("tenant_id", "budget_id") REFERENCES "budgets"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "alert_mails" ADD CONSTRAINT "alert_mails_tenant_id_alert_id_fkey" FOREIGN KEY ("tenant_id", "alert_id") REFERENCES "alerts"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "alert_mails" ADD CONSTRAINT "alert_mails_tenant_id_member_id_fkey" FOREIGN KEY ("tenant_id", "member_id") REFERENCES "members"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "budget_overrides" ADD CONSTRAINT "budget_overrides_tenant_id_budget_id_fkey" FOREIGN KEY ("tenant_id", "budget_id") REFERENCES "budgets"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "budget_overrides" ADD CONSTRAINT "budget_overrides_tenant_id_by_id_fkey" FOREIGN KEY ("tenant_id", "by_id") REFERENCES "members"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT wall_tenant_table('alerts', 'SELECT, INSERT');
GRANT UPDATE (cleared_at) ON alerts TO worthwhile_app;
SELECT wall_tenant_table('alert_mails', 'SELECT, INSERT');
SELECT wall_tenant_table('budget_overrides', 'SELECT, INSERT');

ALTER TABLE alerts
  ADD CONSTRAINT alerts_month CHECK (extract(day FROM month) = 1),
  ADD CONSTRAINT alerts_measure CHECK (measure IN ('time', 'money')),
  ADD CONSTRAINT alerts_kind CHECK (kind IN ('used', 'forecast')),
  ADD CONSTRAINT alerts_threshold CHECK (threshold BETWEEN 1 AND 1000),
  ADD CONSTRAINT alerts_burn CHECK (burn_permille >= 0),
  ADD CONSTRAINT alerts_cleared CHECK (cleared_at >= raised_at);
-- Once a threshold and period, until it is cleared.
CREATE UNIQUE INDEX alerts_one_standing ON alerts (tenant_id, budget_id, month, measure, kind, threshold) WHERE cleared_at IS NULL;
ALTER TABLE budget_overrides
  ADD CONSTRAINT budget_overrides_month CHECK (extract(day FROM month) = 1),
  ADD CONSTRAINT budget_overrides_seconds CHECK (seconds > 0),
  ADD CONSTRAINT budget_overrides_reason CHECK (reason <> '');

-- Whatever can move a budget asks for its tenant's alerts to be looked at, in the transaction of the write: kept together or
-- not at all. No key makes two of them one: the second writer would wait for the first to commit. Who works the queue takes
-- all that wait at once and looks once a tenant, some seconds later.
CREATE FUNCTION ask_for_alerts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF app_tenant() IS NOT NULL THEN
    INSERT INTO pgboss.job (name, data, start_after, retry_limit, retry_delay, retry_backoff, expire_in, dead_letter)
      VALUES ('alerts', jsonb_build_object('tenantId', app_tenant()), now() + interval '3 seconds', 5, 5, true, interval '2 minutes', 'dead-letters');
  END IF;
  RETURN NULL;
END
$$;
REVOKE ALL ON FUNCTION ask_for_alerts() FROM PUBLIC;
CREATE TRIGGER z_ask_for_alerts AFTER INSERT OR UPDATE OR DELETE ON time_entries FOR EACH STATEMENT EXECUTE FUNCTION ask_for_alerts();
CREATE TRIGGER z_ask_for_alerts AFTER INSERT OR UPDATE ON budgets FOR EACH STATEMENT EXECUTE FUNCTION ask_for_alerts();
CREATE TRIGGER z_ask_for_alerts AFTER INSERT OR UPDATE OR DELETE ON budget_amounts FOR EACH STATEMENT EXECUTE FUNCTION ask_for_alerts();
CREATE TRIGGER z_ask_for_alerts AFTER INSERT OR UPDATE OR DELETE ON budget_terms FOR EACH STATEMENT EXECUTE FUNCTION ask_for_alerts();
CREATE TRIGGER z_ask_for_alerts AFTER INSERT OR UPDATE OR DELETE ON expenses FOR EACH STATEMENT EXECUTE FUNCTION ask_for_alerts();
CREATE TRIGGER z_ask_for_alerts AFTER INSERT ON budget_adjustments FOR EACH STATEMENT EXECUTE FUNCTION ask_for_alerts();

-- For the round that lets nothing be forgotten, and lets forecasts move without a write.
CREATE FUNCTION tenants_with_budgets() RETURNS TABLE (tenant_id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$ SELECT t.id FROM tenants t WHERE t.archived_at IS NULL AND EXISTS (SELECT FROM budgets b WHERE b.tenant_id = t.id) $$;
REVOKE ALL ON FUNCTION tenants_with_budgets() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION tenants_with_budgets() TO worthwhile_app;
