-- Messages that came in with when they were answered, and the hours by which they are due.
CREATE TABLE "responses" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "received_on" DATE NOT NULL,
    "sla_minutes" INTEGER NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,
    "taken_seconds" INTEGER,
    "sentiment" TEXT,
    "is_escalated" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "deleted_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by_id" UUID NOT NULL,

    CONSTRAINT "responses_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "channel_hours" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "channel_id" UUID,
    "from_on" DATE NOT NULL,
    "zone" TEXT,
    "sla_minutes" INTEGER,
    "opens_at" INTEGER[],
    "closes_at" INTEGER[],

    CONSTRAINT "channel_hours_pkey" PRIMARY KEY ("tenant_id","id")
);
CREATE INDEX "responses_tenant_id_received_on_idx" ON "responses"("tenant_id", "received_on");
CREATE INDEX "responses_tenant_id_channel_id_received_on_idx" ON "responses"("tenant_id", "channel_id", "received_on");
-- Rows without a channel are for all of them, and there is one of these for a day too.
CREATE UNIQUE INDEX "channel_hours_tenant_id_channel_id_from_on_key" ON "channel_hours"("tenant_id", "channel_id", "from_on") NULLS NOT DISTINCT;
ALTER TABLE "responses" ADD CONSTRAINT "responses_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "responses" ADD CONSTRAINT "responses_tenant_id_channel_id_fkey" FOREIGN KEY ("tenant_id", "channel_id") REFERENCES "channels"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "responses" ADD CONSTRAINT "responses_tenant_id_answered_by_id_fkey" FOREIGN KEY ("tenant_id", "answered_by_id") REFERENCES "members"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "responses" ADD CONSTRAINT "responses_tenant_id_by_id_fkey" FOREIGN KEY ("tenant_id", "by_id") REFERENCES "members"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "channel_hours" ADD CONSTRAINT "channel_hours_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "channel_hours" ADD CONSTRAINT "channel_hours_tenant_id_channel_id_fkey" FOREIGN KEY ("tenant_id", "channel_id") REFERENCES "channels"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT wall_tenant_table('responses', 'SELECT, INSERT, UPDATE');
SELECT wall_tenant_table('channel_hours', 'SELECT, INSERT, UPDATE, DELETE');

ALTER TABLE responses
  ADD CONSTRAINT responses_sla CHECK (sla_minutes >= 1),
  ADD CONSTRAINT responses_order CHECK (answered_at >= received_at AND due_at > received_at),
  ADD CONSTRAINT responses_answer CHECK (num_nulls(answered_at, taken_seconds) IN (0, 2) AND taken_seconds >= 0 AND (answered_by_id IS NULL OR answered_at IS NOT NULL)),
  ADD CONSTRAINT responses_sentiment CHECK (sentiment IN ('positive', 'neutral', 'negative'));
ALTER TABLE channel_hours
  ADD CONSTRAINT channel_hours_sla CHECK (sla_minutes >= 1),
  ADD CONSTRAINT channel_hours_week CHECK (cardinality(opens_at) IN (0, 7) AND cardinality(closes_at) = cardinality(opens_at) AND 0 <= ALL (opens_at) AND 1440 >= ALL (closes_at));

-- What waits for an answer, the most urgent first, however much was answered before; and what was answered, the latest first.
CREATE INDEX responses_open ON responses (tenant_id, coalesce(due_at, 'infinity'::timestamptz), id) WHERE answered_at IS NULL AND deleted_at IS NULL;
CREATE INDEX responses_answered ON responses (tenant_id, received_at DESC, id DESC) WHERE answered_at IS NOT NULL AND deleted_at IS NULL;
