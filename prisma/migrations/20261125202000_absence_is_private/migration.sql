-- Why somebody is away can be their health, and the address of a calendar is a secret: the trail keeps a digest of both.
CREATE OR REPLACE FUNCTION audit_private(table_name text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE table_name
    WHEN 'members' THEN '{placeholder}'::text[]
    WHEN 'invites' THEN '{email,token_hash}'
    WHEN 'imports' THEN '{file_name,settings,mapping,error}'
    WHEN 'import_batches' THEN '{file_name}'
    WHEN 'import_mappings' THEN '{source,target}'
    WHEN 'leaves' THEN '{kind,note}'
    WHEN 'calendar_feeds' THEN '{token_hash}'
    ELSE '{}' END
$$;
