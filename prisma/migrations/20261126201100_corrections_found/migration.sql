-- Corrections of a KPI's values are few among the lines that its values leave. Their KPI is no part of the index: what takes a
-- key apart may tell of rows that the policy hides, so the database asks the policy first and would not look there.
CREATE INDEX audit_log_corrections ON audit_log (tenant_id, id) WHERE table_name = 'kpi_measurements' AND op IN ('update', 'delete');
