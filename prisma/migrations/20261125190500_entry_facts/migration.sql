-- What is known of a piece of work besides where it went: whether it is billed, what its hour costs, whether it is approved.
ALTER TABLE "activities" ADD COLUMN "is_billable" BOOLEAN NOT NULL DEFAULT true;
ALTER TABLE "time_entries"
  ADD COLUMN "is_billable" BOOLEAN,
  ADD COLUMN "cost_hour_minor" INTEGER,
  ADD COLUMN "bill_hour_minor" INTEGER,
  ADD COLUMN "approved_at" TIMESTAMPTZ(3),
  ADD COLUMN "flag" TEXT,
  ADD COLUMN "complexity" TEXT;

-- Work that is not social media's is nobody's to be billed, until somebody says so.
UPDATE activities SET is_billable = (kind <> 'other');
UPDATE time_entries e SET is_billable = a.is_billable FROM activities a WHERE a.tenant_id = e.tenant_id AND a.id = e.activity_id;

-- An entry that does not say is what its activity is on the day of logging; a later change of the activity leaves it.
CREATE FUNCTION settle_billable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.is_billable := (SELECT a.is_billable FROM activities a WHERE a.tenant_id = NEW.tenant_id AND a.id = NEW.activity_id);
  -- An activity of nobody: the foreign key is about to refuse the row, with the answer for a missing one.
  NEW.is_billable := coalesce(NEW.is_billable, true);
  RETURN NEW;
END
$$;
REVOKE ALL ON FUNCTION settle_billable() FROM PUBLIC;
CREATE TRIGGER settle_billable BEFORE INSERT ON time_entries FOR EACH ROW WHEN (NEW.is_billable IS NULL) EXECUTE FUNCTION settle_billable();

ALTER TABLE time_entries
  ADD CONSTRAINT time_entries_billable CHECK (is_billable IS NOT NULL),
  ADD CONSTRAINT time_entries_rates CHECK (cost_hour_minor >= 0 AND bill_hour_minor >= 0),
  ADD CONSTRAINT time_entries_flag CHECK (flag IN ('timer-stopped', 'timer-capped')),
  ADD CONSTRAINT time_entries_complexity CHECK (complexity IN ('simple', 'usual', 'hard'));
