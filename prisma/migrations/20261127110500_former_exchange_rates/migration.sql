-- What a rate of exchange was before it was corrected: months that were closed by it keep it.
CREATE TABLE "former_exchange_rates" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "currency" TEXT NOT NULL,
    "into" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "rate" DECIMAL(20,10) NOT NULL,
    "source" TEXT NOT NULL DEFAULT '',
    "known_at" TIMESTAMPTZ(3) NOT NULL,
    "until_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "former_exchange_rates_pkey" PRIMARY KEY ("tenant_id","id")
);
CREATE INDEX "former_exchange_rates_tenant_id_into_idx" ON "former_exchange_rates"("tenant_id", "into");
ALTER TABLE "former_exchange_rates" ADD CONSTRAINT "former_exchange_rates_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT wall_tenant_table('former_exchange_rates', 'SELECT, INSERT');
ALTER TABLE former_exchange_rates
  ADD CONSTRAINT former_exchange_rates_rate CHECK (rate > 0),
  ADD CONSTRAINT former_exchange_rates_known CHECK (until_at >= known_at);
