-- What of a month is approved is shown beside what was used of it: read without touching the entries themselves.
CREATE INDEX time_entries_approved ON time_entries (tenant_id, "on") INCLUDE (channel_id, activity_id, is_billable, seconds)
  WHERE approved_at IS NOT NULL AND deleted_at IS NULL;
