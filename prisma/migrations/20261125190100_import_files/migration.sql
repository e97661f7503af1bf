-- AlterTable
ALTER TABLE "imports" ADD COLUMN     "file_gone_at" TIMESTAMPTZ(3),
ALTER COLUMN "content" DROP NOT NULL;
