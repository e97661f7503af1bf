-- A log of messages comes in by the same door as other files; a row of it is there once, and goes with its import.
ALTER TABLE "responses" ADD COLUMN     "import_id" UUID,
ADD COLUMN     "import_key" TEXT;
CREATE INDEX "responses_tenant_id_import_id_idx" ON "responses"("tenant_id", "import_id");
CREATE UNIQUE INDEX "responses_tenant_id_import_key_key" ON "responses"("tenant_id", "import_key");
ALTER TABLE "responses" ADD CONSTRAINT "responses_tenant_id_import_id_fkey" FOREIGN KEY ("tenant_id", "import_id") REFERENCES "imports"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE imports DROP CONSTRAINT imports_kind;
ALTER TABLE imports ADD CONSTRAINT imports_kind CHECK (kind IN ('time', 'results', 'responses'));
-- What was taken back with its import has no key any more, so that the file can be imported again.
ALTER TABLE responses ADD CONSTRAINT responses_import CHECK (import_key IS NULL OR import_id IS NOT NULL);
