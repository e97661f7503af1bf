-- Whom the company wants to reach and where, whom it watches, how known it is, and what platforms it depends on.

-- CreateTable
CREATE TABLE "audiences" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "who" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audiences_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "audience_platforms" (
    "tenant_id" UUID NOT NULL,
    "audience_id" UUID NOT NULL,
    "platform_key" TEXT NOT NULL,
    "doing" TEXT NOT NULL DEFAULT '',
    "reach" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "audience_platforms_pkey" PRIMARY KEY ("tenant_id","audience_id","platform_key")
);

-- CreateTable
CREATE TABLE "channel_audiences" (
    "tenant_id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "audience_id" UUID NOT NULL,

    CONSTRAINT "channel_audiences_pkey" PRIMARY KEY ("tenant_id","channel_id","audience_id")
);

-- CreateTable
CREATE TABLE "competitors" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "url" TEXT,
    "works" TEXT NOT NULL DEFAULT '',
    "works_not" TEXT NOT NULL DEFAULT '',
    "goal_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "competitors_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "awareness_answers" (
    "tenant_id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "awareness_answers_pkey" PRIMARY KEY ("tenant_id","question")
);

-- CreateTable
CREATE TABLE "platform_risks" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "platform_key" TEXT NOT NULL,
    "risk" TEXT NOT NULL,
    "review_on" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "platform_risks_pkey" PRIMARY KEY ("tenant_id","id")
);

-- AddForeignKey
ALTER TABLE "audiences" ADD CONSTRAINT "audiences_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audience_platforms" ADD CONSTRAINT "audience_platforms_tenant_id_audience_id_fkey" FOREIGN KEY ("tenant_id", "audience_id") REFERENCES "audiences"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audience_platforms" ADD CONSTRAINT "audience_platforms_platform_key_fkey" FOREIGN KEY ("platform_key") REFERENCES "platforms"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "channel_audiences" ADD CONSTRAINT "channel_audiences_tenant_id_channel_id_fkey" FOREIGN KEY ("tenant_id", "channel_id") REFERENCES "channels"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "channel_audiences" ADD CONSTRAINT "channel_audiences_tenant_id_audience_id_fkey" FOREIGN KEY ("tenant_id", "audience_id") REFERENCES "audiences"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "competitors" ADD CONSTRAINT "competitors_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "competitors" ADD CONSTRAINT "competitors_tenant_id_goal_id_fkey" FOREIGN KEY ("tenant_id", "goal_id") REFERENCES "goals"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "awareness_answers" ADD CONSTRAINT "awareness_answers_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "platform_risks" ADD CONSTRAINT "platform_risks_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "platform_risks" ADD CONSTRAINT "platform_risks_platform_key_fkey" FOREIGN KEY ("platform_key") REFERENCES "platforms"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT wall_tenant_table('audiences', 'SELECT, INSERT, UPDATE');
SELECT wall_tenant_table('audience_platforms', 'SELECT, INSERT, DELETE');
SELECT wall_tenant_table('channel_audiences', 'SELECT, INSERT, DELETE');
SELECT wall_tenant_table('competitors', 'SELECT, INSERT, UPDATE');
SELECT wall_tenant_table('awareness_answers', 'SELECT, INSERT, UPDATE');
SELECT wall_tenant_table('platform_risks', 'SELECT, INSERT, UPDATE, DELETE');

ALTER TABLE competitors ADD CONSTRAINT competitors_kind CHECK (kind IN ('competitor', 'look-alike'));
ALTER TABLE awareness_answers ADD CONSTRAINT awareness_answers_question CHECK (question IN ('relevance', 'context', 'resonance', 'accessibility'));
