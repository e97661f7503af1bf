-- What an hour of an agency's people costs is the agency's own affair. It is worked out from rates, so the trail need not hold it,
-- and must not: a client that leaves takes its trail along.
CREATE OR REPLACE FUNCTION audit_omitted(table_name text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE table_name
    WHEN 'imports' THEN '{tenant_id,content,progress}'::text[]
    WHEN 'time_entries' THEN '{tenant_id,cost_hour_minor}'
    ELSE '{tenant_id}' END
$$;
UPDATE audit_log SET before = before - 'cost_hour_minor', after = after - 'cost_hour_minor' WHERE table_name = 'time_entries';
