-- A closed month also keeps how budgets for whole ranges of days stood at its end, which is another kind of record.
ALTER TABLE budget_months
  ADD COLUMN "period" TEXT NOT NULL DEFAULT 'month',
  ADD CONSTRAINT budget_months_period CHECK (period IN ('month', 'whole'));
