-- A target that is agreed for a day to come may be dated otherwise, or taken back.
GRANT DELETE ON kpi_targets TO worthwhile_app;
