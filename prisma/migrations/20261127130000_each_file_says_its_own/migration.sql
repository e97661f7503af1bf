-- What each import said of a post stands by itself, so that imports can be taken back in any order and nothing that only one of them
-- said stays. Before, figures were merged, and each renewal wrapped all that stood before it.

-- CreateTable
CREATE TABLE "imported_posts" (
    "tenant_id" UUID NOT NULL,
    "post_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "layer" INTEGER NOT NULL,
    "reach" INTEGER,
    "impressions" INTEGER,
    "interactions" INTEGER,
    "comments" INTEGER,
    "likes" INTEGER,
    "shares" INTEGER,

    CONSTRAINT "imported_posts_pkey" PRIMARY KEY ("tenant_id","post_id","import_id")
);

-- CreateIndex
CREATE INDEX "imported_posts_tenant_id_import_id_idx" ON "imported_posts"("tenant_id", "import_id");

-- AddForeignKey
ALTER TABLE "imported_posts" ADD CONSTRAINT "imported_posts_tenant_id_post_id_fkey" FOREIGN KEY ("tenant_id", "post_id") REFERENCES "posts"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_posts" ADD CONSTRAINT "imported_posts_tenant_id_import_id_fkey" FOREIGN KEY ("tenant_id", "import_id") REFERENCES "imports"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE imported_posts
  ADD CONSTRAINT imported_posts_layer CHECK (layer > 0),
  ADD CONSTRAINT imported_posts_figures CHECK (least(reach, impressions, interactions, comments, likes, shares) >= 0);

-- Nobody knows any more which of the merged figures a file said itself: it is taken to have said all that stood once it was imported.
WITH RECURSIVE stood AS (
  SELECT tenant_id, id, import_id, coalesce(renewed_by_id, import_id) AS by_id, 0 AS depth, figures_before AS before,
    jsonb_build_object('reach', reach, 'impressions', impressions, 'interactions', interactions, 'comments', comments, 'likes', likes, 'shares', shares) AS figures FROM posts
  UNION ALL
  SELECT tenant_id, id, import_id, coalesce((before ->> 'by')::uuid, import_id), depth + 1, nullif(before -> 'before', 'null'), before FROM stood WHERE before IS NOT NULL)
INSERT INTO imported_posts
  SELECT tenant_id, id, by_id, row_number() OVER (PARTITION BY tenant_id, id ORDER BY depth DESC),
    (figures ->> 'reach')::int, (figures ->> 'impressions')::int, (figures ->> 'interactions')::int, (figures ->> 'comments')::int, (figures ->> 'likes')::int, (figures ->> 'shares')::int
  FROM stood ON CONFLICT DO NOTHING;

SELECT wall_tenant_table('imported_posts', 'SELECT, INSERT, DELETE');

-- AlterTable
ALTER TABLE "posts" DROP COLUMN "figures_before",
DROP COLUMN "import_id",
DROP COLUMN "renewed_by_id";
