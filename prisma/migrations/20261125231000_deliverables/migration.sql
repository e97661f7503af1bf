-- AlterTable
ALTER TABLE "budgets" ADD COLUMN     "deliverables_done" INTEGER,
ADD COLUMN     "deliverables_on" DATE,
ADD COLUMN     "deliverables_planned" INTEGER,
ADD COLUMN     "deliverables_rest" TEXT;

-- All of it or nothing: a count without its day, or pieces without a number to reach, say nothing.
ALTER TABLE budgets ADD CONSTRAINT budgets_deliverables CHECK (
  num_nulls(deliverables_planned, deliverables_done, deliverables_on, deliverables_rest) IN (0, 4)
  AND (deliverables_planned IS NULL OR (deliverables_planned BETWEEN 1 AND 100000 AND deliverables_done BETWEEN 0 AND 100000 AND deliverables_rest IN ('typical', 'one-off'))));
