-- Who steers, what was signed off and by whom, and whether budgets in money wait for it.

-- AlterTable
ALTER TABLE "tenants" ADD COLUMN     "money_gated_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "steering_seats" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "area" TEXT NOT NULL,
    "member_id" UUID,
    "name" TEXT,
    "is_sponsor" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "steering_seats_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "sign_offs" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "record" JSONB NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_offs_pkey" PRIMARY KEY ("tenant_id","id")
);

-- AddForeignKey
ALTER TABLE "steering_seats" ADD CONSTRAINT "steering_seats_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "steering_seats" ADD CONSTRAINT "steering_seats_tenant_id_member_id_fkey" FOREIGN KEY ("tenant_id", "member_id") REFERENCES "members"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_offs" ADD CONSTRAINT "sign_offs_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_offs" ADD CONSTRAINT "sign_offs_tenant_id_by_id_fkey" FOREIGN KEY ("tenant_id", "by_id") REFERENCES "members"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT wall_tenant_table('steering_seats', 'SELECT, INSERT, DELETE');
-- What was signed stays signed.
SELECT wall_tenant_table('sign_offs', 'SELECT, INSERT');

ALTER TABLE steering_seats
  ADD CONSTRAINT steering_seats_area CHECK (area IN ('sales', 'marketing', 'service', 'legal', 'finance', 'it', 'other')),
  ADD CONSTRAINT steering_seats_who CHECK (num_nonnulls(member_id, name) = 1);
