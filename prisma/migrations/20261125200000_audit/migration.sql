-- What was changed, by whom, and from what to what: a line for each row that a write touched, written by a trigger in the
-- same transaction. The app reads it and cannot change it.
CREATE TABLE "audit_log" (
    "tenant_id" UUID NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "table_name" TEXT NOT NULL,
    "op" TEXT NOT NULL,
    "key" JSONB NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "audit_log_pkey" PRIMARY KEY ("tenant_id","id")
);
-- No foreign keys: the trail outlives what it tells of, and whoever did it may be erased.
ALTER TABLE audit_log
  ADD CONSTRAINT audit_log_op CHECK (op IN ('begin', 'insert', 'update', 'delete')),
  ADD CONSTRAINT audit_log_sides CHECK ((before IS NULL) = (op IN ('begin', 'insert')) AND (after IS NULL) = (op = 'delete'));
-- Time makes most of the lines and is found soon; whatever is rarer is found through this, which costs an entry nothing.
CREATE INDEX audit_log_rarer ON audit_log (tenant_id, table_name, id) WHERE table_name <> 'time_entries';
SELECT wall_tenant_table('audit_log', 'SELECT');

-- What the trail must not know, so that a person can be erased: names, addresses, secrets. Only a digest of it is kept,
-- which tells that it changed and not what it was. A migration that adds such a column replaces this function.
CREATE FUNCTION audit_private(table_name text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE table_name
    WHEN 'members' THEN '{placeholder}'::text[]
    WHEN 'invites' THEN '{email,token_hash}'
    WHEN 'imports' THEN '{file_name,settings,mapping,error}'
    WHEN 'import_batches' THEN '{file_name}'
    WHEN 'import_mappings' THEN '{source,target}'
    ELSE '{}' END
$$;

-- What it leaves out: a file of many megabytes, whose own hash stands beside it, and how far a job is.
CREATE FUNCTION audit_omitted(table_name text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE table_name WHEN 'imports' THEN '{tenant_id,content,progress}'::text[] ELSE '{tenant_id}' END
$$;

-- A row as the trail keeps it. The digest is of tenant, column and value, so that two tenants' same values are not alike.
CREATE FUNCTION audited(table_name text, r jsonb) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  kept jsonb := r - audit_omitted(table_name);
  hidden text;
BEGIN
  FOREACH hidden IN ARRAY audit_private(table_name) LOOP
    IF r ->> hidden IS NOT NULL THEN
      kept := kept || jsonb_build_object(hidden, jsonb_build_object('digest',
        encode(sha256(convert_to(concat_ws(' ', r ->> 'tenant_id', hidden, r ->> hidden), 'UTF8')), 'hex')));
    END IF;
  END LOOP;
  RETURN kept;
END
$$;

-- The columns of a row by which it is known, besides its tenant.
CREATE FUNCTION audit_key(kept jsonb, columns text[]) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(jsonb_object_agg(c, kept -> c), '{}') FROM unnest(columns) c
$$;

-- An insert keeps the whole row, an update what changed, a delete the whole row. A row that gets another key is another
-- row. Arguments: the columns of the key. The zone is fixed, for an instant is written with the offset of its session.
CREATE FUNCTION audit_row() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET timezone = 'UTC' AS $$
DECLARE
  tenant uuid;
  was jsonb;
  became jsonb;
  old_key jsonb;
  new_key jsonb;
BEGIN
  -- Taken out before the row is written out as text, for it may be large.
  IF TG_TABLE_NAME = 'imports' THEN
    IF TG_OP <> 'INSERT' THEN OLD.content := NULL; END IF;
    IF TG_OP <> 'DELETE' THEN NEW.content := NULL; END IF;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    was := to_jsonb(OLD);
    tenant := coalesce(was ->> 'tenant_id', was ->> 'id');
    was := audited(TG_TABLE_NAME, was);
    old_key := audit_key(was, TG_ARGV);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    became := to_jsonb(NEW);
    tenant := coalesce(became ->> 'tenant_id', became ->> 'id');
    became := audited(TG_TABLE_NAME, became);
    new_key := audit_key(became, TG_ARGV);
  END IF;
  IF old_key = new_key THEN
    SELECT jsonb_object_agg(n.key, was -> n.key), jsonb_object_agg(n.key, n.value) INTO was, became
      FROM jsonb_each(became) n WHERE n.value IS DISTINCT FROM was -> n.key;
    IF became IS NOT NULL THEN
      INSERT INTO audit_log (tenant_id, actor_id, table_name, op, key, before, after) VALUES (tenant, app_user(), TG_TABLE_NAME, 'update', old_key, was, became);
    END IF;
    RETURN NULL;
  END IF;
  IF was IS NOT NULL THEN
    INSERT INTO audit_log (tenant_id, actor_id, table_name, op, key, before) VALUES (tenant, app_user(), TG_TABLE_NAME, 'delete', old_key, was);
  END IF;
  IF became IS NOT NULL THEN
    INSERT INTO audit_log (tenant_id, actor_id, table_name, op, key, after) VALUES (tenant, app_user(), TG_TABLE_NAME, 'insert', new_key, became);
  END IF;
  RETURN NULL;
END
$$;

-- The columns of a table's key besides its tenant.
CREATE FUNCTION audit_key_columns(t regclass) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT coalesce(array_agg(a.attname::text ORDER BY k.n), '{}')
  FROM pg_index i CROSS JOIN unnest(i.indkey) WITH ORDINALITY k (attnum, n) JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
  WHERE i.indrelid = t AND i.indisprimary AND a.attname <> 'tenant_id'
$$;

-- The rows of a table as the trail would keep them, each with its key and its tenant; with the rights of who asks.
CREATE FUNCTION audit_rows(name text) RETURNS TABLE (tenant_id uuid, key jsonb, kept jsonb) LANGUAGE plpgsql STABLE SET timezone = 'UTC' AS $$
BEGIN
  RETURN QUERY EXECUTE format('SELECT coalesce(r ->> ''tenant_id'', r ->> ''id'')::uuid, audit_key(audited(%1$L, r), %2$L), audited(%1$L, r)
    FROM (SELECT to_jsonb(x) AS r FROM (SELECT %3$s FROM public.%4$I t) x) y', name, audit_key_columns(format('public.%I', name)::regclass),
    CASE name WHEN 'imports' THEN (SELECT string_agg(format('t.%I', attname), ', ') FROM pg_attribute WHERE attrelid = 'imports'::regclass AND attnum > 0 AND NOT attisdropped AND attname <> 'content') ELSE 't.*' END, name);
END
$$;

-- A row's history in one: later values over earlier ones.
CREATE AGGREGATE audit_fold(jsonb) (sfunc = jsonb_concat, stype = jsonb, initcond = '{}');

-- Puts a table on the trail: what is in it is where the trail begins, every write from then on is a line.
CREATE FUNCTION audit_table(t regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE name text := (SELECT relname FROM pg_class WHERE oid = t);
BEGIN
  EXECUTE format('CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION audit_row(%s)',
    t, (SELECT string_agg(quote_literal(c), ', ') FROM unnest(audit_key_columns(t)) c));
  INSERT INTO audit_log (tenant_id, table_name, op, key, after) SELECT r.tenant_id, name, 'begin', r.key, r.kept FROM audit_rows(name) r;
END
$$;

-- Everything of a tenant that stands so far. What is not on the trail, and why, is in server/testing/catalogue/written.ts.
DO $$
DECLARE t regclass;
BEGIN
  FOR t IN
    SELECT c.oid FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id' AND NOT a.attisdropped
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname NOT IN ('audit_log', 'mutation_log', 'running_timers')
    ORDER BY c.relname
  LOOP
    PERFORM audit_table(t);
  END LOOP;
  PERFORM audit_table('tenants');
END
$$;

-- Whatever gets the wall of a tenant from now on is on the trail too, unless it says that it is not.
DROP FUNCTION wall_tenant_table(regclass, text);
CREATE FUNCTION wall_tenant_table(t regclass, verbs text, is_audited boolean DEFAULT true) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', t);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', t);
  EXECUTE format('CREATE POLICY reads ON %s FOR SELECT TO worthwhile_app USING (tenant_id = ANY ((SELECT app_tenants())::uuid[]))', t);
  EXECUTE format('CREATE POLICY inserts ON %s FOR INSERT TO worthwhile_app WITH CHECK (tenant_id = (SELECT app_tenant()))', t);
  EXECUTE format('CREATE POLICY updates ON %s FOR UPDATE TO worthwhile_app USING (tenant_id = (SELECT app_tenant())) WITH CHECK (tenant_id = (SELECT app_tenant()))', t);
  EXECUTE format('CREATE POLICY deletes ON %s FOR DELETE TO worthwhile_app USING (tenant_id = (SELECT app_tenant()))', t);
  EXECUTE format('CREATE POLICY owner ON %s TO CURRENT_USER USING (true) WITH CHECK (true)', t);
  EXECUTE format('GRANT %s ON %s TO worthwhile_app', verbs, t);
  IF is_audited THEN PERFORM audit_table(t); END IF;
END
$$;

REVOKE ALL ON FUNCTION audit_private(text), audit_omitted(text), audited(text, jsonb), audit_key(jsonb, text[]), audit_key_columns(regclass), audit_rows(text),
  audit_fold(jsonb), audit_row(), audit_table(regclass), wall_tenant_table(regclass, text, boolean) FROM PUBLIC;
-- Comparing the trail with the tables needs no more than reading them.
GRANT EXECUTE ON FUNCTION audit_private(text), audit_omitted(text), audited(text, jsonb), audit_key(jsonb, text[]), audit_key_columns(regclass), audit_rows(text),
  audit_fold(jsonb) TO worthwhile_app;
