-- What a goal is for, what lies above it, until when, what counts as success, and what a person thinks of it.

-- AlterTable
ALTER TABLE "goals" ADD COLUMN     "business_goal" TEXT,
ADD COLUMN     "category" TEXT,
ADD COLUMN     "completion_criterion" TEXT,
ADD COLUMN     "confidence" TEXT,
ADD COLUMN     "department" TEXT,
ADD COLUMN     "due_on" DATE,
ADD COLUMN     "failure_percent" INTEGER NOT NULL DEFAULT 50,
ADD COLUMN     "note" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "success_percent" INTEGER NOT NULL DEFAULT 100,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

ALTER TABLE goals
  ADD CONSTRAINT goals_category CHECK (category IN ('loyalty', 'reputation', 'sales', 'leads', 'traffic', 'service', 'authority', 'recruiting', 'other')),
  ADD CONSTRAINT goals_confidence CHECK (confidence IN ('high', 'medium', 'low')),
  ADD CONSTRAINT goals_thresholds CHECK (success_percent BETWEEN 1 AND 1000 AND failure_percent BETWEEN 0 AND success_percent);
