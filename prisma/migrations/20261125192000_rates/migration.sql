-- What hours cost and are billed at, what is spent besides hours, and how a report for billing rounds.
ALTER TABLE "tenants" ADD COLUMN "rounding_seconds" INTEGER, ADD COLUMN "rounding_mode" TEXT;
ALTER TABLE tenants
  ADD CONSTRAINT tenants_rounding_seconds CHECK (rounding_seconds BETWEEN 60 AND 28800),
  ADD CONSTRAINT tenants_rounding_mode CHECK (rounding_mode IN ('up', 'nearest', 'down')),
  ADD CONSTRAINT tenants_rounding_whole CHECK ((rounding_seconds IS NULL) = (rounding_mode IS NULL));

-- CreateTable
CREATE TABLE "rates" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "member_id" UUID,
    "channel_id" UUID,
    "from_on" DATE NOT NULL,
    "to_on" DATE,
    "hour_minor" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rates_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "expenses" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "on" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "amount_minor" INTEGER NOT NULL,
    "channel_id" UUID,
    "goal_id" UUID,
    "supplier" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "deleted_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by_id" UUID NOT NULL,

    CONSTRAINT "expenses_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE INDEX "rates_tenant_id_member_id_channel_id_idx" ON "rates"("tenant_id", "member_id", "channel_id");

-- CreateIndex
CREATE INDEX "expenses_tenant_id_on_idx" ON "expenses"("tenant_id", "on");

-- AddForeignKey
ALTER TABLE "rates" ADD CONSTRAINT "rates_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rates" ADD CONSTRAINT "rates_tenant_id_member_id_fkey" FOREIGN KEY ("tenant_id", "member_id") REFERENCES "members"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rates" ADD CONSTRAINT "rates_tenant_id_channel_id_fkey" FOREIGN KEY ("tenant_id", "channel_id") REFERENCES "channels"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expenses" ADD CONSTRAINT "expenses_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expenses" ADD CONSTRAINT "expenses_tenant_id_channel_id_fkey" FOREIGN KEY ("tenant_id", "channel_id") REFERENCES "channels"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expenses" ADD CONSTRAINT "expenses_tenant_id_goal_id_fkey" FOREIGN KEY ("tenant_id", "goal_id") REFERENCES "goals"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expenses" ADD CONSTRAINT "expenses_tenant_id_by_id_fkey" FOREIGN KEY ("tenant_id", "by_id") REFERENCES "members"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE rates
  ADD CONSTRAINT rates_kind CHECK (kind IN ('cost', 'bill')),
  ADD CONSTRAINT rates_one_scope CHECK (member_id IS NULL OR channel_id IS NULL),
  ADD CONSTRAINT rates_hour CHECK (hour_minor >= 0),
  ADD CONSTRAINT rates_days CHECK (to_on > from_on),
  ADD CONSTRAINT rates_one_a_day EXCLUDE USING gist (
    tenant_id WITH =,
    kind WITH =,
    coalesce(member_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =,
    coalesce(channel_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =,
    daterange(from_on, to_on) WITH &&);
ALTER TABLE expenses
  ADD CONSTRAINT expenses_kind CHECK (kind IN ('fee', 'tool', 'ads', 'training', 'other')),
  ADD CONSTRAINT expenses_amount CHECK (amount_minor >= 0);

SELECT wall_tenant_table('rates', 'SELECT, INSERT, UPDATE');
SELECT wall_tenant_table('expenses', 'SELECT, INSERT, UPDATE');

-- Which rates win for a piece of work, the nearest first: its person's, its channel's, the tenant's; in an agency's client then
-- the agency's for that person, then the agency's own, where both count in the same currency. The same as server/domain/rate.ts.
-- Only the functions below call it, with their owner's rights: an agency's rates are not for its client to read.
CREATE FUNCTION rates_of(p_tenant uuid, p_on date, p_member uuid, p_channel uuid) RETURNS TABLE (cost int, bill int)
LANGUAGE sql STABLE AS $$
  WITH home AS (
    SELECT a.id AS agency_id, am.id AS agent_id
    FROM tenants t
    JOIN tenants a ON a.id = t.agency_id AND a.currency = t.currency
    LEFT JOIN members m ON m.tenant_id = t.id AND m.id = p_member
    LEFT JOIN members am ON am.tenant_id = a.id AND am.user_id = m.user_id
    WHERE t.id = p_tenant
  ), found AS (
    SELECT 1 AS place, r.kind, r.hour_minor, r.from_on, r.to_on FROM rates r WHERE r.tenant_id = p_tenant AND r.member_id = p_member
    UNION ALL
    SELECT 2, r.kind, r.hour_minor, r.from_on, r.to_on FROM rates r WHERE r.tenant_id = p_tenant AND r.member_id IS NULL AND r.channel_id = p_channel
    UNION ALL
    SELECT 3, r.kind, r.hour_minor, r.from_on, r.to_on FROM rates r WHERE r.tenant_id = p_tenant AND r.member_id IS NULL AND r.channel_id IS NULL
    UNION ALL
    SELECT 4, r.kind, r.hour_minor, r.from_on, r.to_on FROM home h JOIN rates r ON r.tenant_id = h.agency_id AND r.member_id = h.agent_id
    UNION ALL
    SELECT 5, r.kind, r.hour_minor, r.from_on, r.to_on FROM home h JOIN rates r ON r.tenant_id = h.agency_id AND r.member_id IS NULL AND r.channel_id IS NULL
  ), held AS (
    SELECT place, kind, hour_minor FROM found WHERE from_on <= p_on AND (to_on IS NULL OR p_on < to_on)
  )
  SELECT (SELECT hour_minor FROM held WHERE kind = 'cost' ORDER BY place LIMIT 1), (SELECT hour_minor FROM held WHERE kind = 'bill' ORDER BY place LIMIT 1)
$$;

-- Rates that change and entries that are priced by them must see each other: whoever prices shares this lock, whoever changes
-- rates takes it alone. Without it an entry written meanwhile would keep the former rate.
CREATE FUNCTION hold_rates() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('rates ' || NEW.tenant_id, 0));
  RETURN NEW;
END
$$;
CREATE TRIGGER hold_rates BEFORE INSERT OR UPDATE ON rates FOR EACH ROW EXECUTE FUNCTION hold_rates();

-- An entry's rates are those of its day, person and channel, whoever writes it and whatever was written. Once it is approved they stay.
CREATE FUNCTION settle_rates() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE agency uuid := (SELECT t.agency_id FROM tenants t WHERE t.id = NEW.tenant_id);
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtextextended('rates ' || NEW.tenant_id, 0));
  IF agency IS NOT NULL THEN
    PERFORM pg_advisory_xact_lock_shared(hashtextextended('rates ' || agency, 0));
  END IF;
  SELECT r.cost, r.bill INTO NEW.cost_hour_minor, NEW.bill_hour_minor FROM rates_of(NEW.tenant_id, NEW."on", NEW.member_id, NEW.channel_id) r;
  RETURN NEW;
