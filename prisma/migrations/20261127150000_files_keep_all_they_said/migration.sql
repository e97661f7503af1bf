-- A file keeps what it said of every post in it, also where that renews nothing: a post stays as long as one of its files does. What was
-- not to overwrite stands aside, until nothing stands before it. Of files that came before this, only what they renewed is known.

-- AlterTable
ALTER TABLE "imported_posts" ADD COLUMN     "is_aside" BOOLEAN NOT NULL DEFAULT false;
