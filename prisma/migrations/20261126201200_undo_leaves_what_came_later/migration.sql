-- The version of a value as an import left it, by which is seen whether anybody has touched it since; null of an import that was
-- taken back, or came before this was kept.
ALTER TABLE "imported_values" ADD COLUMN     "version" INTEGER;

-- Whether somebody has worked on a message since it was entered: what is only judged anew by other hours is as it came.
ALTER TABLE "responses" ADD COLUMN     "is_worked_on" BOOLEAN NOT NULL DEFAULT false;

GRANT UPDATE ON imported_values TO worthwhile_app;
