-- Ad spend comes in by file: each expense that an import wrote is known again by its key, and can be taken back.

-- CreateTable
CREATE TABLE "imported_expenses" (
    "tenant_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "expense_id" UUID NOT NULL,
    "import_key" TEXT NOT NULL,
    "amount_minor" INTEGER NOT NULL,
    "replaced_minor" INTEGER,
    "replaced_original" INTEGER,

    CONSTRAINT "imported_expenses_pkey" PRIMARY KEY ("tenant_id","import_id","expense_id")
);

-- CreateIndex
CREATE INDEX "imported_expenses_tenant_id_import_key_idx" ON "imported_expenses"("tenant_id", "import_key");

-- CreateIndex
CREATE INDEX "imported_expenses_tenant_id_expense_id_idx" ON "imported_expenses"("tenant_id", "expense_id");

-- AddForeignKey
ALTER TABLE "imported_expenses" ADD CONSTRAINT "imported_expenses_tenant_id_import_id_fkey" FOREIGN KEY ("tenant_id", "import_id") REFERENCES "imports"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_expenses" ADD CONSTRAINT "imported_expenses_tenant_id_expense_id_fkey" FOREIGN KEY ("tenant_id", "expense_id") REFERENCES "expenses"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What an import wrote is never changed: undoing it takes the expenses out, and the trail keeps them.
SELECT wall_tenant_table('imported_expenses', 'SELECT, INSERT');

ALTER TABLE imported_expenses
  ADD CONSTRAINT imported_expenses_amounts CHECK (least(amount_minor, replaced_minor, replaced_original) >= 0),
  ADD CONSTRAINT imported_expenses_replaced CHECK (replaced_original IS NULL OR replaced_minor IS NOT NULL);
