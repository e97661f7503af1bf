-- When a piece of work that went beyond a budget that stops was within it again: its mark goes then, and what was said of it stays.
ALTER TABLE "budget_overrides" ADD COLUMN     "within_at" TIMESTAMPTZ(3);
GRANT UPDATE (within_at) ON budget_overrides TO worthwhile_app;
