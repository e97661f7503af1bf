-- The version of an expense as an import left it, by which is seen whether anybody has touched it since; null of an import that was
-- taken back, or came before this was kept.
ALTER TABLE "imported_expenses" ADD COLUMN     "version" INTEGER;

GRANT UPDATE ON imported_expenses TO worthwhile_app;
