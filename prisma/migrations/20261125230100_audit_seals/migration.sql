-- The trail is sealed: a job puts lines that have committed since into a chain of its tenant, away from the writes. A seal names
-- its lines and holds a digest of them and of the seal before, so that whatever is changed, removed or put in afterwards is found.
CREATE TABLE "audit_seals" (
    "tenant_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "lines" BIGINT[] NOT NULL,
    "last_line" BIGINT NOT NULL,
    "open_to" xid8,
    "final_to" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_seals_pkey" PRIMARY KEY ("tenant_id","number")
);
-- What the last comparison of a tenant's seals with its lines found.
CREATE TABLE "audit_checks" (
    "tenant_id" UUID NOT NULL,
    "turn_at" TIMESTAMPTZ(3) NOT NULL,
    "checked_at" TIMESTAMPTZ(3),
    "begun_at" TIMESTAMPTZ(3),
    "last_seal" INTEGER NOT NULL DEFAULT 0,
    "whole_to" TIMESTAMPTZ(3),
    "faults" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "audit_checks_pkey" PRIMARY KEY ("tenant_id")
);
ALTER TABLE "audit_seals" ADD CONSTRAINT "audit_seals_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "audit_checks" ADD CONSTRAINT "audit_checks_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT wall_tenant_table('audit_seals', 'SELECT', false);
SELECT wall_tenant_table('audit_checks', 'SELECT, INSERT, UPDATE', false);
ALTER TABLE audit_seals
  ADD CONSTRAINT audit_seals_number CHECK (number > 0),
  ADD CONSTRAINT audit_seals_lines CHECK (cardinality(lines) > 0 AND octet_length(hash) = 32);
ALTER TABLE audit_checks ADD CONSTRAINT audit_checks_faults CHECK (faults >= 0 AND last_seal >= 0);

-- Everything that a line says, in one form: of jsonb the text is canonical, and instants are written in one zone.
CREATE FUNCTION audit_digest(l audit_log) RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT sha256(convert_to(jsonb_build_array(l.tenant_id, l.id, to_char(l.at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), l.actor_id, l.table_name, l.op, l.key, l.before, l.after)::text, 'UTF8'))
$$;

CREATE FUNCTION audit_seal_hash(previous bytea, number integer, sealed_at timestamptz, digests bytea) RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT sha256(coalesce(previous, '') || convert_to(number || ' ' || to_char(sealed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') || ' ', 'UTF8') || digests)
$$;

-- Up to this line all that ever come are sealed; above it there may be some that are not. With the rights of who asks.
CREATE FUNCTION audit_final_to(p_tenant uuid) RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT s.final_to FROM audit_seals s WHERE s.tenant_id = p_tenant ORDER BY s.number DESC LIMIT 1), 0)
$$;

-- The upper bound bounds nothing, but tells the planner that this is a short stretch of the trail's end, which the key leads to.
CREATE FUNCTION audit_unsealed(p_tenant uuid) RETURNS SETOF audit_log LANGUAGE sql STABLE AS $$
  SELECT a.* FROM audit_log a
  WHERE a.tenant_id = p_tenant AND a.id > (SELECT audit_final_to(p_tenant)) AND a.id < 9223372036854775807
    AND a.id NOT IN (SELECT unnest(s.lines) FROM audit_seals s WHERE s.tenant_id = p_tenant AND s.last_line > (SELECT audit_final_to(p_tenant)))
$$;

-- Seals up to so many lines of the tenant in context; answers how many. One at a time in a tenant: the second finds nothing left.
-- A line that commits late comes into a later seal. The id of a line is taken by a transaction that has its own id already, so
-- whatever could still commit a line below those of a seal was under way by then; once all of those have ended, the next seal has
-- taken what they left, and all up to that seal's last line is final. All of them are below the sealing transaction's own id
-- (open_to) where it takes that id only when it has seen its lines: a snapshot's own upper bound will not do, for it is the
-- last that has ended and not the last that has begun. A transaction that had its id before cannot tell, and says nothing.
CREATE FUNCTION seal_audit(p_at timestamptz, p_most integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  tenant uuid := app_tenant();
  is_new boolean := pg_current_xact_id_if_assigned() IS NULL;
  last audit_seals;
  sealed integer;
BEGIN
  IF tenant IS NULL THEN RAISE EXCEPTION 'no tenant in context'; END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('seal ' || tenant, 0));
  SELECT * INTO last FROM audit_seals s WHERE s.tenant_id = tenant ORDER BY s.number DESC LIMIT 1;
  INSERT INTO audit_seals (tenant_id, number, lines, last_line, open_to, final_to, hash, sealed_at)
    SELECT tenant, coalesce(last.number, 0) + 1, array_agg(l.id ORDER BY l.id), max(l.id), CASE WHEN is_new THEN pg_current_xact_id() END,
      greatest(coalesce(last.final_to, 0), CASE WHEN count(*) < p_most THEN max(ended.line) ELSE least(coalesce(max(ended.line), 0), max(l.id)) END),
      audit_seal_hash(last.hash, coalesce(last.number, 0) + 1, date_trunc('milliseconds', p_at), string_agg(l.digest, '' ORDER BY l.id)), date_trunc('milliseconds', p_at)
    FROM (SELECT u.id, audit_digest(u) AS digest FROM audit_unsealed(tenant) u ORDER BY u.id LIMIT p_most) l,
      (SELECT max(s.last_line) AS line FROM audit_seals s WHERE s.tenant_id = tenant AND s.open_to <= pg_snapshot_xmin(pg_current_snapshot())) ended
    HAVING count(*) > 0
    RETURNING cardinality(lines) INTO sealed;
  RETURN coalesce(sealed, 0);
END
$$;

-- For the job: who has lines to seal, and whose turn to be checked was not for longest.
CREATE FUNCTION tenants_to_seal() RETURNS TABLE (tenant_id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT t.id FROM tenants t WHERE EXISTS (SELECT FROM audit_unsealed(t.id))
$$;
CREATE FUNCTION tenants_to_check(p_before timestamptz, p_most integer) RETURNS TABLE (tenant_id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT t.id FROM tenants t LEFT JOIN audit_checks c ON c.tenant_id = t.id
  WHERE EXISTS (SELECT FROM audit_seals s WHERE s.tenant_id = t.id) AND (c.turn_at IS NULL OR c.turn_at < p_before)
  ORDER BY c.turn_at NULLS FIRST, t.id LIMIT p_most
$$;
REVOKE ALL ON FUNCTION audit_digest(audit_log), audit_seal_hash(bytea, integer, timestamptz, bytea), audit_final_to(uuid), audit_unsealed(uuid), seal_audit(timestamptz, integer),
  tenants_to_seal(), tenants_to_check(timestamptz, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_digest(audit_log), audit_seal_hash(bytea, integer, timestamptz, bytea), audit_final_to(uuid), seal_audit(timestamptz, integer),
  tenants_to_seal(), tenants_to_check(timestamptz, integer) TO worthwhile_app;
