-- What could be done for the goals, and what it is expected to do for each of them.

-- CreateTable
CREATE TABLE "priority_items" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "activity_id" UUID,
    "channel_id" UUID,
    "guess_seconds" INTEGER,
    "confidence" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "deleted_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "priority_items_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "priority_impacts" (
    "tenant_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "goal_id" UUID NOT NULL,
    "impact" DECIMAL(3,2) NOT NULL,

    CONSTRAINT "priority_impacts_pkey" PRIMARY KEY ("tenant_id","item_id","goal_id")
);

-- AddForeignKey
ALTER TABLE "priority_items" ADD CONSTRAINT "priority_items_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "priority_items" ADD CONSTRAINT "priority_items_tenant_id_activity_id_fkey" FOREIGN KEY ("tenant_id", "activity_id") REFERENCES "activities"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "priority_items" ADD CONSTRAINT "priority_items_tenant_id_channel_id_fkey" FOREIGN KEY ("tenant_id", "channel_id") REFERENCES "channels"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "priority_impacts" ADD CONSTRAINT "priority_impacts_tenant_id_item_id_fkey" FOREIGN KEY ("tenant_id", "item_id") REFERENCES "priority_items"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "priority_impacts" ADD CONSTRAINT "priority_impacts_tenant_id_goal_id_fkey" FOREIGN KEY ("tenant_id", "goal_id") REFERENCES "goals"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT wall_tenant_table('priority_items', 'SELECT, INSERT, UPDATE');
SELECT wall_tenant_table('priority_impacts', 'SELECT, INSERT, DELETE');

ALTER TABLE priority_items
  ADD CONSTRAINT priority_items_confidence CHECK (confidence IN ('high', 'medium', 'low')),
  ADD CONSTRAINT priority_items_guess CHECK (guess_seconds BETWEEN 1 AND 360000);
ALTER TABLE priority_impacts ADD CONSTRAINT priority_impacts_impact CHECK (impact IN (3, 2, 1, 0.5, 0.25));