END
$$;
CREATE TRIGGER settle_rates BEFORE INSERT OR UPDATE OF "on", member_id, channel_id ON time_entries
  FOR EACH ROW WHEN (NEW.approved_at IS NULL) EXECUTE FUNCTION settle_rates();

-- Prices anew, in the tenant in context, what is neither approved nor in a closed month from a day on (null: from the beginning).
-- Answers how many entries changed. What is closed is asked once nobody can close any more. Months and their lock come with the
-- migration after this one, which the body of a function may name already. Versions stay: nobody who has one open said anything that is now untrue.
CREATE FUNCTION reprice(p_from date) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  changed integer;
  closed date[];
BEGIN
  PERFORM pg_advisory_xact_lock_shared(days_key(app_tenant()));
  closed := ARRAY(SELECT c.month FROM month_closings c WHERE c.tenant_id = app_tenant() AND c.reopened_at IS NULL);
  UPDATE time_entries e SET cost_hour_minor = r.cost, bill_hour_minor = r.bill
  FROM (
    SELECT d.*, f.cost, f.bill
    FROM (
      SELECT DISTINCT x."on", x.member_id, x.channel_id FROM time_entries x
      WHERE x.tenant_id = app_tenant() AND x.approved_at IS NULL AND (p_from IS NULL OR x."on" >= p_from)
        AND NOT date_trunc('month', x."on"::timestamp)::date = ANY (closed)
    ) d CROSS JOIN LATERAL rates_of(app_tenant(), d."on", d.member_id, d.channel_id) f
  ) r
  WHERE e.tenant_id = app_tenant() AND e.approved_at IS NULL AND e."on" = r."on" AND e.member_id = r.member_id
    AND e.channel_id IS NOT DISTINCT FROM r.channel_id
    AND (e.cost_hour_minor IS DISTINCT FROM r.cost OR e.bill_hour_minor IS DISTINCT FROM r.bill);
  GET DIAGNOSTICS changed = ROW_COUNT;
  RETURN changed;
END
$$;

-- A tenant that counts in another currency, or leaves its agency, has other rates to go by. What its agency's people cost is the
-- agency's own affair and does not go with a client that is handed over, approved or not; what it was billed does.
CREATE FUNCTION reprice_tenant() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF OLD.agency_id IS NOT NULL AND NEW.agency_id IS NULL THEN
    UPDATE time_entries e SET cost_hour_minor = r.cost
    FROM time_entries x CROSS JOIN LATERAL rates_of(NEW.id, x."on", x.member_id, x.channel_id) r
    WHERE x.tenant_id = NEW.id AND x.approved_at IS NOT NULL AND e.tenant_id = NEW.id AND e.id = x.id AND e.cost_hour_minor IS DISTINCT FROM r.cost;
  END IF;
  IF NEW.id = app_tenant() THEN
    PERFORM reprice(NULL);
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER reprice_tenant AFTER UPDATE OF currency, agency_id ON tenants FOR EACH ROW
  WHEN (OLD.currency IS DISTINCT FROM NEW.currency OR OLD.agency_id IS DISTINCT FROM NEW.agency_id) EXECUTE FUNCTION reprice_tenant();

-- Whoever takes over a placeholder's hours may be somebody whom the agency has a rate for.
CREATE FUNCTION reprice_person() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.tenant_id = app_tenant() THEN
    PERFORM reprice(NULL);
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER reprice_person AFTER UPDATE OF user_id ON members FOR EACH ROW WHEN (OLD.user_id IS DISTINCT FROM NEW.user_id) EXECUTE FUNCTION reprice_person();

REVOKE ALL ON FUNCTION rates_of(uuid, date, uuid, uuid), hold_rates(), settle_rates(), reprice(date), reprice_tenant(), reprice_person() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reprice(date) TO worthwhile_app;
