-- What an import renewed was counted with what it added; of imports before this, nobody can tell them apart any more.

-- AlterTable
ALTER TABLE "imports" ADD COLUMN     "renewed" INTEGER;
