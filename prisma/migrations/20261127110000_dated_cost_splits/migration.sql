-- How a cost falls on channels, from a month on: until here it was kept as it stood, without a date.
CREATE TABLE "cost_splits" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "tool_id" UUID,
    "from_month" DATE,
    "split" TEXT NOT NULL,

    CONSTRAINT "cost_splits_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "cost_split_channels" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "split_id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "share_permille" INTEGER,

    CONSTRAINT "cost_split_channels_pkey" PRIMARY KEY ("tenant_id","id")
);
-- One a month, also of what is no tool's, and also from the beginning.
CREATE UNIQUE INDEX "cost_splits_tenant_id_tool_id_from_month_key" ON "cost_splits"("tenant_id", "tool_id", "from_month") NULLS NOT DISTINCT;
CREATE UNIQUE INDEX "cost_split_channels_tenant_id_split_id_channel_id_key" ON "cost_split_channels"("tenant_id", "split_id", "channel_id");
ALTER TABLE "cost_splits" ADD CONSTRAINT "cost_splits_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "cost_splits" ADD CONSTRAINT "cost_splits_tenant_id_tool_id_fkey" FOREIGN KEY ("tenant_id", "tool_id") REFERENCES "tools"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "cost_split_channels" ADD CONSTRAINT "cost_split_channels_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "cost_split_channels" ADD CONSTRAINT "cost_split_channels_tenant_id_split_id_fkey" FOREIGN KEY ("tenant_id", "split_id") REFERENCES "cost_splits"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "cost_split_channels" ADD CONSTRAINT "cost_split_channels_tenant_id_channel_id_fkey" FOREIGN KEY ("tenant_id", "channel_id") REFERENCES "channels"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE cost_splits
  ADD CONSTRAINT cost_splits_split CHECK (split IN ('hours', 'equal', 'fixed')),
  ADD CONSTRAINT cost_splits_month CHECK (extract(day FROM from_month) = 1);
ALTER TABLE cost_split_channels ADD CONSTRAINT cost_split_channels_share CHECK (share_permille BETWEEN 0 AND 1000);

-- What stood until here holds from the beginning. What is shared by hours, with no part for any channel, needs no row.
INSERT INTO cost_splits (tenant_id, id, tool_id, split) SELECT tenant_id, gen_random_uuid(), id, split FROM tools;
INSERT INTO cost_split_channels (tenant_id, id, split_id, channel_id, share_permille)
  SELECT c.tenant_id, gen_random_uuid(), s.id, c.channel_id, c.share_permille FROM tool_channels c JOIN cost_splits s ON s.tenant_id = c.tenant_id AND s.tool_id = c.tool_id;
INSERT INTO cost_splits (tenant_id, id, split)
  SELECT t.id, gen_random_uuid(), t.shared_cost_split FROM tenants t WHERE t.shared_cost_split <> 'hours';
INSERT INTO cost_split_channels (tenant_id, id, split_id, channel_id, share_permille)
  SELECT c.tenant_id, gen_random_uuid(), s.id, c.id, c.shared_permille FROM channels c JOIN cost_splits s ON s.tenant_id = c.tenant_id AND s.tool_id IS NULL
  WHERE s.split = 'fixed' AND c.shared_permille IS NOT NULL;

-- Once they are filled: the trail of each begins with what stands.
SELECT wall_tenant_table('cost_splits', 'SELECT, INSERT, UPDATE');
SELECT wall_tenant_table('cost_split_channels', 'SELECT, INSERT, DELETE');

DROP TABLE tool_channels;
ALTER TABLE tools DROP COLUMN split;
ALTER TABLE channels DROP COLUMN shared_permille;
ALTER TABLE tenants DROP COLUMN shared_cost_split;
